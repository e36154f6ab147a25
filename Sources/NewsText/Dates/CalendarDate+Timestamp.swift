extension CalendarDate {
    /// Reads `YYYY-MM-DD`, alone or before a time of day (ISO 8601-1:2019, 5.4); the day is the one that is written,
    /// in whatever zone.
    ///
    /// `nil` for anything else, so that a slip in the time is told.
    public init?(isoTimestamp text: String) {
        self.init(iso: text.prefix(10))
        guard text.utf8.count > 10 else { return }
        let time = text.utf8.dropFirst(10)
        guard let mark = time.first, "Tt ".utf8.contains(mark), Self.isTime(Array(time.dropFirst())) else { return nil }
    }

    /// Whether a text is `hh:mm`, with seconds, a fraction and a zone or without.
    private static func isTime(_ text: [UInt8]) -> Bool {
        var rest = text[...]
        guard takeNumber(&rest, below: 24), takeColonNumber(&rest, below: 60) else { return false }
        if rest.first == UInt8(ascii: ":") {
            guard takeColonNumber(&rest, below: 61) else { return false }
            if let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") {
                let digits = rest.dropFirst().prefix(while: \.isDigit)
                guard !digits.isEmpty else { return false }
                rest = rest[digits.endIndex...]
            }
        }
        return isZone(rest)
    }

    private static func isZone(_ zone: ArraySlice<UInt8>) -> Bool {
        var rest = zone
        guard let sign = rest.popFirst() else { return true }
        if sign | 0x20 == UInt8(ascii: "z") { return rest.isEmpty }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), takeNumber(&rest, below: 24) else { return false }
        if rest.isEmpty { return true }
        return (rest.first == UInt8(ascii: ":") ? takeColonNumber(&rest, below: 60) : takeNumber(&rest, below: 60))
            && rest.isEmpty
    }

    private static func takeColonNumber(_ rest: inout ArraySlice<UInt8>, below limit: Int) -> Bool {
        rest.popFirst() == UInt8(ascii: ":") && takeNumber(&rest, below: limit)
    }

    /// Takes two digits.
    private static func takeNumber(_ rest: inout ArraySlice<UInt8>, below limit: Int) -> Bool {
        guard let tens = rest.popFirst(), let ones = rest.popFirst(), tens.isDigit, ones.isDigit else { return false }
        return Int(tens - 48) * 10 + Int(ones - 48) < limit
    }
}
