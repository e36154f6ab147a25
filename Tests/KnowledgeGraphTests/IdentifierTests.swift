import KnowledgeGraph
import Testing

@Suite("Identifiers")
struct IdentifierTests {
    @Test(
        "are readable",
        arguments: [
            ("Sergei Shoigu", "sergei-shoigu"),
            ("Côte d'Ivoire", "cote-divoire"),
            ("U.S. Department of State", "us-department-of-state"),
            ("  --Łódź--  ", "lodz"),
            ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
            ("Kim Jong-un", "kim-jong-un"),
            ("AT&T", "at-t"),
        ]
    )
    func slug(name: String, expected: String) {
        #expect(Identifier.slug(name) == expected)
    }

    @Test("of names without Latin letters stay apart")
    func otherScripts() {
        let names = ["Россия", "伊朗", "إيران", "🚀", "", "—"]
        let slugs = names.map(Identifier.slug)
        #expect(Set(slugs).count == names.count)
        #expect(slugs.allSatisfy(Identifier.isNMTOKEN))
    }

    @Test("are NMTOKENs for any text")
    func anyText() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let scalars = (0..<Int.random(in: 0...20, using: &generator)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &generator))
            }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            #expect(Identifier.isNMTOKEN(Identifier.slug(text)), "\(scalars)")
        }
    }

    @Test("refuse what XML refuses", arguments: ["", "a b", "a/b", "é", "a\u{0}", "<"])
    func refused(text: String) {
        #expect(!Identifier.isNMTOKEN(text))
    }
}
