import Foundation
import FoundationXML

/// The texts of an XML document as another parser reads them.
final class XMLContent: NSObject, XMLParserDelegate {
    /// The content of every element without children, in document order.
    private(set) var texts: [String] = []
    /// The values of all attributes, in document order.
    private(set) var attributes: [String: [String]] = [:]
    private var current = ""

    /// Reads a document; throws when it is not well-formed.
    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes values: [String: String]
    ) {
        current = ""
        for (name, value) in values { attributes[name, default: []].append(value) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { current += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        texts.append(current)
        current = ""
    }

    /// Whether an element, or else an attribute, holds exactly this text; compared by code points, since `==` ignores
    /// normal forms.
    func holds(_ text: String, inAttributes: Bool = false) -> Bool {
        let found = inAttributes ? attributes.values.flatMap { $0 } : texts
        return found.contains { $0.unicodeScalars.elementsEqual(text.unicodeScalars) }
    }
}
