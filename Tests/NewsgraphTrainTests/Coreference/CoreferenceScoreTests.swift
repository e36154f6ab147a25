import GoldGraphs
import Testing

/// The measures of coreference on clusters small enough to count by hand.
@Suite struct CoreferenceScoreTests {
    private func score(_ key: [[Int]], _ response: [[Int]]) -> CoreferenceScore {
        var score = CoreferenceScore()
        score.add(key: key, response: response)
        return score
    }

    private func isAbout(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-9 }

    /// One cluster is cut, one is mixed with it, and one mention is found that is none.
    @Test func clustersThatAreCutAndMixed() {
        let score = score([[1, 2, 3], [4, 5], [6]], [[1, 2], [3, 4], [5], [6, 7]])
        // Kept is the link 1-2; the key has 2 + 1 links, the response 1 + 1 + 1.
        #expect(isAbout(score.muc.recall, 1.0 / 3) && isAbout(score.muc.precision, 1.0 / 3))
        // 2/3 + 2/3 + 1/3 + 1/2 + 1/2 + 1 of six, 1 + 1 + 1/2 + 1/2 + 1 + 1/2 + 0 of seven.
        #expect(isAbout(score.bCubed.recall, 11.0 / 18) && isAbout(score.bCubed.precision, 9.0 / 14))
        // 123 with 12: 4/5; 45 with 5: 2/3, more than with 34; 6 with 67: 2/3.
        let best = 4.0 / 5 + 2.0 / 3 + 2.0 / 3
        #expect(isAbout(score.ceaf.recall, best / 3) && isAbout(score.ceaf.precision, best / 4))
        let bCubed = 2 * (11.0 / 18) * (9.0 / 14) / (11.0 / 18 + 9.0 / 14)
        #expect(isAbout(score.conll, (1.0 / 3 + bCubed + 2 * best / 7) / 3))
    }

    @Test func theSameClustersAreRightInAnyOrder() {
        let score = score([[1, 2, 3], [4], [5, 6]], [[6, 5], [3, 1, 2], [4]])
        #expect(score.muc.f1 == 1 && score.bCubed.f1 == 1 && score.ceaf.f1 == 1 && score.conll == 1)
    }

    @Test func linkingNothingKeepsNoLink() {
        let score = score([[1, 2, 3], [4]], [[1], [2], [3], [4]])
        #expect(score.muc.f1 == 0)
        #expect(score.bCubed.precision == 1 && isAbout(score.bCubed.recall, 0.5))
        // 123 with one of its mentions: 2/4; 4 with itself: 1.
        #expect(isAbout(score.ceaf.recall, 1.5 / 2) && isAbout(score.ceaf.precision, 1.5 / 4))
    }

    @Test func linkingAllKeepsEveryLink() {
        let score = score([[1, 2], [3], [4]], [[1, 2, 3, 4]])
        #expect(score.muc.recall == 1 && isAbout(score.muc.precision, 1.0 / 3))
        // 2/4 + 2/4 + 1/4 + 1/4 of four.
        #expect(score.bCubed.recall == 1 && isAbout(score.bCubed.precision, 1.5 / 4))
        // 12 with all: 4/6.
        #expect(isAbout(score.ceaf.recall, 2.0 / 9) && isAbout(score.ceaf.precision, 2.0 / 3))
    }

    @Test func clustersOfOneMentionCountExceptAsLinks() {
        let score = score([[1], [2], [3]], [[1], [2], [4]])
        #expect(score.muc.f1 == 0 && score.muc.allKnown == 0)
        #expect(isAbout(score.bCubed.f1, 2.0 / 3) && isAbout(score.ceaf.f1, 2.0 / 3))
    }

    @Test func documentsAreAddedBeforeTheyAreDivided() {
        var both = CoreferenceScore()
        both.add(key: [[1, 2]], response: [[1, 2]])
        both.add(key: [["a", "b", "c", "d"]], response: [["a"], ["b"], ["c"], ["d"]])
        #expect(isAbout(both.muc.recall, 1.0 / 4) && both.muc.precision == 1)
        #expect(isAbout(both.bCubed.recall, 3.0 / 6) && both.bCubed.precision == 1)
        #expect(isAbout(both.ceaf.recall, 1.4 / 2) && isAbout(both.ceaf.precision, 1.4 / 5))
    }

    @Test func nothingIsWorthNothing() {
        #expect(score([], []).conll == 0)
        #expect(score([[1, 2]], []).conll == 0)
        #expect(score([], [[1, 2]]).conll == 0)
    }
}
