/// The words of a name in lower-case letters of ASCII, without accents: `Kemal Aydın` and `KEMAL AYDIN` are one.
enum NameWords {
    static func of(_ name: String) -> [String] {
        Identifier.slug(name).split(separator: "-").map(String.init)
    }

    /// Whether a surface form is a name and no common noun: *president* and *the minister* are none.
    static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return words.last?.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isLowercase == false
    }

    /// Whether a surface form is an acronym: two to eight capitals, of which the first is a letter.
    static func isAcronym(_ text: String) -> Bool {
        let letters = text.utf8.filter { $0 != UInt8(ascii: ".") }
        return (2...8).contains(letters.count)
            && letters.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}
