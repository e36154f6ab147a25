extension PredicateFrame {
    /// The items of `MISC` at the word: the columns `UP:ARGHEADS` and `UP:ARGSPANS` of Universal Propositions
    /// (universalpropositions.github.io), with commas between arguments, and `_` where there are none.
    var misc: [String] {
        let heads = arguments.map { "\($0.role.rawValue):\($0.head + 1)" }
        let spans = arguments.map { "\($0.role.rawValue):\($0.tokens.lowerBound + 1)-\($0.tokens.upperBound)" }
        return ["ArgHeads=\(PredicateFrame.list(heads))", "ArgSpans=\(PredicateFrame.list(spans))"]
    }

    private static func list(_ items: [String]) -> String {
        items.isEmpty ? "_" : items.joined(separator: ",")
    }
}
