internal import CNewsgraphSchemas
public import GraphFormats

/// The schemas there are: one row each, and one file each in the top-level folder `Schemas`.
public enum SchemaCatalog {
    /// A schema with every fact about it.
    public struct Entry: Sendable {
        /// The name by which a person asks for it, and that of its file in `Schemas`.
        public let name: String
        /// The format of the documents that it describes; `nil` when it is none that can be checked here.
        public let format: GraphFormat?
        /// What it describes, in one line.
        public let summary: String
        /// Makes the schema from the tables of the ontology; the file has to hold exactly this. One that does not depend on
        /// the ontology is the file itself.
        public let generate: @Sendable () -> String
    }

    /// GraphML as this package writes it, in XML Schema 1.0.
    public static let graphml = Entry(
        name: "newsgraph.xsd",
        format: .graphml,
        summary: "XML Schema 1.0 for the GraphML that newsgraph writes",
        generate: GraphMLSchema.text
    )

    /// GraphML of any program, in XML Schema 1.0.
    public static let generalGraphML: Entry = Entry(
        name: "graphml.xsd",
        format: .graphml,
        summary: "XML Schema 1.0 for GraphML in general, as any program may write it",
        generate: { (try? SchemaCatalog.generalGraphML.text) ?? "" }
    )

    /// RDF/XML as this package writes it, in RELAX NG.
    public static let rdf = Entry(
        name: "newsgraph-rdf.rng",
        format: .rdfxml,
        summary: "RELAX NG for the RDF/XML that newsgraph writes",
        generate: RDFSchema.text
    )

    /// The ontology, in OWL 2.
    public static let ontology = Entry(
        name: "newsgraph.owl",
        format: .rdfxml,
        summary: "OWL 2 ontology: classes, properties, domains, ranges, labels and alignments",
        generate: OntologyDocument.text
    )

    /// The ontology as shapes, in SHACL.
    public static let shapes = Entry(
        name: "newsgraph-shapes.ttl",
        format: .rdfxml,
        summary: "SHACL shapes for the RDF that newsgraph writes, in any syntax",
        generate: ShapesDocument.text
    )

    /// JSON-LD as this package writes it, in JSON Schema.
    public static let json = Entry(
        name: "newsgraph.schema.json",
        format: .jsonld,
        summary: "JSON Schema (2020-12) for the JSON-LD that newsgraph writes",
        generate: JSONSchemaDocument.text
    )

    /// All schemas.
    public static let all = [graphml, generalGraphML, rdf, ontology, shapes, json]

    /// The schema of this name, with or without the ending; `nil` when there is none.
    public static func entry(named name: String) -> Entry? {
        all.first { $0.name == name } ?? all.first { $0.name.split(separator: ".").first.map(String.init) == name }
    }
}

extension SchemaCatalog.Entry {
    /// The text of the schema, as it is built into the library.
    public var text: String {
        get throws(ValidationError) {
            String(decoding: try builtInBytes(), as: UTF8.self)
        }
    }

    /// The bytes of the file that was built in.
    func builtInBytes() throws(ValidationError) -> [UInt8] {
        let indices = 0..<newsgraph_schema_count()
        guard let index = indices.first(where: { String(cString: newsgraph_schema_name($0)) == name }) else {
            throw .schemaMissing(name)
        }
        return Array(
            UnsafeBufferPointer(start: newsgraph_schema_bytes(index), count: newsgraph_schema_size(index))
        )
    }
}
