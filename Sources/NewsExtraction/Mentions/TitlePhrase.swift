/// An office title in a sentence, whoever holds it.
struct TitlePhrase: Hashable {
    var tokens: Range<Int>
    /// The title's rank in the table: minister, spokesperson, …
    var rank: String
    var isCourtesy: Bool
}
