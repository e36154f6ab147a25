/// A document of XML of any encoding, with its elements.
struct XMLDocument {
    let tree: MarkupTree
    /// The document in UTF-8, in which places count.
    let document: [UInt8]

    /// Reads a document; entities that it declares are not expanded, and nothing is fetched.
    init(_ bytes: [UInt8], format: ArticleFormat) throws(ArticleError) {
        document = TextDecoder.utf8(bytes, declared: DeclaredEncoding.find(in: bytes))
        do throws(MarkupRefusal) {
            try HTMLScan.checkTags(of: document)
            tree = try MarkupParser.tree(of: document, as: .xml)
        } catch {
            throw .hostile(format, reason: error.description)
        }
    }

    /// All elements whose name without its prefix is one of these, in reading order.
    func elements(_ names: String..., within index: Int? = nil) -> [XMLElement] {
        let range = index.map { $0..<Int(tree.nodes[$0].next) } ?? 0..<tree.nodes.count
        return range.lazy.filter { !tree.nodes[$0].isText }.map { XMLElement(document: self, index: $0) }
            .filter { names.contains($0.localName) }
    }
}

/// An element of a document.
struct XMLElement {
    let document: XMLDocument
    let index: Int

    /// The name with its prefix, as it is written.
    var name: String { document.tree.elementName(index) }

    /// The name without its prefix.
    var localName: String { name.split(separator: ":").last.map(String.init) ?? name }

    /// The elements right below.
    var children: [XMLElement] { document.tree.children(of: index).map { XMLElement(document: document, index: $0) } }

    /// The first element right below of that name, with its prefix.
    func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The first element within whose name without its prefix is this.
    func first(_ localName: String) -> XMLElement? {
        document.elements(localName, within: index).first { $0.index != index }
    }

    /// The value of an attribute.
    func attribute(_ name: String) -> String? { document.tree.value(name, of: index) }

    /// All text within, as it stands.
    var sourcedText: SourcedText { document.tree.text(of: index) }

    /// All text within, in one line; `nil` when there is none.
    var line: String? {
        let text = MarkupText.plain(sourcedText).string.collapsed
        return text.isEmpty ? nil : text
    }

    /// The text within, with an empty line between what stands in elements of these names, without that of others.
    func paragraphs(in breaking: Set<String>, without passedOver: Set<String> = []) -> SourcedText {
        var text = SourcedText()
        var paragraph = SourcedText()
        func flush() {
            let line = TextCleaning.oneLine(paragraph)
            paragraph = SourcedText()
            guard !line.isBlank else { return }
            if !text.isEmpty { text.append("\n\n".utf8) }
            text.append(line)
        }
        var ends: [Int] = []
        let tree = document.tree
        var passedEnd = index
        for place in index..<Int(tree.nodes[index].next) where place >= passedEnd {
            while let end = ends.last, end <= place {
                flush()
                ends.removeLast()
            }
            let node = tree.nodes[place]
            guard !node.isText else {
                paragraph.append(tree.bytes(node), from: Int(node.source.lowerBound)..<Int(node.source.upperBound))
                continue
            }
            let name = XMLElement(document: document, index: place).localName
            if passedOver.contains(name) { passedEnd = Int(node.next) }
            guard breaking.contains(name) else { continue }
            flush()
            ends.append(Int(node.next))
        }
        flush()
        return text
    }

    /// The language that it or an element around it declares.
    var language: String? {
        var place = index
        while place >= 0 {
            if let language = document.tree.value("xml:lang", of: place) ?? document.tree.value("lang", of: place) {
                return language
            }
            place = Int(document.tree.nodes[place].parent)
        }
        return nil
    }
}
