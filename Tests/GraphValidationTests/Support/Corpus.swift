import Foundation
import GraphValidation

/// One file of the corpus: a valid document with one thing wrong, and what has to be found.
struct CorpusCase: Sendable {
    let name: String
    let text: String
    /// A code that has to be among the findings.
    let code: FindingCode
    /// The line where it has to be; `nil` where it is elsewhere than the change.
    let line: Int?
}

/// Files that are made from valid ones, the same on every run.
enum Corpus {
    /// What is done to one element: its name in the corpus, the new text of the element, and what is found then.
    struct Change: Sendable {
        let name: String
        let code: FindingCode
        /// The element with the change; `nil` where it cannot be made.
        let apply: @Sendable (String) -> String?

        init(_ name: String, _ code: FindingCode, _ apply: @escaping @Sendable (String) -> String?) {
            self.name = name
            self.code = code
            self.apply = apply
        }
    }

    /// Makes each change to each element that a pattern finds.
    static func cases(_ kind: String, in text: String, of elements: [Range<String.Index>], _ changes: [Change])
        -> [CorpusCase]
    {
        elements.enumerated().flatMap { number, range in
            changes.compactMap { change -> CorpusCase? in
                let old = String(text[range])
                guard let new = change.apply(old), new != old else { return nil }
                return CorpusCase(
                    name: "\(kind) \(number): \(change.name)",
                    text: text.replacingCharacters(in: range, with: new),
                    code: change.code,
                    line: nil
                )
            }
        }
    }

    /// The ranges from each start to the end that follows it.
    static func ranges(in text: String, from start: String, to end: String) -> [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        var rest = text[...]
        while let open = rest.firstRange(of: start), let close = rest[open.upperBound...].firstRange(of: end) {
            ranges.append(open.lowerBound..<close.upperBound)
            rest = rest[close.upperBound...]
        }
        return ranges
    }

    /// A change that replaces the first occurrence of a text.
    static func replace(_ name: String, _ code: FindingCode, _ old: String, _ new: String) -> Change {
        Change(name, code) { element in
            element.firstRange(of: old).map { element.replacingCharacters(in: $0, with: new) }
        }
    }

    /// A change that replaces the value of an attribute.
    static func value(_ name: String, _ code: FindingCode, of attribute: String, _ new: String?) -> Change {
        Change(name, code) { element in
            guard let start = element.firstRange(of: " \(attribute)=\""),
                let end = element[start.upperBound...].firstIndex(of: "\"")
            else { return nil }
            let replacement = new.map { " \(attribute)=\"\($0)\"" } ?? ""
            return element.replacingCharacters(in: start.lowerBound..<element.index(after: end), with: replacement)
        }
    }

    /// A change that replaces the content of a data element, or takes the element away.
    static func content(_ name: String, _ code: FindingCode, key: String, _ new: String?) -> Change {
        Change(name, code) { element in
            guard let start = element.firstRange(of: "<data key=\"\(key)\">"),
                let end = element[start.upperBound...].firstRange(of: "</data>")
            else { return nil }
            guard let new else {
                return element.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
            }
            return element.replacingCharacters(in: start.upperBound..<end.lowerBound, with: new)
        }
    }
}
