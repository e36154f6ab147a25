internal import GraphSyntax

/// Reads graphs from RDF, in any of its syntaxes and vocabularies.
///
/// Nodes are the resources with a class of the ontology, edges the statements about triples of the ontology; edges that
/// only a triple states are read too, without attributes. Standard properties that repeat our own are passed over. What
/// other vocabularies say is a graph of resources: things, with their texts as attributes by the IRIs of the properties,
/// and a link for each triple between two of them.
public struct RDFGraphReader: GraphReader {
    /// The syntaxes of RDF that are read.
    public enum Syntax: Sendable {
        /// RDF/XML.
        case rdfxml
        /// N-Triples.
        case ntriples
        /// Turtle.
        case turtle
        /// JSON-LD.
        case jsonld
    }

    /// The syntax of the document.
    public let syntax: Syntax

    /// Makes a reader of a syntax.
    public init(_ syntax: Syntax) {
        self.syntax = syntax
    }

    /// Reads a document.
    public func read(_ bytes: [UInt8], options: ReaderOptions) throws(ReadError) -> GraphReading {
        var resources = RDFResources()
        let ignored = try RDFDocument(syntax, base: options.base).parse(bytes) { resources.add($0) }
        var assembly = RDFAssembly(resources, base: options.base)
        assembly.noteIgnored(ignored.count, first: ignored.first)
        return assembly.run()
    }
}
