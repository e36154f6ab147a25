internal import GraphSyntax

/// The triples of a document by their subjects, in the order of the document.
struct RDFResources {
    /// What a document says of one resource.
    struct Resource {
        let name: RDFTerm
        var triples: [(predicate: String, object: RDFTerm)] = []

        /// The objects of a property, in order.
        func objects(_ predicate: String) -> [RDFTerm] {
            triples.filter { $0.predicate == predicate }.map(\.object)
        }

        /// The first object of a property that is an IRI.
        func iri(_ predicate: String) -> String? {
            for (property, object) in triples where property == predicate {
                if case .iri(let iri) = object { return iri }
            }
            return nil
        }

        /// The IRIs of the classes, in order.
        var classes: [String] {
            objects(RDFTerms.type).compactMap { object in
                guard case .iri(let iri) = object else { return nil }
                return iri
            }
        }
    }

    private(set) var resources: [Resource] = []
    private var indices: [RDFTerm: Int] = [:]

    mutating func add(_ triple: Triple) {
        let index = indices[triple.subject] ?? append(triple.subject)
        resources[index].triples.append((triple.predicate, triple.object))
    }

    private mutating func append(_ name: RDFTerm) -> Int {
        indices[name] = resources.count
        resources.append(Resource(name: name))
        return resources.count - 1
    }
}
