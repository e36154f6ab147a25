/// The places inside a chunk where a word may end.
package struct WordCandidates {
    /// A place, with the decision when the table of contractions has made it.
    package struct Place: Sendable {
        /// The first character after the place.
        package var index: Int
        /// What is known to stand there.
        package var known: WordBoundary?
    }

    /// The places in order.
    package private(set) var places: [Place] = []

    /// Contractions are no longer than this.
    private static let longestContraction = 12

    /// Looks for the places of a chunk; without a table no contraction inside a run of letters is known.
    package init(text: ScalarText, chunk: Range<Int>, splits: IdentifierTable?) {
        var runStart = chunk.lowerBound
        for index in chunk.dropFirst() {
            let isRun = WordCandidates.isLetter(text.classes[index]) && WordCandidates.isLetter(text.classes[index - 1])
            if isRun {
                if WordCandidates.isNegation(text, index, chunk.upperBound) { places.append(Place(index: index)) }
                continue
            }
            addContraction(text, runStart..<index, splits)
            runStart = index
            if text.classes[index] != .digit || text.classes[index - 1] != .digit { places.append(Place(index: index)) }
        }
        addContraction(text, runStart..<chunk.upperBound, splits)
    }

    private mutating func addContraction(_ text: ScalarText, _ run: Range<Int>, _ splits: IdentifierTable?) {
        guard let splits, run.count > 1, run.count <= WordCandidates.longestContraction,
            let value = splits[WordCandidates.hash(text, run)], let kind = WordBoundary(rawValue: UInt8(value >> 8 & 3))
        else { return }
        let place = Place(index: run.lowerBound + Int(value & 0xFF), known: kind)
        // *won* is *wo n't* only before an apostrophe.
        guard run.upperBound - place.index > 1 || WordCandidates.isApostrophe(text, run.upperBound) else { return }
        if places.last?.index != place.index, place.index < run.upperBound {
            // The place at the run's end has not been added yet, so order is kept.
            places.append(place)
        }
    }

    private static func isApostrophe(_ text: ScalarText, _ index: Int) -> Bool {
        index < text.scalars.count && FormNormalizer.normalize(text.scalars[index]) == 0x27
    }

    /// The hash of a run of letters in the table of contractions.
    package static func hash(_ text: ScalarText, _ run: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0x99
        for index in run { hash = Hash64.mix(hash, UInt64(FormNormalizer.lowercase(text.scalars[index]))) }
        return hash
    }

    private static func isLetter(_ kind: CharacterClass) -> Bool { kind == .lower || kind == .upper || kind == .letter }

    /// Whether *n't* begins here.
    private static func isNegation(_ text: ScalarText, _ index: Int, _ end: Int) -> Bool {
        guard index + 2 < end, text.scalars[index] | 0x20 == 0x6E, text.scalars[index + 2] | 0x20 == 0x74 else {
            return false
        }
        return FormNormalizer.normalize(text.scalars[index + 1]) == 0x27
    }
}
