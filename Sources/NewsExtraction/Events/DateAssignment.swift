internal import NewsLanguage
internal import NewsOntology

/// Gives each date to the event that it hangs on, or else to the nearest one.
struct DateAssignment {
    let tree: Tree

    func assign(_ dates: [DateMention], to drafts: inout [EventDraft]) {
        for date in dates {
            assignToWhenClause(after: date, &drafts)
            guard let index = nounBefore(date, drafts) ?? owner(of: date, drafts) else { continue }
            if drafts[index].date == nil { drafts[index].date = date.value }
            shareWithConjuncts(of: index, date, &drafts)
        }
    }

    /// *since Tuesday, when X killed …*: the killing was on Tuesday.
    private func assignToWhenClause(after date: DateMention, _ drafts: inout [EventDraft]) {
        var index = date.tokens.upperBound
        if index < tree.tokens.count, tree.tokens[index].form == "," { index += 1 }
        guard index < tree.tokens.count, tree.tokens[index].form.lowercased() == "when",
            let verb = tree.tokens[index].head
        else { return }
        let clause = [verb] + tree.conjuncts(verb)
        for draft in drafts.indices where clause.contains(drafts[draft].trigger.head) && drafts[draft].date == nil {
            drafts[draft].date = date.value.split(separator: "/").first.map(String.init)
        }
    }

    /// *looks forward to his visit to Israel next month*: a noun whose phrase ends at the date.
    private func nounBefore(_ date: DateMention, _ drafts: [EventDraft]) -> Int? {
        let end =
            tree.tokens[..<date.tokens.lowerBound].last?.upos == .adposition
            ? date.tokens.lowerBound - 1 : date.tokens.lowerBound
        return drafts.indices.last { index in
            let head = drafts[index].trigger.head
            guard !drafts[index].trigger.frame.isVerb, head < end, drafts[index].trigger.frame.type != .statement else {
                return false
            }
            return (head + 1..<end).allSatisfy { tree.path(from: $0).contains(head) }
        }
    }

    /// *On Friday, X condemned … and warned …*: a date before both belongs to both.
    private func shareWithConjuncts(of first: Int, _ date: DateMention, _ drafts: inout [EventDraft]) {
        guard date.tokens.lowerBound < drafts[first].trigger.head else { return }
        let together = tree.conjuncts(drafts[first].trigger.head)
        for index in drafts.indices where together.contains(drafts[index].trigger.head) && drafts[index].date == nil {
            drafts[index].date = date.value
        }
    }

    private func owner(of date: DateMention, _ drafts: [EventDraft]) -> Int? {
        for step in tree.path(from: tree.top(of: date.tokens)) {
            if let index = drafts.firstIndex(where: { $0.trigger.head == step }) {
                return tree.isInSetting(tree.top(of: date.tokens), below: step) ? nil : index
            }
            if let noun = drafts.firstIndex(where: { $0.hasLightVerb && tree.tokens[$0.trigger.head].head == step }) {
                return noun
            }
        }
        return nearest(to: date.tokens, drafts)
    }

    private func nearest(to date: Range<Int>, _ drafts: [EventDraft]) -> Int? {
        let before = drafts.indices.last {
            drafts[$0].trigger.head < date.lowerBound && date.lowerBound - drafts[$0].trigger.head < 8
        }
        let after = drafts.indices.first {
            drafts[$0].trigger.head >= date.upperBound && drafts[$0].trigger.head - date.upperBound < 12
        }
        return before ?? after
    }
}
