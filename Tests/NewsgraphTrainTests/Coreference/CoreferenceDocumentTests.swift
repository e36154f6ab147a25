import Foundation
import GoldGraphs
import NewsLanguage
import Testing

@testable import newsgraph_train

/// Mentions are read as GUM marks them.
@Suite struct CoreferenceDocumentTests {
    private static let treebank = "../shared/data/treebank/en_gum-dev.conllu.xz"

    private static var hasTreebank: Bool { FileManager.default.fileExists(atPath: treebank) }

    private func row(_ number: Int, _ form: String, _ entity: String) -> String {
        "\(number)\t\(form)\t\(form)\tX\tX\t_\t\(number == 1 ? 0 : 1)\tdep\t_\t\(entity.isEmpty ? "_" : "Entity=" + entity)"
    }

    private func documents() throws -> [CoreferenceDocument] {
        let lines = [
            "# newdoc id = d1", "# sent_id = d1-part-1",
            row(1, "The", "(1-person-new-nnnnn-cf1-2-coref"),
            row(2, "mayor", ""),
            row(3, "of", ""),
            row(4, "York", "(2-place-new-nnnnn-cf2-1-coref-York)1)"),
            row(5, "and", "(4[1/2]-person-new-nnnnn-cf2-1-sgl)"), "",
            "# sent_id = d1-part-2",
            row(1, "Her", "(3-object-new-nnnnn-cf1-2-sgl(1-person-giv:act-nnnnn-cf1-1-ana)"),
            row(2, "car", "3)"), "",
            "# newdoc id = d2", "# sent_id = d2-1",
            row(1, "He", "(1-person-acc:inf-nnnnn-cf1-1-sgl)"), "", "",
        ]
        return CoreferenceDocument.all(in: try CoNLLUReader.sentences(in: lines.joined(separator: "\n")))
    }

    @Test func mentionsHaveTheirWordsAndThings() throws {
        let documents = try documents()
        #expect(documents.map(\.name) == ["d1-part", "d2"])
        #expect(documents.map(\.sentences.count) == [2, 1])
        #expect(
            documents[0].mentions.map { "\($0.sentence) \($0.first)-\($0.last) \($0.cluster) \($0.type)" } == [
                "0 0-3 1 person", "0 3-3 2 place", "1 0-1 3 object", "1 0-0 1 person",
            ]
        )
        #expect(documents[0].clusters == [[0, 3], [1], [2]])
        #expect(documents[1].clusters == [[0]])
    }

    /// What is known of this part of the treebank: nothing linked, clusters of one mention counted, is worth 43.
    @Test(.enabled(if: hasTreebank, "the treebank is not beside this clone"))
    func linkingNothingInTheTreebank() throws {
        let sentences = try CoNLLUReader.sentences(in: DataFolder.read(Self.treebank))
        let documents = CoreferenceDocument.all(in: sentences)
        var nothing = CoreferenceScore()
        var everything = CoreferenceScore()
        for document in documents {
            nothing.add(key: document.clusters, response: document.mentions.indices.map { [$0] })
            everything.add(key: document.clusters, response: document.clusters)
        }
        #expect(documents.count == 18 && everything.conll == 1)
        #expect(abs(nothing.conll - 0.43) < 0.01, "\(nothing)")
    }
}
