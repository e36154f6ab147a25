import KnowledgeGraph

/// The towns and first-level regions of Natural Earth: public domain, with Wikidata items and GeoNames numbers.
struct NaturalEarth {
    /// One row of the file.
    struct Row {
        var kind: String, name: String, english: String
        /// ISO 3166-1 alpha-3, where Natural Earth's own code has one.
        var state: String
        var region: String
        var latitude: Double, longitude: Double
        var population: Int
        var wikidata: String, geonames: String

        var isTown: Bool { kind == "Populated place" || kind.hasPrefix("Admin-") && kind.contains("capital") }
        var isCapital: Bool { kind == "Admin-0 capital" }
        var isRegion: Bool { kind.hasPrefix("Admin-1 ") && !kind.contains("capital") }
    }

    let rows: [Row]
    var towns: [Row] { rows.filter(\.isTown) }
    var regions: [Row] { rows.filter(\.isRegion) }

    /// Reads the file of tab-separated rows under one line of column names.
    init(text: String) throws {
        rows = try TabbedRows(text: text, columns: 10).rows.compactMap(Self.row)
    }

    /// Natural Earth's codes of what has no code of its own, or another one, in ISO 3166-1.
    private static let codes = ["PSX": "PSE", "SOL": "SOM", "KOS": "XKX", "CYN": "CYP", "SDS": "SSD", "SAH": "ESH"]

    /// `nil` for a row without coordinates: a sea, an island.
    private static func row(_ cells: [String]) -> Row? {
        guard let latitude = Double(cells[5]), let longitude = Double(cells[6]) else { return nil }
        return Row(
            kind: cells[0],
            name: cells[1],
            english: cells[2],
            state: codes[cells[3]] ?? cells[3],
            // A question mark stands where the file lost a letter.
            region: cells[4].contains("?") ? "" : cells[4],
            latitude: latitude,
            longitude: longitude,
            population: Int(cells[7]) ?? 0,
            wikidata: cells[8],
            geonames: cells[9]
        )
    }
}

/// The rows of a file of tab-separated cells under one line of column names.
struct TabbedRows {
    let rows: [[String]]

    init(text: String, columns: Int) throws {
        rows = try text.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == columns else { throw DataError.failed("reading '\(line.prefix(60))'") }
            return cells
        }
    }
}
