import Testing

@testable import NewsExtraction

@Suite("People by their names")
struct PersonIndexTests {
    private func index(_ names: [String]) -> PersonIndex {
        var index = PersonIndex()
        for (number, name) in names.enumerated() {
            index.note(number, words: words(name))
            index.count(number)
        }
        return index
    }

    private func words(_ name: String) -> Set<String> { Set(name.split(separator: " ").map(String.init)) }

    @Test("A part of a name is the one who has it, a fuller name is of who was named by a part of it")
    func parts() {
        let index = index(["ana maria costa", "prado"])
        #expect(index.find(words("costa")) == .known(0))
        #expect(index.find(words("maria costa")) == .known(0))
        #expect(index.find(words("luis prado")) == .shorter(1))
        #expect(index.find(words("otieno")) == .new)
        #expect(index.find(words("ana prado")) == .shorter(1))
    }

    @Test("Of two who share a name it is whom the article names far more often, or nobody")
    func couple() {
        var index = index(["jan berg", "eva berg"])
        #expect(index.find(["berg"]) == .undecided)
        for _ in 0..<3 { index.count(1) }
        #expect(index.find(["berg"]) == .known(1))
        #expect(index.find(["jan", "berg"]) == .known(0))
    }

    @Test("A fuller name takes the place of the shorter one")
    func renaming() {
        var index = index(["costa"])
        index.note(0, words: ["ana", "costa"])
        #expect(index.find(["ana"]) == .known(0))
        #expect(index.find(["costa"]) == .known(0))
        #expect(index.find(["eva", "costa"]) == .new)
    }
}
