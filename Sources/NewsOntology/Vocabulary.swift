/// The vocabularies of the web that RDF outputs draw on, ours among them.
public enum Vocabulary: String, CaseIterable, Sendable {
    /// RDF 1.1 itself.
    case rdf
    /// RDF Schema 1.1.
    case rdfs
    /// OWL 2.
    case owl
    /// The datatypes of XML Schema.
    case xsd
    /// Our own ontology.
    case ng
    /// Simple Event Model (van Hage et al., 2011).
    case sem
    /// PROV-O, W3C Recommendation 2013.
    case prov
    /// schema.org.
    case schema
    /// Web Annotation Vocabulary, W3C Recommendation 2017.
    case oa
    /// DCMI Metadata Terms.
    case dcterms
    /// The Organization Ontology, W3C Recommendation 2014.
    case org
    /// Time Ontology in OWL, W3C Candidate Recommendation 2022.
    case time
    /// WGS84 Geo Positioning, W3C Semantic Web Interest Group 2003.
    case geo

    /// What every IRI of the vocabulary starts with.
    public var namespace: String {
        switch self {
        case .rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        case .rdfs: "http://www.w3.org/2000/01/rdf-schema#"
        case .owl: "http://www.w3.org/2002/07/owl#"
        case .xsd: "http://www.w3.org/2001/XMLSchema#"
        case .ng: Namespace.ontology
        case .sem: "http://semanticweb.cs.vu.nl/2009/11/sem/"
        case .prov: "http://www.w3.org/ns/prov#"
        case .schema: "https://schema.org/"
        case .oa: "http://www.w3.org/ns/oa#"
        case .dcterms: "http://purl.org/dc/terms/"
        case .org: "http://www.w3.org/ns/org#"
        case .time: "http://www.w3.org/2006/time#"
        case .geo: "http://www.w3.org/2003/01/geo/wgs84_pos#"
        }
    }
}

/// A class, property or datatype of a vocabulary.
public struct Term: Hashable, Sendable {
    /// Where it is defined.
    public let vocabulary: Vocabulary
    /// Its name there.
    public let name: String

    /// Names a term.
    public init(_ vocabulary: Vocabulary, _ name: String) {
        self.vocabulary = vocabulary
        self.name = name
    }

    /// The full IRI.
    public var iri: String { vocabulary.namespace + name }

    /// The short form with the vocabulary's prefix: `sem:hasActor`.
    public var qualifiedName: String { "\(vocabulary.rawValue):\(name)" }
}
