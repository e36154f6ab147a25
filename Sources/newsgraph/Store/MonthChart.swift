import KnowledgeGraph

/// The events of each month as columns, by type, in SVG 1.1.
struct MonthChart {
    private let months: [(name: String, types: [String: Int])]
    private let types: [String]

    private static let (column, height, left, top) = (28, 240, 50, 20)
    /// Colours that people with any eyesight tell apart (Okabe and Ito, 2008), and grey for the rest.
    private static let colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442"]
    private static let grey = "#999999"

    init(_ counts: EventCounts) {
        months = counts.months.filter { $0.key != "undated" }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        types = EventCounts.largest(counts.types, MonthChart.colours.count).map(\.name)
    }

    private var largest: Int { max(1, months.map { $0.types.values.reduce(0, +) }.max() ?? 1) }

    var svg: String {
        let width = MonthChart.left + max(12, months.count) * MonthChart.column + 170
        let full = MonthChart.height + MonthChart.top + 60
        let columns = months.indices.map(column).joined()
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(full)" viewBox="0 0 \(width) \(full)" \
            font-family="sans-serif" font-size="11">
            <title>Events by month and type</title>
            <rect width="100%" height="100%" fill="white"/>
            \(axis)\(columns)\(legend(at: width - 160))</svg>

            """
    }

    private var axis: String {
        let bottom = MonthChart.top + MonthChart.height
        return """
            <text x="\(MonthChart.left - 6)" y="\(MonthChart.top + 4)" text-anchor="end">\(largest)</text>
            <text x="\(MonthChart.left - 6)" y="\(bottom + 4)" text-anchor="end">0</text>
            <path d="M\(MonthChart.left) \(MonthChart.top)V\(bottom)H\(MonthChart.left + months.count * MonthChart.column)" \
            stroke="#333333" fill="none"/>

            """
    }

    private func column(_ index: Int) -> String {
        let (x, bottom) = (MonthChart.left + index * MonthChart.column + 4, MonthChart.top + MonthChart.height)
        var y = bottom
        var bars = ""
        for (type, count) in stack(months[index].types) {
            let height = count * MonthChart.height / largest
            y -= height
            let title = "\(months[index].name), \(type): \(count)"
            bars += "<rect x=\"\(x)\" y=\"\(y)\" width=\"20\" height=\"\(height)\" fill=\"\(colour(type))\">"
            bars += "<title>\(title)</title></rect>\n"
        }
        let label = "<text x=\"\(x + 10)\" y=\"\(bottom + 12)\" transform=\"rotate(60 \(x + 10) \(bottom + 12))\">"
        return bars + label + "\(months[index].name)</text>\n"
    }

    /// The frequent types in their order, the others as one.
    private func stack(_ counts: [String: Int]) -> [(String, Int)] {
        let known = types.compactMap { type in counts[type].map { (type, $0) } }
        let rest = counts.filter { !types.contains($0.key) }.values.reduce(0, +)
        return known + (rest > 0 ? [("other", rest)] : [])
    }

    private func colour(_ type: String) -> String {
        types.firstIndex(of: type).map { MonthChart.colours[$0] } ?? MonthChart.grey
    }

    private func legend(at x: Int) -> String {
        (types + ["other"]).enumerated().map { index, type in
            let y = MonthChart.top + index * 18
            return "<rect x=\"\(x)\" y=\"\(y)\" width=\"12\" height=\"12\" fill=\"\(colour(type))\"/>"
                + "<text x=\"\(x + 18)\" y=\"\(y + 10)\">\(type)</text>\n"
        }.joined()
    }
}
