import GraphValidation
import Testing

@Suite("Validations at the same time")
struct ConcurrencyTests {
    @Test("do not disturb each other")
    func concurrent() async throws {
        let validator = Validator()
        let documents =
            try GraphFormat.all(for: .check).map { (Sample.text($0), "") }
            + (GraphMLMutations.all.map { ($0, Sample.graphml) } + RDFMutations.all.map { ($0, Sample.rdf) })
            .map { mutation, valid in try #require(mutation.applied(to: valid)) }.map { ($0, "") }
        let expected = try documents.map { try validator.validate(bytes: Array($0.0.utf8), name: "file").text }
        let results = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for round in 0..<8 {
                for index in documents.indices {
                    let place = (index + round * 7) % documents.count
                    let text = documents[place].0
                    group.addTask { (place, try validator.validate(bytes: Array(text.utf8), name: "file").text) }
                }
            }
            return try await group.reduce(into: [(Int, String)]()) { $0.append($1) }
        }
        #expect(results.count == 8 * documents.count)
        for (place, text) in results { #expect(text == expected[place]) }
    }

    @Test("may each make a validator of their own")
    func validators() async throws {
        let text = Array(Sample.graphml.utf8)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 { group.addTask { try Validator().validate(bytes: text, name: "file").isValid } }
            for try await isValid in group { #expect(isValid) }
        }
    }
}
