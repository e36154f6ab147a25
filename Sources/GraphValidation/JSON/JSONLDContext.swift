internal import NewsOntology

/// Whether the prefixes of a context stand for what the checks take them for.
enum JSONLDContext {
    /// The vocabularies whose prefixes have to be declared.
    private static let needed = Vocabulary.checked + [.xsd]

    static func check(_ context: JSONNode, _ findings: inout FindingCollector) {
        // What is no object, the schema refuses.
        guard case .object = context.value else { return }
        for vocabulary in Vocabulary.allCases {
            let (prefix, wanted) = (vocabulary.rawValue, vocabulary.namespace)
            if let declared = context[prefix] {
                guard declared.text != wanted else { continue }
                let message = "the prefix '\(prefix)' stands for \(declared.description), and not for '\(wanted)'"
                findings.add(.structure, at: declared.offset, message)
            } else if needed.contains(vocabulary) {
                findings.add(.structure, at: context.offset, "the context has no prefix '\(prefix)' for '\(wanted)'")
            }
        }
    }
}
