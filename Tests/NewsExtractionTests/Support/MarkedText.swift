import NewsText

/// A sentence with the expected spans marked in it: `{State Russian} {Person Sergei Shoigu} arrived`.
struct MarkedText {
    /// The sentence without marks.
    let text: String
    /// The spans that were marked, in code points, each with its kind.
    let marks: [Mark]

    struct Mark: Hashable, Comparable, CustomStringConvertible {
        var kind: String
        var span: TextSpan
        var words: String

        var description: String { "{\(kind) \(words)}" }

        static func < (a: Mark, b: Mark) -> Bool { (a.span, a.kind) < (b.span, b.kind) }
    }

    init(_ marked: String) {
        var text = String.UnicodeScalarView()
        var open: [(kind: String, start: Int)] = []
        var marks: [Mark] = []
        var count = 0
        var rest = marked.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "{" {
                let kind = rest.prefix { $0 != " " }
                rest = rest.dropFirst(kind.count + 1)
                open.append((String(kind), count))
            } else if scalar == "}", let mark = open.popLast() {
                let words = String(String.UnicodeScalarView(text.suffix(count - mark.start)))
                marks.append(Mark(kind: mark.kind, span: TextSpan(mark.start, count), words: words))
            } else {
                text.append(scalar)
                count += 1
            }
        }
        self.text = String(text)
        self.marks = marks.sorted()
    }
}
