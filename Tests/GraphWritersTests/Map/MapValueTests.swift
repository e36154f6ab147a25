import KnowledgeGraph
import NewsOntology
import NewsText
import Testing

@testable import GraphWriters

@Suite("Values on a map")
struct MapValueTests {
    @Test(
        "Dates are the days that they can mean",
        arguments: [
            ("2024-02-05", "2024-02-05", "2024-02-05"), ("2024-02", "2024-02-01", "2024-02-29"),
            ("1999", "1999-01-01", "1999-12-31"), ("2024-07-30/2024-08", "2024-07-30", "2024-08-31"),
            ("2024/", "2024-01-01", nil), ("/2024-11", nil, "2024-11-30"), ("soon", nil, nil), ("", nil, nil),
            ("2024-02-31", nil, nil), ("a/b", nil, nil), ("2024/2025/2026", nil, nil),
        ] as [(String, String?, String?)]
    )
    func days(text: String, first: String?, last: String?) {
        let days = DayRange(text)
        #expect(days?.first?.description == first && days?.last?.description == last)
        #expect((days == nil) == (first == nil && last == nil))
    }

    private func position(_ latitude: Double, _ longitude: Double) -> GeoPosition? {
        var attributes = Attributes()
        attributes[.latitude] = .number(latitude)
        attributes[.longitude] = .number(longitude)
        return GeoPosition(attributes)
    }

    @Test(
        "Positions are on the Earth",
        arguments: [(90.0, 180.0, true), (-90, -180, true), (90.1, 0, false), (0, 181, false)]
    )
    func onEarth(latitude: Double, longitude: Double, isThere: Bool) {
        #expect((position(latitude, longitude) != nil) == isThere)
        #expect(position(.nan, 0) == nil && position(0, .infinity) == nil)
    }
}
