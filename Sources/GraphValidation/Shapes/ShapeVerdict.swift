/// The shapes as one of the checks of RDF.
enum ShapeVerdict {
    /// Adds a finding for each constraint that is not met, where nothing else is wrong with the document.
    ///
    /// What the shapes reject, the other checks reject with a better word: structure, values, references. This is for
    /// what they let pass, so that the verdict is never milder than that of SHACL.
    static func add(_ facts: ShapeFacts, _ findings: inout FindingCollector) {
        guard !findings.hasErrors else { return }
        for place in ShapeChecks(facts).places { findings.add(.shape, at: place.offset, ShapeWords.text(place)) }
    }
}
