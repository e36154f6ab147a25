/// A short list of names, each compared by its first eight bytes as one number.
package struct PackedNames: Hashable, Sendable {
    @usableFromInline
    struct Entry: Hashable, Sendable {
        @usableFromInline let head: UInt64
        @usableFromInline let count: Int
    }

    @usableFromInline let entries: [Entry]
    @usableFromInline let texts: [[UInt8]]

    /// The names in the order in which they are tried: the frequent ones first.
    package init(_ names: [String]) {
        texts = names.map { Array($0.utf8) }
        entries = texts.map { text in
            Entry(head: text.withUnsafeBufferPointer { PackedNames.head(of: $0) }, count: text.count)
        }
    }

    /// The place of a name in the list; `nil` when it is not there.
    @inlinable @inline(__always)
    package func index(of name: Bytes) -> Int? {
        let head = PackedNames.head(of: name)
        for index in entries.indices where entries[index].head == head && entries[index].count == name.count {
            if name.count <= 8 || texts[index].elementsEqual(name) { return index }
        }
        return nil
    }

    /// The first eight bytes, zeros behind a shorter name.
    @inlinable @inline(__always)
    static func head(of bytes: Bytes) -> UInt64 {
        let name = UnsafeRawBufferPointer(bytes)
        let count = name.count
        if count >= 8 { return UInt64(littleEndian: name.loadUnaligned(as: UInt64.self)) }
        if count >= 4 {
            // The two halves overlap where the name has less than eight bytes; the common bytes are the same.
            let start = UInt64(UInt32(littleEndian: name.loadUnaligned(as: UInt32.self)))
            let end = UInt64(UInt32(littleEndian: name.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)))
            return start | end << UInt64(8 * (count - 4))
        }
        var head: UInt64 = 0
        for index in 0..<count { head |= UInt64(name[index]) << UInt64(8 * index) }
        return head
    }
}
