internal import GraphSyntax

/// Checks KML: its namespace, positions, times, identifiers, and that styles are there which placemarks refer to.
///
/// Source: OGC 07-147r2, *KML 2.2*. What else its schema asks for is not looked at.
struct KMLCheck: ElementInspector {
    private static let namespace = "http://www.opengis.net/kml/2.2"
    /// The elements whose texts are looked at.
    private static let read: Set<String> = ["coordinates", "when", "begin", "end", "styleUrl"]

    private struct Text {
        let name: String
        let offset: Int
        var text = ""
    }

    /// The innermost element that has a text to look at, and its depth.
    private var open: (text: Text, depth: Int)?
    private var ids: Set<String> = []
    private var references: [(id: String, offset: Int)] = []

    mutating func start(_ tag: ElementTag, depth: Int, _ findings: inout FindingCollector) {
        let name = tag.element.name.local
        if depth == 1 { checkRoot(tag, &findings) }
        if let id = tag["id"], !ids.insert(id).inserted {
            findings.add(.duplicateID, at: tag.offset, "the identifier '\(id)' is used twice")
        }
        if KMLCheck.read.contains(name) { open = (Text(name: name, offset: tag.offset), depth) }
    }

    mutating func text(_ text: String) { open?.text.text += text }

    mutating func end(depth: Int, _ findings: inout FindingCollector) {
        guard let (text, start) = open, start == depth else { return }
        check(text, &findings)
        open = nil
    }

    mutating func finish(_ findings: inout FindingCollector) {
        for (id, offset) in references where !ids.contains(id) {
            findings.add(.danglingReference, at: offset, "nothing in the document has the identifier '\(id)'")
        }
    }

    private func checkRoot(_ tag: ElementTag, _ findings: inout FindingCollector) {
        let found = tag.element.name.namespace
        guard found != KMLCheck.namespace else { return }
        let message = "the namespace of KML 2.2 is '\(KMLCheck.namespace)', not '\(found)'"
        // Programs still read what older ones wrote.
        let isOlder = found.hasPrefix("http://earth.google.com/kml/")
        findings.add(.structure, at: tag.offset, message, severity: isOlder ? .warning : .error)
    }

    private mutating func check(_ text: Text, _ findings: inout FindingCollector) {
        let words = Array(text.text.utf8).split { $0.isBlank }
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
                "\(MessageText.quote(text.text.utf8)) is no date of XML Schema such as 2024-08-05, 2024-08 or 2024"
            findings.add(.date, at: text.offset, message)
        }
    }

    private func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.contains(UInt8(ascii: "/")) && Array(bytes).withUnsafeBufferPointer { DateRule.days($0) != nil }
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
