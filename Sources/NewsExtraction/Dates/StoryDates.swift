internal import NewsText

/// The dates of all sentences of an article, with the days that are counted from the last one told of: *The following day
/// the port fell.*
struct StoryDates {
    let finder: DateFinder

    /// How many sentences later a day is still counted from.
    private static let reach = 4

    /// Phrases that count from the day told of last, and how many days later that is.
    private static let phrases: [(words: [String], days: Int)] = [
        (["the", "following", "day"], 1), (["the", "next", "day"], 1), (["a", "day", "later"], 1),
        (["one", "day", "later"], 1), (["two", "days", "later"], 2), (["three", "days", "later"], 3),
        (["the", "same", "day"], 0), (["that", "same", "day"], 0), (["the", "previous", "day"], -1),
        (["the", "day", "before"], -1), (["a", "day", "earlier"], -1), (["two", "days", "earlier"], -2),
        (["the", "following", "morning"], 1), (["the", "next", "morning"], 1),
    ]

    /// The dates of each sentence.
    func dates(in scans: [SentenceScan]) -> [[DateMention]] {
        var last: (sentence: Int, day: CalendarDate)?
        return scans.map { scan in
            var found = finder.dates(in: scan).filter { !isCompared($0, scan) }
            if let counted = counted(scan, from: last.flatMap { scan.index - $0.sentence <= Self.reach ? $0.day : nil })
            {
                found.removeAll { $0.tokens.overlaps(counted.tokens) }
                if !counted.value.isEmpty { found.append(counted) }
                found.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
            }
            if let day = found.lazy.compactMap({ CalendarDate(iso: $0.value) }).last { last = (scan.index, day) }
            return found
        }
    }

    /// *warmer than ten years earlier*: nothing that is told of happened then.
    private func isCompared(_ date: DateMention, _ scan: SentenceScan) -> Bool {
        (1...2).contains { scan.lower(date.tokens.lowerBound - $0) == "than" }
    }

    /// The day that a sentence counts from another; without a value where none was told of.
    private func counted(_ scan: SentenceScan, from day: CalendarDate?) -> DateMention? {
        for start in scan.tokens.indices {
            for (words, days) in Self.phrases where words.indices.allSatisfy({ scan.lower(start + $0) == words[$0] }) {
                // *the day before the vote* counts from something else.
                let next = scan.lower(start + words.count)
                if ["after", "before", "of", "when"].contains(next) || words.last == "before" && !isEnd(next) {
                    continue
                }
                let value = day.map { $0.adding(days: days)?.description ?? "" } ?? ""
                return DateMention(tokens: start..<start + words.count, value: value)
            }
        }
        return nil
    }

    private func isEnd(_ word: String) -> Bool { [",", ".", "", ";"].contains(word) }
}
