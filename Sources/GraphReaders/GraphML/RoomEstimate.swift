internal import GraphSyntax

/// How many elements a list will hold, judged by how many it got from the part of the document that has been read.
///
/// A list that doubles its room whenever it is full has touched up to three times the memory that it ends with, and has
/// copied everything twice.
struct RoomEstimate {
    /// The length of the document.
    let length: Int
    /// Where the first element stands.
    private var start: Int?

    init(length: Int) { self.length = length }

    /// Makes room for one more element, which stands at an offset, if there is none.
    @inline(__always)
    mutating func extend<Element>(_ list: inout [Element], at offset: Int) {
        if list.count == list.capacity { makeRoom(&list, offset) }
    }

    private mutating func makeRoom<Element>(_ list: inout [Element], _ offset: Int) {
        let start = start ?? offset
        self.start = start
        guard list.count >= 1024 else { return list.reserveCapacity(max(16, list.count * 2)) }
        // A little more, since the rest may be a little denser; and a dense start does not speak for all of a document.
        let density = Double(list.count) / Double(max(1, offset - start))
        let expected = Int(density * Double(length - start) * 1.03)
        list.reserveLargePages(min(max(expected, list.count * 3 / 2), list.count * 8))
    }
}
