internal import GraphSyntax

/// Looks at the elements of an XML document one after the other and says what is wrong with them.
protocol ElementInspector {
    /// An element starts; the outermost one has the depth 1.
    mutating func start(_ tag: ElementTag, depth: Int, _ findings: inout FindingCollector)
    /// A piece of text; one text may come in several pieces.
    mutating func text(_ text: String)
    /// The element of this depth ends.
    mutating func end(depth: Int, _ findings: inout FindingCollector)
    /// The document has been read to its end.
    mutating func finish(_ findings: inout FindingCollector)
}

extension ElementInspector {
    /// Reads a document to its end, or to where it is no longer well-formed.
    mutating func run(_ bytes: Bytes, _ limits: ValidationLimits, _ findings: inout FindingCollector) {
        var limits = limits.syntax
        limits.mayHaveDoctype = false
        var namespaces = NamespaceScope()
        do throws(ScanError) {
            var scanner = try XMLScanner(bytes, limits: limits)
            while !findings.isFull {
                switch try scanner.next() {
                case .start:
                    let element = try NamespacedElement(&scanner, &namespaces)
                    start(ElementTag(element: element, offset: scanner.start), depth: scanner.depth, &findings)
                case .text: text(try scanner.string(scanner.text))
                case .end:
                    namespaces.pop()
                    end(depth: scanner.depth + 1, &findings)
                case .instruction: findings.addInstruction(scanner.string(scanner.name), at: scanner.start)
                case .comment: break
                case .finish: return finish(&findings)
                }
            }
        } catch {
            findings.add(error, as: .wellFormed)
        }
    }
}

/// A start tag with its place.
struct ElementTag {
    let element: NamespacedElement
    let offset: Int

    /// The value of an attribute without namespace.
    subscript(name: String) -> String? {
        element.attributes.first { $0.name.namespace.isEmpty && $0.name.local == name }?.value
    }
}

extension FindingCollector {
    /// A processing instruction, which says nothing to readers of graphs.
    mutating func addInstruction(_ target: String, at offset: Int) {
        let message = "the processing instruction \(MessageText.quote(target.utf8)) is not followed by any reader"
        add(.processingInstruction, at: offset, message, severity: .warning)
    }
}
