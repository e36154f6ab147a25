import GraphReaders
import GraphSyntax

/// Whether two sets of triples say the same, whatever their blank nodes are called.
///
/// Source: RDF 1.1 Concepts, section 3.6. Labels are refined by their neighbours until they no longer change, and what is
/// still alike is tried out.
enum Isomorphism {
    static func holds(_ a: [Triple], _ b: [Triple]) -> Bool {
        let (first, second) = (Set(a), Set(b))
        guard first.count == second.count else { return false }
        return match(first, second, colours(first), colours(second))
    }

    private static func match(
        _ a: Set<Triple>,
        _ b: Set<Triple>,
        _ left: [String: Int],
        _ right: [String: Int]
    ) -> Bool {
        guard left.values.sorted() == right.values.sorted() else { return false }
        guard
            let (label, colour) = left.sorted(by: { $0.key < $1.key }).first(where: { item in
                left.values.count { $0 == item.value } > 1
            })
        else {
            let names = Dictionary(uniqueKeysWithValues: right.map { ($0.value, $0.key) })
            return Set(a.map { rename($0) { names[left[$0] ?? 0] ?? "" } }) == b
        }
        return right.filter { $0.value == colour }.keys.contains { candidate in
            match(a, b, refine(a, marking(left, label)), refine(b, marking(right, candidate)))
        }
    }

    private static func marking(_ colours: [String: Int], _ label: String) -> [String: Int] {
        colours.merging([label: combine(["chosen", String(colours[label] ?? 0)])]) { $1 }
    }

    private static func colours(_ triples: Set<Triple>) -> [String: Int] {
        let labels = Set(triples.flatMap { [$0.subject, $0.object].compactMap(label) })
        return refine(triples, Dictionary(uniqueKeysWithValues: labels.map { ($0, 1) }))
    }

    private static func refine(_ triples: Set<Triple>, _ start: [String: Int]) -> [String: Int] {
        var colours = start
        for _ in 0...start.count {
            var marks: [String: [String]] = [:]
            for triple in triples {
                if let subject = label(triple.subject) {
                    marks[subject, default: []].append("s \(triple.predicate) \(colour(triple.object, colours))")
                }
                if let object = label(triple.object) {
                    marks[object, default: []].append("o \(triple.predicate) \(colour(triple.subject, colours))")
                }
            }
            let next = Dictionary(
                uniqueKeysWithValues: colours.map {
                    ($0.key, combine([String($0.value)] + (marks[$0.key] ?? []).sorted()))
                }
            )
            let settled = Set(next.values).count == Set(colours.values).count
            colours = next
            if settled { break }
        }
        return colours
    }

    private static func colour(_ term: RDFTerm, _ colours: [String: Int]) -> String {
        label(term).map { "blank \(colours[$0] ?? 0)" } ?? "\(term)"
    }

    private static func combine(_ parts: [String]) -> Int { parts.hashValue }

    private static func label(_ term: RDFTerm) -> String? {
        guard case .blank(let label) = term else { return nil }
        return label
    }

    private static func rename(_ triple: Triple, _ name: (String) -> String) -> Triple {
        func rename(_ term: RDFTerm) -> RDFTerm { label(term).map { .blank(name($0)) } ?? term }
        return Triple(rename(triple.subject), triple.predicate, rename(triple.object))
    }
}
