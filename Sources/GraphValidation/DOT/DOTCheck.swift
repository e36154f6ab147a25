internal import GraphSyntax

/// Checks a drawing in the DOT language: its grammar, and the version of the ontology that one of ours names.
enum DOTCheck {
    static func run(_ bytes: Bytes, _ limits: ValidationLimits, _ findings: inout FindingCollector) {
        if bytes.hasByteOrderMark {
            let message = "a byte order mark stands before the graph; Graphviz before version 8 takes it for a name"
            findings.add(.dotSyntax, at: 0, message, severity: .warning)
        }
        do throws(ScanError) {
            var parser = try DOTParser(bytes, limits: limits.syntax, Nothing())
            try parser.parse()
        } catch {
            findings.add(error, as: .dotSyntax)
        }
        VersionRule.checkDrawing(bytes, &findings)
    }

    /// Makes nothing of what it is given: the grammar is all that is looked at.
    private struct Nothing: DOTConsumer {
        func startGraph(isDirected: Bool, isStrict: Bool, at offset: Int) {}
        func startSubgraph(named name: String?, at offset: Int) {}
        func endSubgraph() {}
        func graphAttribute(_ attribute: DOTAttributeText) {}
        func node(_ name: DOTNodeName, _ attributes: [DOTAttributeText], defaults: [DOTAttributeText]) {}
        func edges(
            _ sources: [DOTNodeName],
            _ targets: [DOTNodeName],
            _ attributes: [DOTAttributeText],
            at offset: Int
        ) {}
    }
}
