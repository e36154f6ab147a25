internal import NewsLanguage

/// Gives each date to the event that it hangs on, or else to the nearest one.
struct DateAssignment {
    let tree: Tree

    func assign(_ dates: [DateMention], to drafts: inout [EventDraft]) {
        for date in dates {
            guard let index = owner(of: date, drafts) else { continue }
            if drafts[index].date == nil { drafts[index].date = date.value }
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
