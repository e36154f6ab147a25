internal import GraphSyntax

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
    private var drafts: [Draft] = []
    private var leftOut = 0
    private var errors = 0

    /// Whether advice is wanted.
    let isStrict: Bool

    init(limit: Int, isStrict: Bool = false) {
        self.limit = max(1, limit)
        self.isStrict = isStrict
    }

    /// Whether anything is wrong, warnings and advice aside.
    var hasErrors: Bool { errors > 0 }

    /// Whether further findings would only be counted: there are errors enough.
    var isFull: Bool { errors > limit }

    mutating func add(
        _ code: FindingCode,
        at offset: Int,
        _ message: @autoclosure () -> String,
        severity: Severity = .error,
        related: Int? = nil
    ) {
        // Errors and other findings have their own limits, so that warnings never hide that a document is invalid.
        if severity == .error { errors += 1 }
        guard (severity == .error ? errors : drafts.count - errors + 1) <= limit else { return leftOut += 1 }
        let message = MessageText.oneLine(message())
        drafts.append(Draft(offset: offset, severity: severity, code: code, message: message, related: related))
    }

    /// Adds what a parser met: a limit, or something that breaks the grammar and has this code.
    mutating func add(_ error: ScanError, as code: FindingCode) {
        add(error.limit ?? code, at: error.offset, error.message)
    }

    /// Adds advice, where it is wanted.
    mutating func advise(_ code: FindingCode, at offset: Int, _ message: @autoclosure () -> String) {
        if isStrict { add(code, at: offset, message(), severity: .advice) }
    }

    /// Takes over the errors of another collector as advice.
    mutating func adviseAll(of other: FindingCollector, _ message: (String) -> String) {
        for draft in other.drafts where draft.severity == .error {
            advise(draft.code, at: draft.offset, message(draft.message))
        }
    }

    /// Takes over the findings of another collector.
    mutating func append(_ other: FindingCollector) {
        for draft in other.drafts {
            add(draft.code, at: draft.offset, draft.message, severity: draft.severity, related: draft.related)
        }
        leftOut += other.leftOut
    }

    /// The findings in the order of the document, with lines and columns.
    func findings(in bytes: Bytes, file: String) -> [Finding] {
        let places = Places(of: drafts.flatMap { [$0.offset, $0.related ?? 0] }, in: bytes)
        var findings = drafts.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
            .map { finding($0.element, places, file, bytes) }
        if leftOut > 0 { findings.append(remainder(after: findings.last, file)) }
        return findings
    }

    private func finding(
        _ draft: Draft,
        _ places: Places,
        _ file: String,
        _ bytes: Bytes
    ) -> Finding {
        let place = places[draft.offset]
        let related = draft.related.map { "; the other is in line \(places[$0].line)" } ?? ""
        return Finding(
            file: file,
            line: place.line,
            column: place.column,
            severity: draft.severity,
            code: draft.code,
            message: draft.message + related,
            excerpt: MessageText.excerpt(of: bytes, at: draft.offset)
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

extension ScanError {
    /// What is found where a document is beyond a limit; `nil` where it breaks its grammar.
    var limit: FindingCode? {
        switch kind {
        case .syntax: nil
        case .depth: .depth
        case .size: .textSize
        case .attributes: .attributeCount
        case .doctype: .doctype
        }
    }
}
