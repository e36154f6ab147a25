/// A text put together of stretches of a document, which knows of each where it came from. Both are counted in bytes.
struct SourcedText: Sendable {
    /// A stretch that came from one place.
    struct Run: Sendable {
        /// Where it stands in the text.
        var text: Range<Int>
        /// Where it stood in the document; of another length where references or escapes were resolved.
        var source: Range<Int>
    }

    private(set) var utf8: [UInt8] = []
    private(set) var runs: [Run] = []

    init() {}

    /// A stretch as it stands in a document.
    init(_ bytes: some Collection<UInt8>, from source: Range<Int>? = nil) {
        append(bytes, from: source)
    }

    /// A text from nowhere in particular.
    init(_ text: String) { utf8 = Array(text.utf8) }

    var isEmpty: Bool { utf8.isEmpty }
    var string: String { String(decoding: utf8, as: UTF8.self) }

    /// Whether there is nothing to be seen.
    var isBlank: Bool { utf8.allSatisfy(\.isSpace) || string.unicodeScalars.allSatisfy(\.isBlank) }

    mutating func append(_ bytes: some Collection<UInt8>, from source: Range<Int>? = nil) {
        let start = utf8.count
        utf8.append(contentsOf: bytes)
        guard let source, utf8.count > start else { return }
        let run = Run(text: start..<utf8.count, source: source)
        if let last = runs.last, continues(last, run) {
            runs[runs.count - 1] = Run(
                text: last.text.lowerBound..<run.text.upperBound,
                source: last.source.lowerBound..<run.source.upperBound
            )
        } else {
            runs.append(run)
        }
    }

    mutating func append(_ other: SourcedText) {
        let start = utf8.count
        utf8.append(contentsOf: other.utf8)
        runs.append(
            contentsOf: other.runs.map {
                Run(text: $0.text.lowerBound + start..<$0.text.upperBound + start, source: $0.source)
            }
        )
    }

    /// Where a stretch of the text came from; `nil` when it came from nowhere.
    func source(of range: Range<Int>) -> Range<Int>? {
        let low = firstRun(endingBehind: range.lowerBound)
        guard low < runs.count, runs[low].text.lowerBound < range.upperBound else { return nil }
        let run = runs[low]
        guard run.text.count == run.source.count else { return run.source }
        let shift = run.source.lowerBound - run.text.lowerBound
        let inner = range.clamped(to: run.text)
        return inner.lowerBound + shift..<inner.upperBound + shift
    }

    /// A text that was made of this one, with places in this one's document instead of in this one.
    func origins(of made: SourcedText) -> SourcedText {
        guard !runs.isEmpty else { return SourcedText(made.utf8) }
        var text = SourcedText()
        var place = 0
        for run in made.runs {
            text.append(made.utf8[place..<run.text.lowerBound])
            append(made.utf8[run.text], madeFrom: run.source, to: &text)
            place = run.text.upperBound
        }
        text.append(made.utf8[place...])
        return text
    }

    /// Appends what was made of a stretch of this text, run by run where it was not changed.
    private func append(_ bytes: ArraySlice<UInt8>, madeFrom range: Range<Int>, to text: inout SourcedText) {
        guard bytes.count == range.count else { return text.append(bytes, from: source(of: range)) }
        let shift = bytes.startIndex - range.lowerBound
        var place = range.lowerBound
        for run in runs[firstRun(endingBehind: range.lowerBound)...] {
            guard run.text.lowerBound < range.upperBound else { break }
            let inner = run.text.clamped(to: range)
            text.append(bytes[place + shift..<inner.lowerBound + shift])
            text.append(bytes[inner.lowerBound + shift..<inner.upperBound + shift], from: source(of: inner))
            place = inner.upperBound
        }
        text.append(bytes[place + shift..<range.upperBound + shift])
    }

    private func firstRun(endingBehind place: Int) -> Int {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].text.upperBound <= place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Takes bytes away from the end.
    mutating func truncate(to count: Int) {
        utf8.removeLast(max(0, utf8.count - count))
        while let last = runs.last, last.text.upperBound > utf8.count {
            runs.removeLast()
            guard last.text.lowerBound < utf8.count else { continue }
            let isExact = last.text.count == last.source.count
            let end = isExact ? last.source.upperBound - (last.text.upperBound - utf8.count) : last.source.upperBound
            runs.append(Run(text: last.text.lowerBound..<utf8.count, source: last.source.lowerBound..<end))
        }
    }

    /// Whether two stretches are one: they touch in both texts, and neither was changed.
    private func continues(_ a: Run, _ b: Run) -> Bool {
        a.text.upperBound == b.text.lowerBound && a.source.upperBound == b.source.lowerBound
            && a.text.count == a.source.count && b.text.count == b.source.count
    }
}
