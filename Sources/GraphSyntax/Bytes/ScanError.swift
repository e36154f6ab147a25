/// An error at an offset in bytes, as parsers meet it.
package struct ScanError: Error, Hashable, Sendable {
    /// What kind of rule the document breaks.
    package enum Kind: Sendable {
        /// The grammar of its format.
        case syntax
        /// How deep things may nest.
        case depth
        /// How large a single text may be.
        case size
        /// How many attributes an element may bear.
        case attributes
        /// That there is no document type.
        case doctype
    }

    /// The byte at which the document ceases to be right.
    package let offset: Int
    /// What is wrong, in one line.
    package let message: String
    package let kind: Kind

    package init(at offset: Int, _ message: String, kind: Kind = .syntax) {
        self.offset = offset
        self.message = message
        self.kind = kind
    }

    /// A short piece of the input for messages: one line, without control characters.
    package static func quote(_ text: some StringProtocol) -> String {
        let shown = text.unicodeScalars.prefix(60).map { $0.value < 0x20 || $0.value == 0x7F ? " " : String($0) }
        return "'\(shown.joined())\(text.unicodeScalars.count > 60 ? "…" : "")'"
    }

    /// Something stands where something else should; `nil` is the end of the document.
    static func unexpected(_ found: String?, where wanted: String, at offset: Int) -> ScanError {
        ScanError(at: offset, "\(found.map { "\($0) stands" } ?? "the document ends") where \(wanted) should stand")
    }
}

/// How much of a document parsers take before they give up; who reads graphs and who checks them start from the same.
package struct SyntaxLimits: Sendable {
    /// How deep elements, brackets, lists and objects may nest.
    package var depth = 250
    /// The attributes of one element.
    package var attributes = 1000
    /// The bytes of one text, value or comment.
    package var textBytes = 8_000_000
    /// Whether XML may have a document type, of which internal entities are followed and nothing else.
    package var mayHaveDoctype = true

    package init() {}

    /// Throws when something that starts at an offset is too long.
    @inline(__always)
    func check(_ what: @autoclosure () -> String, from start: Int, to end: Int) throws(ScanError) {
        guard end - start > textBytes else { return }
        throw ScanError(at: start, "a single \(what()) is longer than \(textBytes) bytes", kind: .size)
    }

    /// Throws when something at an offset is nested too deep.
    func check(_ what: @autoclosure () -> String, nestedBy level: Int, at start: Int) throws(ScanError) {
        guard level > depth else { return }
        throw ScanError(at: start, "\(what()) are nested more than \(depth) deep", kind: .depth)
    }
}
