/// The formats there are, each with every fact about it.
public enum GraphFormat: String, CaseIterable, Sendable {
    /// GraphML 1.0 with typed keys.
    case graphml
    /// RDF 1.1 in RDF/XML.
    case rdfxml
    /// The Graphviz language.
    case dot

    /// The ending of file names, without the point.
    public var fileExtension: String {
        switch self {
        case .graphml: "graphml"
        case .rdfxml: "rdf"
        case .dot: "dot"
        }
    }
}
