/// The towns of GeoNames with 15,000 people and more: CC BY 4.0.
struct GeoNames {
    /// One row of the file.
    struct Row {
        var number: String, name: String
        /// ISO 3166-1 alpha-2.
        var state: String
        /// The code of the first-level region within the state.
        var region: String
        var latitude: Double, longitude: Double
        var population: Int
        var names: [String]
    }

    let rows: [Row]

    /// Reads the file of tab-separated rows under one line of column names.
    init(text: String) throws {
        rows = try TabbedRows(text: text, columns: 8).rows.map { cells in
            guard let latitude = Double(cells[4]), let longitude = Double(cells[5]) else {
                throw DataError.failed("reading the coordinates of \(cells[1])")
            }
            return Row(
                number: cells[0],
                name: cells[1],
                state: cells[2],
                region: cells[3],
                latitude: latitude,
                longitude: longitude,
                population: Int(cells[6]) ?? 0,
                names: cells[7].split(separator: "|").map(String.init)
            )
        }
    }
}
