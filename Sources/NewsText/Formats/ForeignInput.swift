/// What people give for an article although it is something else, and what to do with it.
public enum ForeignInput: String, CaseIterable, Hashable, Sendable {
    case pdf, graph, zip, word, rtf, postScript, image, media, packed, database, utf16, utf32, binary, xml, json

    /// One line: what it is; what to do.
    var description: String {
        switch self {
        case .pdf: "is a PDF, no text; run pdftotext first, as in 'pdftotext -layout FILE.pdf - | newsgraph export -'"
        case .graph: "is a graph, no article; use newsgraph convert or show"
        case .zip: "is a ZIP archive or an office document, no text; unpack it, or save it as text"
        case .word: "is a document of Microsoft Word, no text; save it as text, as with 'libreoffice --convert-to txt'"
        case .rtf: "is RTF, no plain text; save it as text, as with 'libreoffice --convert-to txt'"
        case .postScript: "is PostScript, no text; run ps2ascii first"
        case .image: "is an image, no text; give the text in it"
        case .media: "is sound or video, no text; give its transcript"
        case .packed: "is packed in a way that is not read; unpack it, or pack it with gzip"
        case .database: "is a binary file of data, no text; export it as JSON Lines or CSV"
        case .utf16: "is UTF-16 without a byte-order mark; convert it, as with 'iconv -f UTF-16LE -t UTF-8'"
        case .utf32: "is UTF-32; convert it, as with 'iconv -f UTF-32 -t UTF-8'"
        case .binary: "is binary (it holds NUL bytes), no text; give an article"
        case .xml: "is XML of a kind that articles are not read from; give NITF, NewsML-G2, RSS, Atom or HTML"
        case .json: "is JSON without articles; give objects with a text, and name it with --field text=NAME"
        }
    }
}

extension ForeignInput {
    /// How files of other kinds begin.
    private static let signatures: [(bytes: [UInt8], kind: ForeignInput)] = [
        (Array("%PDF-".utf8), .pdf), (Array("PK\u{3}\u{4}".utf8), .zip), ([0xD0, 0xCF, 0x11, 0xE0], .word),
        (Array("{\\rtf".utf8), .rtf), (Array("%!PS".utf8), .postScript), ([0x89, 0x50, 0x4E, 0x47], .image),
        ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image), (Array("II*\u{0}".utf8), .image),
        (Array("BM".utf8) + [], .image), (Array("RIFF".utf8), .media), (Array("ID3".utf8), .media),
        (Array("OggS".utf8), .media), (Array("BZh".utf8), .packed), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .packed),
        ([0x28, 0xB5, 0x2F, 0xFD], .packed), ([0x37, 0x7A, 0xBC, 0xAF], .packed),
        (Array("SQLite format".utf8), .database),
        (Array("PAR1".utf8), .database), ([0x7F, 0x45, 0x4C, 0x46], .binary), (Array("MZ\u{90}".utf8), .binary),
    ]

    /// What the first bytes of an input betray; `nil` when it may be text.
    static func detect(_ start: ArraySlice<UInt8>) -> ForeignInput? {
        for signature in signatures where start.starts(with: signature.bytes) {
            // Two letters alone may begin a text; a picture that they begin has NUL bytes soon.
            if signature.bytes.count > 2 || start.prefix(32).contains(0) { return signature.kind }
        }
        // Some programs write a line before the mark of a PDF.
        if start.prefix(1_024).holds("%PDF-"), !TextDecoder.isUTF8(Array(start.prefix(1_024))) {
            return .pdf
        }
        return ofNULs(start)
    }

    /// NUL bytes at every other place are UTF-16 (or UTF-32), others are no text.
    private static func ofNULs(_ start: ArraySlice<UInt8>) -> ForeignInput? {
        guard start.place(of: 0, from: start.startIndex) != nil else { return nil }
        // With a mark, the encoding is declared.
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return nil }
        let sample = Array(start.prefix(4_096))
        let counts = (0..<4).map { place in
            stride(from: place, to: sample.count, by: 4).count { sample[$0] == 0 }
        }
        let quarter = sample.count / 4
        guard quarter > 0 else { return .binary }
        let isNUL = counts.map { $0 * 10 >= quarter * 7 }
        let isText = counts.map { $0 * 10 <= quarter }
        if isNUL.filter({ $0 }).count == 3 { return .utf32 }
        let isUTF16 =
            (isNUL[1] && isNUL[3] && isText[0] && isText[2]) || (isNUL[0] && isNUL[2] && isText[1] && isText[3])
        return isUTF16 ? .utf16 : .binary
    }
}
