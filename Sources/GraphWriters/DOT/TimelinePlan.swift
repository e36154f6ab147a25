internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// Where the events of a graph stand in a timeline: a column for each date, to scale where dates are near each other, and
/// lanes one below the other; in points, x to the right and y downwards.
struct TimelinePlan {
    /// A date with its place.
    struct Column {
        let date: String
        let x: Double
        /// How many days are passed over before it, where that is more than the scale has room for.
        let skipped: Int
    }

    /// A strip for the events of one actor, type or state.
    struct Lane {
        let name: String
        let top: Double
        let height: Double
    }

    static let columnWidth = 150.0, rowHeight = 66.0
    /// From here on days without an event are cut out.
    private static let mostEmpty = 4
    private static let mostLanes = 16

    private(set) var columns: [Column] = []
    private(set) var lanes: [Lane] = []
    /// The middle of each event's box, by its index in the graph.
    private(set) var places: [Int: Point] = [:]
    /// The right end of all.
    private(set) var width = 0.0
    /// The lower end of all.
    private(set) var height = 0.0

    init(_ graph: Graph, _ cluster: DrawingLook.Cluster) {
        var dated: [(event: Int, date: TypedDate)] = [], undated: [Int] = []
        for (index, node) in graph.nodes.enumerated() where node.type == .event {
            let text = node.attributes[.date]?.text ?? ""
            if let date = TypedDate(text) ?? TypedDate.interval(text)?.start {
                dated.append((index, date))
            } else {
                undated.append(index)
            }
        }
        setColumns(Set(dated.map(\.date.text)).sorted())
        setLanes(dated.map { ($0.event, $0.date.text) }, TimelineLanes(graph, cluster))
        setUndated(undated)
    }

    private mutating func setColumns(_ dates: [String]) {
        var (x, last) = (TimelinePlan.columnWidth / 2, Int?.none)
        for date in dates {
            let day = TimelinePlan.day(date)
            let gap = last.map { max(1, day - $0) } ?? 0
            x += Double(min(gap, TimelinePlan.mostEmpty)) * TimelinePlan.columnWidth
            columns.append(Column(date: date, x: x, skipped: gap > TimelinePlan.mostEmpty ? gap - 1 : 0))
            last = day
        }
        width = x + TimelinePlan.columnWidth / 2
    }

    /// The day that a day, month or year starts with, counted from 1970.
    private static func day(_ date: String) -> Int {
        let full = date + (date.utf8.count == 4 ? "-01-01" : date.utf8.count == 7 ? "-01" : "")
        return CalendarDate(iso: full)?.dayNumber ?? 0
    }

    private mutating func setLanes(_ dated: [(event: Int, date: String)], _ owners: TimelineLanes) {
        let x = Dictionary(columns.map { ($0.date, $0.x) }, uniquingKeysWith: { first, _ in first })
        let names = owners.names(of: dated.map(\.event), most: TimelinePlan.mostLanes)
        for name in names.order {
            var heights: [String: Int] = [:]
            for (event, date) in dated where names.lane[event] == name {
                let row = heights[date, default: 0]
                heights[date] = row + 1
                places[event] = Point(x: x[date] ?? 0, y: height + (Double(row) + 0.5) * TimelinePlan.rowHeight)
            }
            add(name, rows: heights.values.max() ?? 1)
        }
    }

    /// Events without a date have a strip of their own below, in rows.
    private mutating func setUndated(_ events: [Int]) {
        guard !events.isEmpty else { return }
        let perRow = max(4, Int(width / TimelinePlan.columnWidth))
        for (place, event) in events.enumerated() {
            let (row, column) = place.quotientAndRemainder(dividingBy: perRow)
            places[event] = Point(
                x: (Double(column) + 0.5) * TimelinePlan.columnWidth,
                y: height + (Double(row) + 0.5) * TimelinePlan.rowHeight
            )
        }
        width = max(width, Double(min(perRow, events.count)) * TimelinePlan.columnWidth)
        add("no date", rows: (events.count + perRow - 1) / perRow)
    }

    private mutating func add(_ name: String, rows: Int) {
        let lane = Lane(name: name, top: height, height: Double(rows) * TimelinePlan.rowHeight)
        lanes.append(lane)
        height += lane.height
    }
}

/// Which lane an event belongs to: that of its first actor, of its type, or of the state that its first actor belongs to.
struct TimelineLanes {
    private let graph: Graph
    private let cluster: DrawingLook.Cluster
    private var actors: [Int: Int] = [:]
    private let owners: [Int?]

    static let others = "others", nobody = "nobody named"

    init(_ graph: Graph, _ cluster: DrawingLook.Cluster) {
        (self.graph, self.cluster) = (graph, cluster)
        owners = cluster == .state ? StateOwners(graph).owners : []
        for edge in graph.edges where edge.type == .actor && actors[edge.source] == nil {
            actors[edge.source] = edge.target
        }
    }

    private func name(of event: Int) -> String {
        switch cluster {
        case .type: graph.nodes[event].attributes[.eventType]?.text ?? TimelineLanes.others
        case .state: owners[event].map { graph.nodes[$0].label } ?? TimelineLanes.others
        case .none: actors[event].map { graph.nodes[$0].label } ?? TimelineLanes.nobody
        }
    }

    /// The lane of each event, and the lanes, the fullest first; those that there is no room for are one.
    func names(of events: [Int], most: Int) -> (lane: [Int: String], order: [String]) {
        var lane: [Int: String] = [:], counts: [String: Int] = [:], order: [String] = []
        for event in events {
            let name = name(of: event)
            lane[event] = name
            if counts[name] == nil { order.append(name) }
            counts[name, default: 0] += 1
        }
        let rest = [TimelineLanes.others, TimelineLanes.nobody]
        let ranked = order.enumerated().sorted { a, b in
            let (last, first) = (rest.contains(a.element), rest.contains(b.element))
            if last != first { return !last }
            return (-(counts[a.element] ?? 0), a.offset) < (-(counts[b.element] ?? 0), b.offset)
        }.map(\.element)
        guard ranked.count > most else { return (lane, ranked) }
        let kept = Array(ranked.prefix(most - 1).filter { $0 != TimelineLanes.others })
        for (event, name) in lane where !kept.contains(name) { lane[event] = TimelineLanes.others }
        return (lane, kept + [TimelineLanes.others])
    }
}
