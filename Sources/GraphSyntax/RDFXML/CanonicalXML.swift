/// A piece of XML in exclusive canonical form, with comments.
///
/// Source: Exclusive XML Canonicalization 1.0, W3C Recommendation 2002, section 3, on Canonical XML 1.0, section 2.
struct CanonicalXML {
    private var out = ""
    /// The namespaces that the output has declared, and how many at each open element.
    private var rendered: [(prefix: String, uri: String)] = []
    private var marks: [Int] = []
    private var names: [String] = []

    mutating func start(_ element: NamespacedElement) {
        marks.append(rendered.count)
        let name = CanonicalXML.qualified(element.name)
        names.append(name)
        out += "<" + name
        declare(element)
        let attributes = element.attributes.sorted {
            $0.name.namespace == $1.name.namespace
                ? $0.name.local.precedes($1.name.local) : $0.name.namespace.precedes($1.name.namespace)
        }
        for attribute in attributes {
            out += " \(CanonicalXML.qualified(attribute.name))=\""
            append(attribute.value, CanonicalXML.inValues)
            out += "\""
        }
        out += ">"
    }

    mutating func end() {
        if let name = names.popLast() { out += "</\(name)>" }
        if let mark = marks.popLast() { rendered.removeLast(rendered.count - mark) }
    }

    mutating func text(_ text: String) { append(text, CanonicalXML.inText) }

    mutating func comment(_ text: String) { out += "<!--\(text)-->" }

    mutating func instruction(_ target: String, _ text: String) {
        out += text.isEmpty ? "<?\(target)?>" : "<?\(target) \(text)?>"
    }

    /// The whole piece.
    func finish() -> String { out }

    /// Declares the namespaces that the element makes visible use of and that no element around it has declared.
    private mutating func declare(_ element: NamespacedElement) {
        let used = [element.name] + element.attributes.map(\.name).filter { !$0.prefix.isEmpty }
        var new: [(prefix: String, uri: String)] = []
        for name in used where name.prefix != "xml" && !new.contains(where: { $0.prefix == name.prefix }) {
            let known = rendered.last { $0.prefix == name.prefix }?.uri ?? (name.prefix.isEmpty ? "" : nil)
            if known != name.namespace { new.append((name.prefix, name.namespace)) }
        }
        for (prefix, uri) in new.sorted(by: { $0.prefix.precedes($1.prefix) }) {
            rendered.append((prefix, uri))
            out += prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\""
            append(uri, CanonicalXML.inValues)
            out += "\""
        }
    }

    private static func qualified(_ name: XMLExpandedName) -> String {
        name.prefix.isEmpty ? name.local : "\(name.prefix):\(name.local)"
    }

    private static let inText: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;"]
    private static let inValues: [Unicode.Scalar: String] = [
        "&": "&amp;", "<": "&lt;", "\"": "&quot;", "\t": "&#x9;", "\n": "&#xA;", "\r": "&#xD;",
    ]

    private mutating func append(_ text: String, _ spellings: [Unicode.Scalar: String]) {
        for scalar in text.unicodeScalars {
            if let spelling = spellings[scalar] { out += spelling } else { out.unicodeScalars.append(scalar) }
        }
    }
}

extension String {
    /// The order by code points, which UTF-8 keeps.
    fileprivate func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
