/// An office title in a sentence, whoever holds it.
struct TitlePhrase: Hashable {
    var tokens: Range<Int>
    /// The title's rank in the table: minister, spokesperson, …
    var rank: String
    /// ISO code of the only state, or name of the only body, that has the office under this title.
    var state: String?
    var isCourtesy: Bool
}
