import NewsLanguage

/// Says which actions of a state are right: those that lose no more gold arcs than they must, with the gold relation
/// where they make a gold arc.
struct ActionJudge {
    enum Verdict { case forbidden, wrong, right }

    private let shiftIs: Verdict
    private let left: (verdict: Verdict, relation: UInt8)
    private let right: (verdict: Verdict, relation: UInt8)
    private let root: Int
    /// Any relation will do.
    private static let any: UInt8 = 255

    init(
        sentence: TrainingSentence,
        state: ParserState,
        costs: (shift: Int, left: Int, right: Int),
        relations: RelationSet
    ) {
        let none = Int.max
        let shift = state.canShift ? costs.shift : none
        let leftCost = state.canLeft ? costs.left : none
        let rightCost = state.canRight ? costs.right : none
        let least = min(shift, leftCost, rightCost)
        func verdict(_ cost: Int) -> Verdict { cost == none ? .forbidden : cost == least ? .right : .wrong }
        let top = state.stackWord(0)
        let head = Int(sentence.heads[top])
        let relation = sentence.relations[top]
        shiftIs = verdict(shift)
        left = (verdict(leftCost), head == state.next ? relation : ActionJudge.any)
        right = (verdict(rightCost), head == state.stackWord(1) ? relation : ActionJudge.any)
        root = Int(relations.root)
    }

    func verdict(_ action: Int) -> Verdict {
        if action == 0 { return shiftIs }
        let relation = (action - 1) / 2
        guard relation != root else { return .forbidden }
        let arc = action & 1 == 1 ? left : right
        guard arc.verdict == .right, arc.relation != ActionJudge.any else { return arc.verdict }
        return relation == Int(arc.relation) ? .right : .wrong
    }
}
