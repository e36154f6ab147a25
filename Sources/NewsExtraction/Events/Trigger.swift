/// A word of a sentence that names an event, with its frame.
struct Trigger {
    var sentence: Int
    /// The word whose neighbours are the participants.
    var head: Int
    /// The words that name the event.
    var tokens: Range<Int>
    var frame: EventFrame
}
