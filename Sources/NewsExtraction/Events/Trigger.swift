/// A word of a sentence that names an event, with its frame.
struct Trigger {
    var sentence: Int
    /// The word whose neighbours are the participants.
    var head: Int
    /// The words that name the event.
    var tokens: Range<Int>
    /// The words of the frame in the sentence, the verb or noun first: *imposed … sanctions*.
    var words: [Int]
    var frame: EventFrame
}
