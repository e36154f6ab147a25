import KnowledgeGraph
import Testing

/// Cells that a spreadsheet would take for formulas.
@Suite("Formula guard")
struct FormulaGuardTests {
    @Test(
        "Guarded texts begin no formula and come back",
        arguments: [
            "=1+1", "+x", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "'=1", "''@", "plain", "'tis", "-7", "+1.5e3", "",
        ]
    )
    func guarded(text: String) {
        let cell = FormulaGuard.added(to: text)
        let isNumber = ["-7", "+1.5e3"].contains(text)
        #expect(isNumber || !(cell.first.map { "=+-@\t\r".contains($0) } ?? false))
        #expect(FormulaGuard.removed(from: cell) == text)
    }

    @Test("Texts that need no guard are as they are", arguments: ["plain", "'tis", "-7", "3", "", "a=b"])
    func plain(text: String) {
        #expect(FormulaGuard.added(to: text) == text)
    }
}
