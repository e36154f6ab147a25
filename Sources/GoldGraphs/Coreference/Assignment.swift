/// Pairs rows of a table with columns, one to one, so that the sum is greatest.
///
/// The Hungarian method with potentials, one shortest path a row: time grows with rows² × columns. Source: Kuhn, "The
/// Hungarian method for the assignment problem", 1955; Munkres, "Algorithms for the assignment and transportation
/// problems", 1957.
struct Assignment {
    private let gains: [[Double]]
    private let width: Int
    private var rowPotentials: [Double]
    private var columnPotentials: [Double]
    /// The row of each column.
    private var rows: [Int?]

    /// For each row its column; rows beyond the number of columns get none.
    static func best(_ gains: [[Double]]) -> [Int?] {
        guard let width = gains.first?.count, width > 0 else { return gains.map { _ in nil } }
        guard gains.count <= width else {
            let turned = best((0..<width).map { column in gains.map { $0[column] } })
            return inverse(turned, count: gains.count)
        }
        var assignment = Assignment(gains, width)
        for row in gains.indices { assignment.place(row) }
        return inverse(assignment.rows, count: gains.count)
    }

    private init(_ gains: [[Double]], _ width: Int) {
        self.gains = gains
        self.width = width
        rowPotentials = Array(repeating: 0, count: gains.count)
        columnPotentials = Array(repeating: 0, count: width)
        rows = Array(repeating: nil, count: width)
    }

    private static func inverse(_ places: [Int?], count: Int) -> [Int?] {
        var out = [Int?](repeating: nil, count: count)
        for (index, place) in places.enumerated() { if let place { out[place] = index } }
        return out
    }

    /// Finds the cheapest way from a row to a free column, over columns whose rows then move on, and goes it.
    private mutating func place(_ row: Int) {
        var search = Search(from: row, width: width)
        while let current = search.row {
            let step = search.step { column in
                -gains[current][column] - rowPotentials[current] - columnPotentials[column]
            }
            rowPotentials[row] += step
            for column in search.seen {
                columnPotentials[column] -= step
                if let other = rows[column] { rowPotentials[other] += step }
            }
            search.enter(rows[search.column])
        }
        var column = search.column
        while let previous = search.origins[column] {
            rows[column] = rows[previous]
            column = previous
        }
        rows[column] = row
    }
}

/// The search for a free column from one row.
private struct Search {
    /// The row to go on from; `nil` when the column is free.
    private(set) var row: Int?
    /// The column reached last.
    private(set) var column = 0
    /// The columns reached before it.
    private(set) var seen: [Int] = []
    /// From which column each was best reached; `nil` from the first row.
    private(set) var origins: [Int?]
    private var costs: [Double]
    private var isSeen: [Bool]
    private var last: Int?

    init(from row: Int, width: Int) {
        self.row = row
        origins = Array(repeating: nil, count: width)
        costs = Array(repeating: .infinity, count: width)
        isSeen = Array(repeating: false, count: width)
    }

    /// Reaches the cheapest column that was not reached yet; gives how much further away it is.
    mutating func step(_ cost: (Int) -> Double) -> Double {
        var best = -1
        for candidate in costs.indices where !isSeen[candidate] {
            let new = cost(candidate)
            if new < costs[candidate] { (costs[candidate], origins[candidate]) = (new, last) }
            if best < 0 || costs[candidate] < costs[best] { best = candidate }
        }
        let step = costs[best]
        for candidate in costs.indices where !isSeen[candidate] { costs[candidate] -= step }
        column = best
        return step
    }

    /// Goes on from the row that has the column reached.
    mutating func enter(_ row: Int?) {
        self.row = row
        guard row != nil else { return }
        isSeen[column] = true
        seen.append(column)
        last = column
    }
}
