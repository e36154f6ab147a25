/// How a form becomes its lemma: which case to take, how many letters to cut off the end, what to put there.
package struct EditScript: Hashable, Comparable, Sendable {
    /// What happens to the case of the form first.
    package enum Casing: String, CaseIterable, Sendable {
        /// All in lower case, as it is, or the first letter alone in upper case.
        case lower = "l", kept = "k", title = "t"
    }

    /// The casing.
    package var casing: Casing
    /// How many code points fall off the end; 99 for all.
    package var cut: Int
    /// What comes in their place.
    package var ending: String

    private static let all = 99

    /// The shortest script that leads from a form to a lemma; names prefer to keep their case.
    package init(form: String, lemma: String, keepsCase: Bool) {
        let order: [Casing] = keepsCase ? [.kept, .title, .lower] : [.lower, .kept, .title]
        let scripts = order.map { EditScript(form: form, lemma: lemma, casing: $0) }
        self = scripts.min { $0.ending.unicodeScalars.count < $1.ending.unicodeScalars.count } ?? scripts[0]
    }

    private init(form: String, lemma: String, casing: Casing) {
        let source = Array(casing.apply(form).unicodeScalars)
        let target = Array(lemma.unicodeScalars)
        var shared = 0
        while shared < min(source.count, target.count), source[shared] == target[shared] { shared += 1 }
        self.casing = casing
        let isWhole = shared == 0
        cut = isWhole ? EditScript.all : min(source.count - shared, EditScript.all - 1)
        var rest = String.UnicodeScalarView()
        rest.append(contentsOf: target[shared...])
        ending = String(rest)
    }

    /// Reads `l2ing`: casing, two digits, ending.
    package init?(_ line: some StringProtocol) {
        guard let first = line.first, let casing = Casing(rawValue: String(first)),
            let cut = Int(line.dropFirst().prefix(2))
        else { return nil }
        self.casing = casing
        self.cut = cut
        ending = String(line.dropFirst(3))
    }

    /// The script as one line.
    package var line: String { casing.rawValue + (cut < 10 ? "0" : "") + String(cut) + ending }

    /// Carries the script out.
    package func apply(to form: String) -> String {
        let base = casing.apply(form)
        if cut == 0, ending.isEmpty { return base }
        if cut == EditScript.all { return ending }
        var scalars = base.unicodeScalars
        guard scalars.count > cut else { return base }
        scalars.removeLast(cut)
        scalars.append(contentsOf: ending.unicodeScalars)
        return String(scalars)
    }

    /// Order of the lines.
    package static func < (a: EditScript, b: EditScript) -> Bool { a.line < b.line }
}

extension EditScript.Casing {
    /// The form in this casing.
    func apply(_ form: String) -> String {
        switch self {
        case .lower: form.lowercased()
        case .kept: form
        case .title: String(form.prefix(1)).uppercased() + form.dropFirst().lowercased()
        }
    }
}
