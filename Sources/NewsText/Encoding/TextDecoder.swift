#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Turns the bytes of documents that may declare their encoding (HTML, XML, mail) into UTF-8.
enum TextDecoder {
    /// The bytes as UTF-8, by the byte-order mark, by the encoding that is declared, as UTF-8 where that fits, and as
    /// Windows-1252 otherwise. What cannot be decoded becomes U+FFFD. What is declared is only looked for when it matters.
    static func utf8(_ bytes: [UInt8], declared: @autoclosure () -> String?) -> [UInt8] {
        if let mark = byteOrderMark(bytes) {
            let rest = Array(bytes.dropFirst(mark.length))
            return mark.encoding == "UTF-8" ? repaired(rest) : converted(rest, from: mark.encoding) ?? repaired(rest)
        }
        if isUTF8(bytes) { return bytes }
        let declared = declared()
        let encoding = declared.map(EncodingLabel.name)
        guard let encoding, encoding != "UTF-8" else {
            return declared == nil ? converted(bytes, from: "WINDOWS-1252") ?? repaired(bytes) : repaired(bytes)
        }
        return converted(bytes, from: encoding) ?? converted(bytes, from: "WINDOWS-1252") ?? repaired(bytes)
    }

    /// Whether there is a decoder for what a document declares.
    static func knows(_ label: String) -> Bool {
        let name = EncodingLabel.name(label)
        return name == "UTF-8" || converted([], from: name) != nil
    }

    static func isUTF8(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

    /// UTF-8 with everything that is none replaced.
    static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        isUTF8(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    private static func byteOrderMark(_ bytes: [UInt8]) -> (encoding: String, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
        return nil
    }

    /// The bytes as UTF-8, with U+FFFD for each byte that cannot be decoded; `nil` for an encoding that is not known.
    static func converted(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 2)
        var room = [CChar](repeating: 0, count: 1 << 14)
        var input = bytes.map { CChar(bitPattern: $0) }
        input.withUnsafeMutableBufferPointer { input in
            var next = input.baseAddress
            var left = input.count
            while left > 0 {
                let code = room.withUnsafeMutableBufferPointer { room -> Int32 in
                    var target = room.baseAddress
                    var free = room.count
                    let result = iconv(converter, &next, &left, &target, &free)
                    let code = result == Int.max || result == -1 ? errno : 0
                    out.append(contentsOf: room[..<(room.count - free)].lazy.map { UInt8(bitPattern: $0) })
                    return code
                }
                guard code == EILSEQ || code == EINVAL else { continue }
                out.append(contentsOf: [0xEF, 0xBF, 0xBD])
                next = next?.advanced(by: 1)
                left -= 1
            }
        }
        return out
    }
}
