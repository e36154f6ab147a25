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
        var state: UInt32 = 1
        for length in 0..<500 {
            let scalars = (0..<length % 20).compactMap { _ in
                state = state &* 1_664_525 &+ 1_013_904_223
                return Unicode.Scalar((state >> 8) % 0x30000)
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
