import Foundation
import NewsLanguage
import NewsText
import Testing

@testable import newsgraph_train

/// What heads are told of pairs is the same when they are trained, in Python, as when they are used.
@Suite struct FactsTests {
    private static let python = "Sources/newsgraph-train/Python"

    /// What a program that has read `facts.py` prints, line by line.
    private func lines(of program: String) throws -> [String] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-B", "-c", "import sys\nsys.path[0] = '\(Self.python)'\nimport facts\n" + program,
        ]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func distancesHaveTheSameRows() throws {
        let steps = Array(-600...600)
        let rows = try lines(of: "for step in range(-600, 601): print(facts.distance(step))")
        #expect(steps.map { "\(PairFacts.distance($0))" } == rows)
        #expect(
            try lines(of: "print(facts.DISTANCES, facts.COREFERENCE)") == [
                "\(PairFacts.distances) \(MentionFacts.count)"
            ]
        )
    }

    /// Words with tag and number, and mentions of them: sentence, first word, last word, head.
    private static let words = [
        ["The|DET|0", "Presidents|NOUN|2", "'|PART|0", "own|ADJ|0", "party|NOUN|1"],
        ["He|PRON|1", "leads|VERB|1", "Iran|PROPN|1", "'s|PART|0", "PARTY|PROPN|1"],
        ["These|PRON|2", "of|ADP|0", "the|DET|0", "presidents|NOUN|2", "whom|PRON|0"],
    ]
    private static let mentions = [
        [0, 0, 2, 1], [0, 0, 4, 4], [1, 0, 0, 0], [1, 2, 3, 2], [1, 2, 4, 4], [2, 0, 3, 0], [2, 2, 3, 3], [2, 4, 4, 4],
        [2, 3, 3, 3],
    ]

    private var facts: [MentionFacts] {
        let sentences = Self.words.map { row in
            let tokens = row.map { cell in
                let parts = cell.split(separator: "|")
                var token = Token(form: String(parts[0]), span: TextSpan(0, 0))
                token.upos = UniversalPOS(rawValue: String(parts[1])) ?? .other
                token.features.number = [nil, .singular, .plural][Int(parts[2]) ?? 0]
                return token
            }
            return Sentence(span: TextSpan(0, 0), paragraph: 0, kind: .body, tokens: tokens)
        }
        return Self.mentions.map {
            MentionFacts(sentences[$0[0]], number: $0[0], tokens: $0[1]..<$0[2] + 1, head: $0[3])
        }
    }

    @Test func mentionsHaveTheSameRows() throws {
        let program = """
            words = [[w.split("|") for w in s] for s in \(Self.words)]
            numbers = ["_", "Number=Sing", "Number=Plur"]
            found = [facts.Mention(s, a, b, h, [w[0] for w in words[s]], words[s][h][1] + "|X", numbers[int(words[s][h][2])])
                     for s, a, b, h in \(Self.mentions)]
            for j in range(len(found)):
                for i in range(j): print(*facts.coreference(found[i], found[j], j - i))
            """
        let facts = facts
        let own = facts.indices.flatMap { later in
            (0..<later).map { earlier in
                var rows: [String] = []
                facts[later].facts(after: facts[earlier], mentionsBetween: later - earlier) { rows.append("\($0)") }
                return rows.joined(separator: " ")
            }
        }
        #expect(try own == lines(of: program))
    }
}
