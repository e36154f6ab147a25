/// Collects findings by byte offset; lines and columns are counted once, at the end.
struct FindingCollector {
    /// A finding whose place is still an offset.
    struct Draft: Hashable {
        let offset: Int
        let severity: Severity
        let code: FindingCode
        let message: String
        /// Where the other thing stands that the message speaks of.
        let related: Int?
    }

    private let limit: Int
    private(set) var drafts: [Draft] = []
    private(set) var leftOut = 0

    init(limit: Int) {
        self.limit = max(1, limit)
    }

    /// Whether further findings would only be counted.
    var isFull: Bool { leftOut > 0 }

    mutating func add(
        _ code: FindingCode,
        at offset: Int,
        _ message: @autoclosure () -> String,
        severity: Severity = .error,
        related: Int? = nil
    ) {
        guard drafts.count < limit else { return leftOut += 1 }
        let message = MessageText.oneLine(message())
        drafts.append(Draft(offset: offset, severity: severity, code: code, message: message, related: related))
    }

    /// The findings in the order of the document, with lines and columns.
    func findings(in bytes: UnsafeRawBufferPointer, file: String) -> [Finding] {
        let places = Places(of: drafts.flatMap { [$0.offset, $0.related ?? 0] }, in: bytes)
        var findings = drafts.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
            .map { finding($0.element, places, file) }
        if leftOut > 0 { findings.append(remainder(after: findings.last, file)) }
        return findings
    }

    private func finding(_ draft: Draft, _ places: Places, _ file: String) -> Finding {
        let place = places[draft.offset]
        let related = draft.related.map { "; the other is in line \(places[$0].line)" } ?? ""
        return Finding(
            file: file,
            line: place.line,
            column: place.column,
            severity: draft.severity,
            code: draft.code,
            message: draft.message + related
        )
    }

    private func remainder(after last: Finding?, _ file: String) -> Finding {
        Finding(
            file: file,
            line: last?.line ?? 1,
            column: last?.column ?? 1,
            severity: .warning,
            code: .tooMany,
            message: "there are more findings; these are the first \(limit)"
        )
    }
}
