/// The lines before the text of an article: headline, date, byline, and lines such as `Source: Example Wire`.
struct TextHeading {
    private(set) var title: Range<Int>?
    private(set) var date: CalendarDate?
    /// What stands behind `Date:` when it is no day.
    private(set) var badDate: String?
    private(set) var source: String?
    private(set) var sourceRange: Range<Int>?
    private(set) var author: String?
    private(set) var url: String?
    /// Where the headline or the text begins: behind the header lines that stand first.
    private(set) var start: Int
    /// Header lines behind the headline, which are no text.
    private(set) var lines: [Range<Int>] = []

    private let text: [UInt8]
    /// Whether a line said `Title:`.
    private var isTitleNamed = false
    private static let mostLines = 12
    private static let longestTitle = 250
    private static let longestLine = 160

    /// Looks at the lines from a place on.
    init(_ text: [UInt8], from start: Int) {
        self.text = text
        self.start = start
        for line in TextLine.lines(of: text, from: start, limit: Self.mostLines) where !line.isBlank {
            let isBehindTitle = title != nil
            if take(line) {
                if title == nil { self.start = line.range.upperBound }
                if isBehindTitle { lines.append(line.content) }
            } else {
                guard title == nil, mayBeTitle(line) else { break }
                title = line.content
            }
        }
        // A headline counts only where header lines told it from the text; else the common rule finds it.
        if lines.isEmpty, !isTitleNamed { title = nil }
    }

    private func mayBeTitle(_ line: TextLine) -> Bool {
        let last = text[line.content.upperBound - 1]
        return line.content.count <= Self.longestTitle && !".!:;,".utf8.contains(last)
    }

    /// Takes what a header line says; `false` when it is none.
    private mutating func take(_ line: TextLine) -> Bool {
        guard line.content.count <= Self.longestLine else { return false }
        return takeLabel(line.content) || takeDate(line.content) || takeByline(line.content)
    }

    // MARK: Labels

    private enum Label { case date, source, author, title, url, other }

    private static let labels: [String: Label] = [
        "date": .date, "published": .date, "publish date": .date, "publication date": .date, "date published": .date,
        "posted": .date, "published on": .date, "posted on": .date, "issued": .date, "released": .date,
        "release date": .date,
        "dateline": .date, "date of publication": .date, "first published": .date, "published at": .date,
        "created": .date,
        "updated": .other, "last updated": .other, "modified": .other, "last modified": .other,
        "source": .source, "publisher": .source, "publication": .source, "newspaper": .source, "agency": .source,
        "outlet": .source, "author": .author, "authors": .author, "byline": .author, "by": .author, "writer": .author,
        "reporter": .author, "title": .title, "headline": .title, "url": .url, "link": .url, "web": .url,
        "permalink": .url,
        "section": .other, "category": .other, "keywords": .other, "tags": .other, "topics": .other, "language": .other,
        "location": .other, "read time": .other, "reading time": .other,
    ]

    private mutating func takeLabel(_ line: Range<Int>) -> Bool {
        guard let colon = text[line].prefix(24).firstIndex(of: UInt8(ascii: ":")) else { return false }
        let name = String(decoding: text[line.lowerBound..<colon].map(\.lowercased), as: UTF8.self).collapsed
        guard let label = Self.labels[name] else { return false }
        var value = (colon + 1)..<line.upperBound
        while let first = text[value].first, first.isSpace { value = (value.lowerBound + 1)..<value.upperBound }
        guard !value.isEmpty else { return false }
        let string = String(decoding: text[value], as: UTF8.self)
        switch label {
        case .date:
            let day = PublicationDate.read(string)
            // "Released: a report" begins a text.
            guard day != nil || name.hasSuffix("date") else { return false }
            date = date ?? day
            if day == nil { badDate = badDate ?? string }
        case .source: (source, sourceRange) = (source ?? string, sourceRange ?? value)
        case .author: author = author ?? Byline.name(string)
        case .title: return takeTitle(value)
        case .url: url = url ?? string
        case .other: break
        }
        return true
    }

    /// `Title: …`: the headline begins behind the label.
    private mutating func takeTitle(_ value: Range<Int>) -> Bool {
        guard title == nil else { return true }
        title = value
        start = value.lowerBound
        isTitleNamed = true
        return true
    }

    // MARK: Dates

    private static let dateWords: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "thu",
        "thur", "thurs", "fri", "sat", "sun", "at", "on", "am", "pm", "a", "p", "m", "gmt", "utc", "est", "edt", "cst",
        "cdt",
        "mst", "mdt", "pst", "pdt", "bst", "cet", "cest", "eet", "eest", "msk", "ist", "jst", "et", "pt", "ct", "z",
        "hkt", "sgt", "kst", "pkt", "aest", "aedt", "nzst", "nzdt", "wat", "cat", "eat", "sast", "gst", "trt", "irst",
        "wib", "hst", "akst", "eastern", "central", "mountain", "pacific", "standard", "daylight",
        "t", "h",
        "published", "posted", "updated", "first", "issued", "released", "last", "of", "date", "time", "local", "the",
    ]

    /// A line that is nothing but a date, with or without a time, a weekday, or `Published`; behind a headline a place or
    /// an agency may stand before it.
    private mutating func takeDate(_ line: Range<Int>) -> Bool {
        let words = DateWord.words(in: text[line])
        guard words.count <= 16 else { return false }
        for index in words.indices {
            guard let found = PublicationDate.date(at: index, in: words) else { continue }
            let others = words[..<index] + words[(index + found.count)...]
            let names = others.filter { $0.digits == nil && !Self.dateWords.contains($0.text) && $0.month == nil }
            // It may as well be a headline, which stays in the text.
            let isPlace = title == nil && isPlaceBefore(names, index, line)
            guard isPlace || names.isEmpty || mayStandBesideDate(names, line) else { return false }
            date = date ?? found.date
            return !isPlace
        }
        return false
    }

    /// `Tehran, August 5, 2024`: one or two names and a comma before the date, nothing behind it.
    private func isPlaceBefore(_ names: [DateWord], _ index: Int, _ line: Range<Int>) -> Bool {
        guard (1...2).contains(names.count), index == names.count, let last = names.last, areNames(names[...]) else {
            return false
        }
        return text[last.range.upperBound] == UInt8(ascii: ",") && text[line.upperBound - 1].isDigit
    }

    private func areNames(_ words: ArraySlice<DateWord>) -> Bool {
        words.allSatisfy { (0x41...0x5A).contains(text[$0.range.lowerBound]) || $0.text == "and" }
    }

    /// Whether names that stand in one line with a date are those of places, people and publishers: behind a headline, or
    /// behind `By` or a bar.
    private mutating func mayStandBesideDate(_ names: [DateWord], _ line: Range<Int>) -> Bool {
        let isBylined = names.first?.text == "by"
        let isDivided = [" | ", " / ", " • ", " · "].contains { text[line].holds($0) }
        guard title != nil || isBylined || isDivided, names.count <= (isBylined ? 7 : 4),
            areNames(isBylined ? names.dropFirst() : names[...]), let first = names.first, let last = names.last,
            !".!?".utf8.contains(text[line.upperBound - 1])
        else { return false }
        let name = String(decoding: text[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
        if NewsAgency.isKnown(name) {
            source = source ?? name
        } else if isBylined {
            author = author ?? Byline.name(name).split(separator: ",").first.map { String($0).collapsed }
        }
        return true
    }

    // MARK: Bylines

    /// `By Jane Roe`, `By Jane Roe and John Doe, Example Wire`.
    private mutating func takeByline(_ line: Range<Int>) -> Bool {
        let words = text[line].split(separator: 0x20)
        guard (2...12).contains(words.count), words[0].map(\.lowercased).elementsEqual("by".utf8),
            !".!?:".utf8.contains(text[line.upperBound - 1])
        else { return false }
        let isName = words.dropFirst().allSatisfy { word in
            let first = word[word.startIndex]
            return !(0x61...0x7A).contains(first)
                || ["and", "for", "in", "of", "de", "von", "van", "the", "al", "bin"].contains(
                    String(decoding: word, as: UTF8.self)
                )
        }
        guard isName, title != nil || start > 0 || date != nil else { return false }
        let name = Byline.name(String(decoding: text[line], as: UTF8.self))
        let parts = name.split(separator: ",", maxSplits: 1).map { String($0).collapsed }
        author = author ?? parts.first
        if parts.count > 1, NewsAgency.isKnown(parts[1]) { source = source ?? parts[1] }
        return true
    }
}

extension DateWord {
    /// The word as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
