import Testing

@testable import GraphWriters

@Suite("Labels of drawings")
struct LabelTextTests {
    @Test(
        "Lines break at blanks and keep long words whole",
        arguments: [
            ("one two three", 8, ["one two", "three"]), ("incomprehensibilities", 8, ["incomprehensibilities"]),
            ("  a\n\tb ", 8, ["a b"]), ("", 8, []), ("one two", 7, ["one two"]),
        ]
    )
    func lines(text: String, width: Int, expected: [String]) {
        #expect(LabelText.lines(text, width: width) == expected)
    }

    @Test("A cut is marked")
    func cut() {
        #expect(LabelText.shortened("abcdef ghi", to: 8) == "abcdef g …")
        #expect(LabelText.shortened("abcdef", to: 6) == nil)
        #expect(LabelText.shortened("", to: 6) == nil)
    }
}
