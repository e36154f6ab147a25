/// How wide lines are, and whether they have colours.
struct Page {
    let width: Int
    let paint: Painter

    func line(_ paragraph: Paragraph, indent: Int, rest: Int? = nil) -> String {
        paragraph.lines(width: width, indent: (indent, rest ?? indent), paint: paint)
    }

    func heading(_ text: String) -> String { line(Paragraph(text, .heading), indent: 0, rest: 2) }
}
