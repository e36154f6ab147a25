package import NewsText

/// Finds annotated triggers in the text.
package struct TriggerPlaces {
    private let scalars: [Unicode.Scalar]

    /// Looks in a text.
    package init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Where a trigger stands, in code points; `nil` when the text has no such words.
    package func span(_ mention: GoldGraph.Mention) -> TextSpan? {
        guard let context = place(mention.context, in: 0..<scalars.count),
            let trigger = place(mention.trigger, in: context)
        else { return nil }
        return TextSpan(trigger.lowerBound, trigger.upperBound)
    }

    /// Where the triggers of an event stand.
    package func spans(_ event: GoldGraph.Event) -> [TextSpan] { event.mentions.compactMap(span) }

    private func place(_ words: String, in range: Range<Int>) -> Range<Int>? {
        let wanted = Array(words.unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= range.count else { return nil }
        return (range.lowerBound...range.upperBound - wanted.count).first { start in
            wanted.indices.allSatisfy { scalars[start + $0] == wanted[$0] }
        }.map { $0..<$0 + wanted.count }
    }
}
