import Testing

/// Texts that break careless writers.
struct HostileText: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// How many characters XML 1.0 forbids.
    let forbidden: Int

    init(_ name: String, _ text: String, forbidden: Int = 0) {
        (self.name, self.text, self.forbidden) = (name, text, forbidden)
    }

    var testDescription: String { name }

    /// The text as it must come back: with U+FFFD in place of what is forbidden.
    var expected: String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { HostileText.isForbidden($0) ? "\u{FFFD}" : $0 }
            )
        )
    }

    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    static let all: [HostileText] = [
        HostileText("markup", "<b>&amp; \"quotes\" 'single' </data></node>"),
        HostileText("end of CDATA", "a]]>b]]]]>>"),
        HostileText("line ends", "one\r\ntwo\rthree\nfour\tfive"),
        HostileText("blanks at the ends", "  two before, three after   "),
        HostileText("control characters", "bell\u{07} null\u{0} escape\u{1B}[31m unit\u{1F}", forbidden: 4),
        HostileText("noncharacters", "a\u{FFFE}b\u{FFFF}c\u{FFFD}d\u{FEFF}e", forbidden: 2),
        HostileText("C1 and line separators", "a\u{7F}b\u{85}c\u{9F}d\u{2028}e\u{2029}f"),
        HostileText("right to left", "\u{202E}تهران\u{202C} – גבול \u{200F}"),
        HostileText("emoji", "👩‍👩‍👧‍👦 🇮🇷 🏴󠁧󠁢󠁳󠁣󠁴󠁿 👍🏽"),
        HostileText("combining marks", "e\u{301}" + String(repeating: "\u{316}", count: 40) + " Łódź n̈"),
        HostileText("beyond the basic plane", "𐍈𝕬\u{1FFFE}\u{10FFFD}"),
        HostileText("Graphviz", "\\N \\\" \\\\ } ; { -> [label=x] // # <b>HTML</b> \\"),
        HostileText("entities", "&lt; &#65; &#x41; &nbsp; & &;"),
        HostileText("XML declaration", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y 'z'>]><!-- -- -->"),
    ]

    static let long = HostileText("a megabyte", String(repeating: "Ünïcode & <tags> ", count: 55_000))
}
