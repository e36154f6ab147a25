import KnowledgeGraph
import NewsOntology
import NewsTables
import Testing

@testable import NewsExtraction

@Suite("Which town of a name")
struct PlaceTests {
    private let towns = Towns.builtIn()

    /// What is said of a place on the map: `ISO` or `ISO/region` of the town at its coordinates, empty where it has none.
    private func place(_ name: String, in story: Story) -> String {
        guard
            let entity = story.entities.first(where: {
                $0.type == .place && ($0.name == name || $0.aliases.contains(name))
            }),
            let latitude = entity.latitude, let longitude = entity.longitude,
            let town = towns.named(name).first(where: { $0.latitude == latitude && $0.longitude == longitude })
        else { return "" }
        return town.region.isEmpty ? town.state : town.state + "/" + town.region
    }

    @Test("Of names that several places have, nine in ten are right or open, and hardly any is wrong")
    func namesakes() throws {
        var wrong: [String] = [], right = 0, open: [String] = []
        for item in NamesakePlaces.cases {
            let found = place(item.name, in: try Reading(item.text, date: nil).story)
            if found == item.place || !item.place.isEmpty && found.hasPrefix(item.place + "/") {
                right += 1
            } else if found.isEmpty {
                open.append("\(item.name): \(item.text)")
            } else {
                wrong.append("\(item.name) is \(found): \(item.text)")
            }
        }
        let all = NamesakePlaces.cases.count
        #expect(all >= 80)
        #expect(100 * wrong.count <= 3 * all, "\(wrong)")
        #expect(100 * right >= 85 * all, "\(right) of \(all), open: \(open)")
    }

    @Test("A decided town has item, number and coordinates; one that is not decided has none of them")
    func attributes() throws {
        let paris = try #require(
            try Reading("The ministers met in Paris, France.").story.entities.first { $0.name == "Paris" }
        )
        #expect(paris.wikidata == "Q90" && paris.geonames == "2988507")
        #expect(abs((paris.latitude ?? 0) - 48.85) < 0.1 && abs((paris.longitude ?? 0) - 2.35) < 0.1)
        let open = try #require(
            try Reading("A man died in Springfield.").story.entities.first { $0.name == "Springfield" }
        )
        #expect(open.wikidata == nil && open.geonames == nil && open.latitude == nil && open.longitude == nil)
    }

    @Test("The region, or else the state, is around a town where the article names it")
    func links() throws {
        let reading = try Reading("Texas police arrested a man. He was born in Houston.")
        #expect(reading.links.contains("Houston locatedIn Texas"))
        let other = try Reading("The French president spoke. Protesters marched in Toulouse.")
        #expect(other.links.contains("Toulouse locatedIn France"))
    }

    @Test("A state and a region of one name are told apart by officials and towns")
    func georgia() throws {
        let region = try Reading("Georgia's governor signed the bill in Atlanta.")
        #expect(region.names(.place).contains("Georgia") && !region.names(.state).contains("Georgia"))
        let state = try Reading("Georgia's president met the Russian foreign minister in Tbilisi.")
        #expect(state.names(.state).contains("Georgia") && !state.names(.place).contains("Georgia"))
    }
}
