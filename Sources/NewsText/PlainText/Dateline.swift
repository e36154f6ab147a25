/// An agency's dateline before the first sentence: `TEHRAN, Aug 5, 2024 (Reuters) -`, `KYIV, Ukraine (AP) —`.
struct Dateline {
    private(set) var date: CalendarDate?
    private(set) var agency: String?

    private static let longest = 120

    /// Reads the start of a text.
    init(_ text: ArraySlice<UInt8>) {
        let start = text.prefix(Self.longest)
        guard let end = Self.end(of: start) else { return }
        let line = start[..<end]
        // A place in capital letters tells a dateline from a sentence with a dash.
        let place = line.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "/") }
        let letters = place.filter(\.isLetter)
        guard letters.count > 2, letters.allSatisfy({ $0 < 0x60 }) else { return }
        date = PublicationDate.read(line)
        agency = Self.inner(of: line)
    }

    /// Where the dash behind the dateline stands.
    private static func end(of text: ArraySlice<UInt8>) -> Int? {
        var place = text.startIndex
        while let blank = text.place(of: 0x20, from: place) {
            let rest = text[(blank + 1)...]
            let isDash =
                rest.starts(with: [0xE2, 0x80, 0x93]) || rest.starts(with: [0xE2, 0x80, 0x94])
                || rest.starts(with: Array("- ".utf8)) || rest.starts(with: Array("--".utf8))
            if isDash { return blank }
            if text[..<blank].last == UInt8(ascii: "."), !(text[..<blank].dropLast().last?.isLetter ?? false) {
                return nil
            }
            place = blank + 1
        }
        return nil
    }

    /// What stands in brackets or between slashes.
    private static func inner(of line: ArraySlice<UInt8>) -> String? {
        for (open, close) in [(UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "/"), UInt8(ascii: "/"))] {
            guard let start = line.firstIndex(of: open), let end = line[(start + 1)...].firstIndex(of: close) else {
                continue
            }
            let name = String(decoding: line[(start + 1)..<end], as: UTF8.self).collapsed
            if NewsAgency.isKnown(name) { return name }
        }
        return nil
    }
}
