// What readers ask of the element that has just started.
extension XMLScanner {
    /// The name of the element without its prefix.
    package var localName: String {
        let name = string(name)
        return name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.index(after: $0)...]) } ?? name
    }

    /// The value of an attribute, by the name that stands there.
    package mutating func attribute(_ name: String) throws(ScanError) -> String? {
        for attribute in attributes where bytes[attribute.name].elementsEqual(name.utf8) {
            return try string(attribute.value, inAttribute: true)
        }
        return nil
    }

    /// The text up to the end of the element; elements in it are passed over.
    package mutating func elementText() throws(ScanError) -> String {
        var out: [UInt8] = []
        while true {
            switch try next() {
            case .start: try skipElement()
            case .text: try append(text, to: &out)
            case .end, .finish: return String(decoding: out, as: UTF8.self)
            case .comment, .instruction: break
            }
        }
    }

    /// Passes over the rest of the element.
    package mutating func skipElement() throws(ScanError) {
        let outer = depth
        while try startsElement(within: outer) {}
    }

    /// Moves on to the next element that starts within the one of a depth; false at the end of that.
    package mutating func startsElement(within outer: Int) throws(ScanError) -> Bool {
        while true {
            switch try next() {
            case .start: return true
            case .end where depth < outer: return false
            case .finish: return false
            case .end, .text, .comment, .instruction: break
            }
        }
    }
}
