import GraphWriters

/// What a sheet of paper makes of a drawing: how high its smallest letters are, and how many sheets it takes to read them.
struct PrintedPicture {
    /// Width and height of the drawing, in points.
    let width, height: Double
    /// How much smaller it was made to fit.
    let scale: Double
    /// The height of its smallest letters, in points, before it was made smaller; `nil` when there are none.
    let letters: Double?

    /// The smallest letters that can be read on paper, in points.
    static let legible = 6.0
    /// What Graphviz leaves free around a drawing of ours, in points.
    private static let pad = 21.6
    private static let mostSheets = 64

    /// Reads an SVG picture that Graphviz drew; `nil` when it is none.
    init?(svg: [UInt8]) {
        let text = String(decoding: svg, as: UTF8.self).utf8
        guard let width = PrintedPicture.numbers(in: text, after: "<svg width=\"").first,
            let height = PrintedPicture.numbers(in: text, after: "pt\" height=\"").first
        else { return nil }
        (self.width, self.height) = (width, height)
        scale = PrintedPicture.numbers(in: text, after: "transform=\"scale(").first ?? 1
        letters = PrintedPicture.numbers(in: text, after: "font-size=\"").min()
    }

    /// The numbers that stand behind a mark.
    private static func numbers(in text: String.UTF8View, after mark: String) -> [Double] {
        var (found, rest) = ([Double](), text[...])
        while let place = rest.firstRange(of: mark.utf8) {
            rest = rest[place.upperBound...]
            let digits = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
            if let number = Double(String(Substring(digits))) { found.append(number) }
        }
        return found
    }

    /// The height of the smallest letters on paper, in points.
    var printedLetters: Double? { letters.map { $0 * scale } }

    /// The sheet upright or across, whichever gives the larger letters.
    func turned(_ paper: DrawingLook.Paper) -> DrawingLook.Paper {
        let isWide = paper.width >= paper.height
        guard (width >= height) != isWide else { return paper }
        return DrawingLook.Paper(width: paper.height, height: paper.width) ?? paper
    }

    /// The height of the smallest letters when the drawing fits on a sheet, in points.
    func letters(on paper: DrawingLook.Paper) -> Double? {
        let (w, h) = (paper.width - 2 * DrawingLook.Paper.margin, paper.height - 2 * DrawingLook.Paper.margin)
        return letters.map { $0 * min(1, w / width, h / height) }
    }

    /// The attribute with which Graphviz leaves the margin free, in inches.
    static let margin = "margin=\((DrawingLook.Paper.margin / 72 * 1000).rounded() / 1000)"

    /// The attribute with which Graphviz makes a drawing fit on a sheet; in inches.
    static func size(of paper: DrawingLook.Paper) -> String {
        let sides = [paper.width, paper.height].map { side in
            String(((side - 2 * DrawingLook.Paper.margin) / 72 * 1000).rounded() / 1000)
        }
        return "size=" + sides.joined(separator: ",")
    }

    /// The parts of the drawing that fill a sheet each, row by row, as Graphviz's `viewport` wants them; one for a drawing
    /// that is legible on one sheet.
    func sheets(of paper: DrawingLook.Paper) throws(Failure) -> [(name: String, viewport: String)] {
        let (w, h) = (paper.width - 2 * DrawingLook.Paper.margin, paper.height - 2 * DrawingLook.Paper.margin)
        let zoom = max(min(1, PrintedPicture.legible / (letters ?? 1) * 1.02), min(1, w / width, h / height))
        let columns = Int((width * zoom / w).rounded(.up)), rows = Int((height * zoom / h).rounded(.up))
        guard columns * rows <= PrintedPicture.mostSheets else {
            throw Failure(
                .usage,
                "the drawing would take \(columns * rows) sheets; choose larger ones with --size, or less with --detail"
            )
        }
        return (0..<rows).flatMap { row in
            (0..<columns).map { column in
                let x = (Double(column) + 0.5) * w / zoom - PrintedPicture.pad
                let y = height - PrintedPicture.pad - (Double(row) + 0.5) * h / zoom
                let parts = [w, h, zoom, x, y].map { String(($0 * 1000).rounded() / 1000) }
                return ("\(row + 1)-\(column + 1)", parts.joined(separator: ","))
            }
        }
    }
}
