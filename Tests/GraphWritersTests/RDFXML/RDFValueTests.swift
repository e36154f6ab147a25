import NewsOntology
import Testing

@testable import GraphWriters

@Suite("Values in RDF")
struct RDFValueTests {
    @Test(
        "Dates carry the datatype of their precision",
        arguments: [
            ("2024-08-05", "date"), ("2024-02-29", "date"), ("2023-02-29", nil), ("2024-08", "gYearMonth"),
            ("2024-13", nil), ("2024", "gYear"), ("0000", nil), ("2024-08-05/2024-08-06", nil), ("soon", nil),
            ("", nil),
        ] as [(String, String?)]
    )
    func dates(text: String, datatype: String?) {
        #expect(TypedDate(text)?.datatype.name == datatype)
    }

    @Test("Intervals have two ends, each of its own precision; an open end has no date")
    func intervals() {
        #expect(TypedDate.interval("2024-07/2024-08-01")?.start?.datatype.name == "gYearMonth")
        #expect(TypedDate.interval("2024-07/2024-08-01")?.end?.datatype.name == "date")
        #expect(TypedDate.interval("2024-07/..")?.end == nil)
        #expect(TypedDate.interval("2024-07") == nil)
    }

    @Test(
        "Addresses are encoded where a URI needs it, once",
        arguments: [
            ("http://a/b?c=d&e#f", "http://a/b?c=d&e#f"), ("a b<>\"{}|\\^`", "a%20b%3C%3E%22%7B%7D%7C%5C%5E%60"),
            ("é\u{0}", "%C3%A9%00"), ("%41%zz%", "%41%25zz%25"),
        ]
    )
    func addresses(text: String, expected: String) {
        #expect(WebAddress.encoded(text) == expected)
        #expect(WebAddress.encoded(expected) == expected)
    }

    @Test("Items of Wikidata", arguments: [("Q794", true), ("Q", false), ("794", false), ("Q7x", false), ("", false)])
    func wikidata(text: String, isItem: Bool) {
        #expect(LinkedItem.wikidata(text) == (isItem ? "http://www.wikidata.org/entity/\(text)" : nil))
    }

    @Test("Features of GeoNames", arguments: [("112931", true), ("Q794", false), ("1 2", false), ("", false)])
    func geonames(text: String, isFeature: Bool) {
        #expect(LinkedItem.geonames(text) == (isFeature ? "https://sws.geonames.org/\(text)/" : nil))
    }

    @Test(
        "Numbers are spelt as XML Schema wants them",
        arguments: [(0.5, "0.5"), (1e-7, "1e-07"), (.infinity, "INF"), (-.infinity, "-INF"), (.nan, "NaN")]
    )
    func numbers(number: Double, expected: String) {
        #expect(XSDNumber.double(number) == expected)
    }
}
