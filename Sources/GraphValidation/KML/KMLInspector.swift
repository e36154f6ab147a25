/// Checks KML: its namespace, positions, times, identifiers, and that styles are there which placemarks refer to.
///
/// Source: OGC 07-147r2, *KML 2.2*. What else its schema asks for is not looked at.
struct KMLInspector: XMLInspector {
    private static let namespace = "http://www.opengis.net/kml/2.2"
    /// The elements whose texts are looked at.
    private static let read: Set<String> = ["coordinates", "when", "begin", "end", "styleUrl"]

    private struct Text {
        let name: String
        let offset: Int
        var bytes: [UInt8] = []
    }

    private var depth = 0
    /// The innermost element that has a text to look at, and its depth.
    private var open: (text: Text, depth: Int)?
    private var ids: Set<String> = []
    private var references: [(id: String, offset: Int)] = []

    mutating func start(_ tag: XMLTag, _ findings: inout FindingCollector) {
        depth += 1
        let name = tag.name.text
        if depth == 1 { checkRoot(tag, &findings) }
        if let id = tag.value("id") {
            let id = String(decoding: id, as: UTF8.self)
            if !ids.insert(id).inserted {
                findings.add(.duplicateID, at: tag.offset, "the identifier '\(id)' is used twice")
            }
        }
        if KMLInspector.read.contains(name) { open = (Text(name: name, offset: tag.offset), depth) }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) { open?.text.bytes.append(contentsOf: bytes) }

    mutating func end(_ findings: inout FindingCollector) {
        if let (text, depth) = open, depth == self.depth {
            check(text, &findings)
            open = nil
        }
        depth -= 1
    }

    mutating func finish(_ findings: inout FindingCollector) {
        for (id, offset) in references where !ids.contains(id) {
            findings.add(.danglingReference, at: offset, "nothing in the document has the identifier '\(id)'")
        }
    }

    private func checkRoot(_ tag: XMLTag, _ findings: inout FindingCollector) {
        guard !tag.name.isIn(KMLInspector.namespace) else { return }
        let found = tag.name.namespaceText
        let message = "the namespace of KML 2.2 is '\(KMLInspector.namespace)', not '\(found)'"
        // Programs still read what older ones wrote.
        let isOlder = found.hasPrefix("http://earth.google.com/kml/")
        findings.add(.structure, at: tag.offset, message, severity: isOlder ? .warning : .error)
    }

    private mutating func check(_ text: Text, _ findings: inout FindingCollector) {
        let words = text.bytes.split { $0.isBlank }
        switch text.name {
        case "coordinates": checkCoordinates(words, text, &findings)
        case "styleUrl":
            guard let id = words.first, id.first == UInt8(ascii: "#") else { return }
            references.append((String(decoding: id.dropFirst(), as: UTF8.self), text.offset))
        default:
            let word = words.first ?? []
            // Behind a day there may be a time.
            let day = word.prefix { $0 != UInt8(ascii: "T") }
            guard words.count != 1 || !isDate(day) else { return }
            let message =
                "\(MessageText.quote(text.bytes)) is no date of XML Schema such as 2024-08-05, 2024-08 or 2024"
            findings.add(.date, at: text.offset, message)
        }
    }

    private func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.contains(UInt8(ascii: "/")) && Array(bytes).withUnsafeBytes { DateRule.days($0) != nil }
    }

    private func checkCoordinates(
        _ words: [ArraySlice<UInt8>],
        _ text: Text,
        _ findings: inout FindingCollector
    ) {
        if words.isEmpty { findings.add(.structure, at: text.offset, "there are no coordinates") }
        for word in words where !findings.isFull {
            let parts = word.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            let numbers = parts.map { Double(String(decoding: $0, as: UTF8.self)) }
            guard [2, 3].contains(numbers.count), let longitude = numbers[0], let latitude = numbers[1] else {
                let message = "\(MessageText.quote(word)) is no 'longitude,latitude' or 'longitude,latitude,altitude'"
                findings.add(.structure, at: text.offset, message)
                continue
            }
            guard abs(longitude) <= 180, abs(latitude) <= 90 else {
                let message = "\(MessageText.quote(word)) is not on the Earth; longitude comes first, in degrees"
                findings.add(.value, at: text.offset, message)
                continue
            }
        }
    }
}
