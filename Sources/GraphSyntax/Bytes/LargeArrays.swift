internal import CNewsgraphText

// Arrays of many megabytes: on large pages the processor finds their places without walking through page tables, and the
// system hands them out faster.

extension Array {
    /// Equal elements on large pages.
    package init(onLargePages count: Int, of element: Element) {
        let size = count * MemoryLayout<Element>.stride
        self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
            newsgraph_use_large_pages(buffer.baseAddress, size)
            buffer.initialize(repeating: element)
            newsgraph_move_to_large_pages(buffer.baseAddress, size)
            initialized = count
        }
    }

    /// Makes room for more elements, all of it on large pages; when there is none, for twice as many as there are.
    @inline(__always)
    package mutating func makeRoom(for more: Int) {
        if capacity - count < more { moveToLargePages(Swift.max(count * 2, count + more)) }
    }

    private mutating func moveToLargePages(_ room: Int) {
        reserveLargePages(room)
        let size = capacity * MemoryLayout<Element>.stride
        withUnsafeMutableBufferPointer { newsgraph_move_to_large_pages($0.baseAddress, size) }
    }

    /// Makes room for so many elements in all; what has not been touched comes on large pages.
    package mutating func reserveLargePages(_ room: Int) {
        reserveCapacity(room)
        let size = capacity * MemoryLayout<Element>.stride
        withUnsafeMutableBufferPointer { newsgraph_use_large_pages($0.baseAddress, size) }
    }
}
