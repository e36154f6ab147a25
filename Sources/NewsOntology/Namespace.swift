/// The addresses of our own vocabulary.
public enum Namespace {
    /// The ontology: classes and properties.
    public static let ontology = "https://w3id.org/newsgraph/ontology#"
    /// The base under which identifiers of a graph become IRIs, unless the caller gives another.
    public static let defaultBase = "https://w3id.org/newsgraph/id/"
}
