/// Gives out identifiers, each once.
struct IdentifierPool {
    private var taken: Set<String> = []
    /// For each identifier the last number that was given out with it; all below are taken.
    private var last: [String: Int] = [:]

    /// The identifier itself, or with `-2`, `-3`, … when it is taken.
    mutating func unused(_ id: String) -> String {
        if taken.insert(id).inserted { return id }
        return firstFree(id, from: 2)
    }

    /// The identifier with `-1`, `-2`, …
    mutating func numbered(_ id: String) -> String { firstFree(id, from: 1) }

    private mutating func firstFree(_ id: String, from start: Int) -> String {
        var number = max(start, (last[id] ?? 0) + 1)
        while !taken.insert("\(id)-\(number)").inserted { number += 1 }
        last[id] = number
        return "\(id)-\(number)"
    }
}
