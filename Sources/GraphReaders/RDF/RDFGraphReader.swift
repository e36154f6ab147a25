/// Reads graphs from RDF, as the writers of this package write it.
///
/// Nodes are the resources with a class of the ontology, edges the statements about triples of the ontology; edges that
/// only a triple states are read too, without attributes. Standard properties that repeat our own are passed over,
/// triples of other vocabularies are left out with a warning.
public struct RDFGraphReader: GraphReader {
    /// The syntaxes of RDF that are read.
    public enum Syntax: Sendable {
        /// RDF/XML.
        case rdfxml
        /// N-Triples.
        case ntriples
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
        switch syntax {
        case .rdfxml: try RDFXMLParser(base: options.base).parse(bytes) { resources.add($0) }
        case .ntriples: try NTriplesParser().parse(bytes) { resources.add($0) }
        }
        var assembly = RDFAssembly(resources, base: options.base)
        return assembly.run()
    }
}
