/// The addresses of our own vocabulary, and of the items that nodes are linked to.
public enum Namespace {
    /// The ontology: classes and properties.
    public static let ontology = "https://w3id.org/newsgraph/ontology#"
    /// The base under which identifiers of a graph become IRIs, unless the caller gives another.
    public static let defaultBase = "https://w3id.org/newsgraph/id/"
    /// Attributes of other tools, which the ontology does not know.
    public static let foreign = "https://w3id.org/newsgraph/foreign#"
    /// The items of Wikidata: followed by `Q` and digits.
    public static let wikidata = "http://www.wikidata.org/entity/"
    /// The features of GeoNames: followed by digits and `/`.
    public static let geonames = "https://sws.geonames.org/"
}
