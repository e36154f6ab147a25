/// Articles of a JSON array, element by element, of one object, or of an object that holds an array of them.
struct JSONArrayReader: RecordReader {
    let settings: ReadingSettings
    private var number = 0
    /// Whether the opening bracket has been passed.
    private var isInside = false

    init(settings: ReadingSettings) { self.settings = settings }

    mutating func nextRecord(of source: ByteSource) throws(ArticleError) -> Record? {
        if !isInside {
            try passBlanks(source)
            guard try source.peek(1).first == UInt8(ascii: "[") else { return try whole(source) }
            source.pass(1)
            isInside = true
        }
        try passBlanks(source)
        while try source.peek(1).first == UInt8(ascii: ",") {
            source.pass(1)
            try passBlanks(source)
        }
        switch try source.peek(1).first {
        case UInt8(ascii: "]"):
            source.pass(1)
            try passBlanks(source)
            guard try source.isAtEnd() else { try throwRest(source, "something stands behind the array") }
            return nil
        case nil: throw .malformed(.json, record: number + 1, reason: "the array has no end")
        default: break
        }
        number += 1
        return Record(bytes: try element(source), number: number)
    }

    func articles(in record: Record) throws(ArticleError) -> [ArticleDraft] {
        guard !isInside else { return [try JSONRecord.draft(of: record, format: .json, fields: settings.fields)] }
        return try JSONEnvelope(fields: settings.fields).articles(in: record)
    }

    private mutating func whole(_ source: ByteSource) throws(ArticleError) -> Record? {
        guard try !source.isAtEnd() else { return nil }
        return Record(bytes: try source.takeRest(limit: ArticleReader.largest), number: 1)
    }

    /// The bytes of the next value, up to the comma or bracket behind it.
    private func element(_ source: ByteSource) throws(ArticleError) -> [UInt8] {
        var scan = ElementScan()
        while true {
            let count = try source.fill(scan.count + ByteSource.piece)
            if let end = scan.end(in: try source.peek(count)) { return try source.take(end) }
            if scan.count > ArticleReader.largest {
                try source.passRest()
                throw .tooLarge(limit: ArticleReader.largest)
            }
            if try source.fill(count + 1) == count { try throwRest(source, "the array has no end") }
        }
    }

    /// Nothing more can be read where the array is broken.
    private func throwRest(_ source: ByteSource, _ reason: String) throws(ArticleError) -> Never {
        try source.passRest()
        throw .malformed(.json, record: number + 1, reason: reason)
    }

    private func passBlanks(_ source: ByteSource) throws(ArticleError) {
        if try source.peek(3).starts(with: [0xEF, 0xBB, 0xBF]) { source.pass(3) }
        while let byte = try source.peek(1).first, byte.isSpace { source.pass(1) }
    }
}

/// Looks for the end of an element of an array, going on where it stopped.
private struct ElementScan {
    /// How many bytes have been looked at.
    private(set) var count = 0
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    /// Where the element ends; `nil` when it goes on behind the bytes.
    mutating func end(in bytes: ArraySlice<UInt8>) -> Int? {
        for byte in bytes.dropFirst(count) {
            if !isInString, depth == 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") { return count }
            pass(byte)
            count += 1
        }
        return nil
    }

    private mutating func pass(_ byte: UInt8) {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            return
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
    }
}
