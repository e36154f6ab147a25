/// A run of digits or of letters, as dates are made of, with the mark behind it.
struct DateWord {
    /// The bytes, letters in lower case.
    let bytes: [UInt8]
    /// Where they stand.
    let range: Range<Int>
    /// The byte behind the word when another word follows it at once.
    private(set) var mark: UInt8?

    var length: Int { bytes.count }

    /// The digits of a number.
    var digits: [UInt8]? { bytes[0].isDigit ? bytes : nil }

    var number: Int? { digits.flatMap { $0.count <= 4 ? $0.reduce(0) { $0 * 10 + Int($1 - 48) } : nil } }

    /// A day of the month: `5`, `05`, `5th`.
    var day: Int? {
        guard length <= 2, let number, (1...31).contains(number) else { return nil }
        return number
    }

    /// The years that news has been printed in; others are placeholders such as `0001-01-01`.
    static let years = 1600...2999

    /// A year of four digits.
    var year: Int? {
        guard length == 4, let number, Self.years.contains(number) else { return nil }
        return number
    }

    /// The number of a month whose name or abbreviation it is.
    var month: Int? {
        guard length >= 3, bytes[0].isLetter else { return nil }
        let names = Self.months.indices.filter { isMonth(Self.months[$0]) }
        return names.first.map { $0 + 1 }
    }

    private func isMonth(_ name: String) -> Bool {
        let name = Array(name.utf8)
        return bytes == name || bytes == Array(name.prefix(3)) || (bytes == Array(name.prefix(4)) && length == 4)
    }

    func isWord(_ word: String) -> Bool { bytes.elementsEqual(word.utf8) }

    /// Seconds since 1970, when it is a number of seconds or milliseconds of this age.
    var epochSeconds: Int? {
        guard let digits, (9...13).contains(digits.count), digits.count <= 10 || digits.count == 13 else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
        return digits.count == 13 ? number / 1000 : number
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// The words of a text; the letters of `5th` are no word.
    static func words(in text: ArraySlice<UInt8>) -> [DateWord] {
        var words: [DateWord] = []
        var place = text.startIndex
        while place < text.endIndex {
            guard let isKind = kind(text[place]) else {
                place += 1
                continue
            }
            let end = text[place...].firstIndex { !isKind($0) } ?? text.endIndex
            var word = DateWord(bytes: text[place..<end].map(\.lowercased), range: place..<end)
            if end + 1 < text.endIndex, kind(text[end + 1]) != nil { word.mark = text[end] }
            place = end
            if isOrdinalEnding(word, behind: words.last) { continue }
            words.append(word)
        }
        return words
    }

    private static func kind(_ byte: UInt8) -> ((UInt8) -> Bool)? {
        byte.isDigit ? { $0.isDigit } : byte.isLetter || byte >= 0x80 ? { $0.isLetter || $0 >= 0x80 } : nil
    }

    private static func isOrdinalEnding(_ word: DateWord, behind last: DateWord?) -> Bool {
        guard let last, last.digits != nil, last.range.upperBound == word.range.lowerBound else { return false }
        return ["st", "nd", "rd", "th"].contains(String(decoding: word.bytes, as: UTF8.self))
    }
}
