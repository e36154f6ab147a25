/// The names of the first-level regions that GeoNames has codes for only: what Natural Earth calls the region of most
/// of the towns that both have. Where they disagree, the region stays without a name.
struct RegionVote {
    private var names: [String: String] = [:]

    /// How many of the towns must agree.
    private static let majority = 0.7

    /// Countries whose codes of GeoNames stand for larger parts than those of Natural Earth.
    private static let parts = [
        "GB.ENG": "England", "GB.SCT": "Scotland", "GB.WLS": "Wales", "GB.NIR": "Northern Ireland",
    ]

    init(_ earth: NaturalEarth, _ towns: GeoNames, states: [String: String]) {
        let byNumber = Dictionary(towns.rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        var votes: [String: [String: Int]] = [:]
        for row in earth.towns where !row.region.isEmpty {
            guard let town = byNumber[row.geonames], states[town.state] == row.state else { continue }
            votes[Self.code(town), default: [:]][row.region, default: 0] += 1
        }
        for (code, counts) in votes {
            let all = counts.values.reduce(0, +)
            guard let (name, most) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
                Double(most) >= Self.majority * Double(all)
            else { continue }
            names[code] = name
        }
        names.merge(Self.parts) { _, part in part }
    }

    private static func code(_ town: GeoNames.Row) -> String { town.state + "." + town.region }

    func name(of town: GeoNames.Row) -> String { names[Self.code(town)] ?? "" }

    /// The region of a town that only Natural Earth has: in the United Kingdom its regions are other ones.
    func canonical(_ region: String, in state: String) -> String { state == "GBR" ? "" : region }
}
