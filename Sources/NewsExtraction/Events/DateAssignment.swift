internal import NewsLanguage

/// Gives each date to the event that it hangs on, or else to the nearest one.
struct DateAssignment {
    let tree: Tree

    func assign(_ dates: [DateMention], to drafts: inout [EventDraft]) {
        for date in dates {
            guard let index = owner(of: date, drafts) else { continue }
            if drafts[index].date == nil { drafts[index].date = date.value }
            shareWithConjuncts(of: index, date, &drafts)
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
            if let index = drafts.firstIndex(where: { $0.trigger.head == step }) { return index }
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
