import GraphValidation
import Testing

/// A document that is meant to harm whoever reads it.
struct XMLAttack: Sendable, CustomTestStringConvertible {
    let name: String
    let code: FindingCode
    let bytes: @Sendable () -> [UInt8]

    init(_ name: String, _ code: FindingCode, _ text: @autoclosure @escaping @Sendable () -> String) {
        self.init(name, code, bytes: { Array(text().utf8) })
    }

    init(_ name: String, _ code: FindingCode, bytes: @escaping @Sendable () -> [UInt8]) {
        self.name = name
        self.code = code
        self.bytes = bytes
    }

    var testDescription: String { name }
}

enum XMLAttacks {
    static let all = entities + sizes + forms

    /// A valid document with something before its root element and something in a value.
    private static func document(_ prolog: String, _ value: String = "") -> String {
        Sample.graphml.replacing("<graphml ", with: prolog + "<graphml ").replacing(">Iran<", with: ">\(value)<")
    }

    static let entities: [XMLAttack] = [
        XMLAttack(
            "external entity",
            .doctype,
            document("<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;")
        ),
        XMLAttack(
            "external entity in an attribute",
            .doctype,
            document("<!DOCTYPE graphml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "").replacing(
                "\"e2\"",
                with: "\"&x;\""
            )
        ),
        XMLAttack(
            "parameter entity",
            .doctype,
            document("<!DOCTYPE graphml [<!ENTITY % x SYSTEM \"http://192.0.2.1/x.dtd\"> %x;]>")
        ),
        XMLAttack(
            "document type on the network",
            .doctype,
            document("<!DOCTYPE graphml SYSTEM \"http://192.0.2.1/x.dtd\">")
        ),
        XMLAttack(
            "public document type",
            .doctype,
            document("<!DOCTYPE graphml PUBLIC \"-//X//Y\" \"http://192.0.2.1/y\">")
        ),
        XMLAttack("document type behind the root", .doctype, Sample.graphml + "<!DOCTYPE graphml []>"),
        XMLAttack(
            "document type in an element",
            .wellFormed,
            Sample.rdf.replacing("<ng:iso>", with: "<!DOCTYPE a><ng:iso>")
        ),
        XMLAttack("billion laughs", .doctype, laughs),
        XMLAttack(
            "quadratic blow-up",
            .doctype,
            document(
                "<!DOCTYPE graphml [<!ENTITY x \"\(String(repeating: "x", count: 100_000))\">]>",
                String(repeating: "&x;", count: 100_000)
            )
        ),
        XMLAttack("undeclared entities", .wellFormed, document("", String(repeating: "&x;", count: 100_000))),
        XMLAttack(
            "inclusion",
            .structure,
            document("").replacing(
                "<data key=\"n_iso\"",
                with:
                    "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\" parse=\"text\"/><data key=\"n_iso\""
            )
        ),
        XMLAttack(
            "stylesheet",
            .processingInstruction,
            document("<?xml-stylesheet href=\"http://192.0.2.1/x.xsl\" type=\"text/xsl\"?>")
        ),
    ]

    private static var laughs: String {
        let entities = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
        return document("<!DOCTYPE graphml [<!ENTITY l0 \"lol\">\(entities)]>", "&l9;")
    }

    private static let graphmlStart = "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"

    static let sizes: [XMLAttack] = [
        XMLAttack("100,000 levels", .depth, graphmlStart + String(repeating: "<graph>", count: 100_000)),
        XMLAttack(
            "a million attributes",
            .attributeCount,
            graphmlStart + "<graph " + (0..<1_000_000).map { "a\($0)=''" }.joined(separator: " ") + "/></graphml>"
        ),
        XMLAttack(
            "a million namespaces",
            .attributeCount,
            graphmlStart + "<graph " + (0..<1_000_000).map { "xmlns:a\($0)='b'" }.joined(separator: " ")
                + "/></graphml>"
        ),
        XMLAttack(
            "long attribute",
            .textSize,
            graphmlStart + "<graph id='\(String(repeating: "x", count: 20_000_000))'/></graphml>"
        ),
        XMLAttack("long text", .textSize, graphmlStart + String(repeating: "x", count: 20_000_000) + "</graphml>"),
        XMLAttack(
            "long comment",
            .textSize,
            "<!--" + String(repeating: "x", count: 20_000_000) + "-->\(graphmlStart)</graphml>"
        ),
        XMLAttack(
            "long instruction",
            .textSize,
            "<?x " + String(repeating: "x", count: 20_000_000) + "?>\(graphmlStart)</graphml>"
        ),
        XMLAttack(
            "long section",
            .textSize,
            graphmlStart + "<![CDATA[" + String(repeating: "x", count: 20_000_000) + "]]></graphml>"
        ),
        XMLAttack(
            "long name",
            .wellFormed,
            graphmlStart + "<" + String(repeating: "x", count: 2_000_000) + "/></graphml>"
        ),
        XMLAttack("tag without end", .wellFormed, graphmlStart + "<graph " + String(repeating: " ", count: 1_000_000)),
        XMLAttack(
            "quote without end",
            .wellFormed,
            graphmlStart + "<graph id=\"" + String(repeating: "<a b='", count: 2_000_000)
        ),
        XMLAttack("many open brackets", .wellFormed, String(repeating: "<", count: 5_000_000)),
        XMLAttack("comments without end", .wellFormed, graphmlStart + String(repeating: "<!-- ", count: 500_000)),
    ]

    static let forms: [XMLAttack] = [
        XMLAttack("zero byte", .nulByte, document("", "a\0b")),
        XMLAttack("nothing but zero bytes", .nulByte, bytes: { [UInt8](repeating: 0, count: 1_000_000) }),
        XMLAttack("cut", .wellFormed, String(Sample.graphml.prefix(3000))),
        XMLAttack("cut in a tag", .wellFormed, String(Sample.rdf.prefix(while: { $0 != ":" }))),
        XMLAttack("empty", .empty, ""),
        XMLAttack("nothing but blanks", .empty, "\u{FEFF} \r\n\t"),
        XMLAttack("declared in UTF-16", .encoding, Sample.graphml.replacing("UTF-8", with: "UTF-16")),
        XMLAttack("declared in UTF-7", .encoding, Sample.graphml.replacing("\"UTF-8\"", with: "'utf-7'")),
        XMLAttack("in Latin 1", .encoding, bytes: { Array(document("", "Iran").utf8) + [0xE9, 0x20] }),
        XMLAttack("overlong zero", .encoding, bytes: { Array(Sample.graphml.utf8) + [0xC0, 0x80] }),
        XMLAttack("half a surrogate pair", .encoding, bytes: { Array(Sample.graphml.utf8) + [0xED, 0xA0, 0x80] }),
        XMLAttack(
            "UTF-16 without mark",
            .encoding,
            bytes: { utf16("<!DOCTYPE a><graphml/>", mark: false, isBig: false) }
        ),
        XMLAttack("UTF-32", .encoding, bytes: { [0xFF, 0xFE, 0, 0] + utf16("<graphml/>", mark: false, isBig: false) }),
        XMLAttack("two byte order marks", .unknownFormat, "\u{FEFF}\u{FEFF}" + Sample.graphml),
        XMLAttack("forbidden characters", .wellFormed, document("", "&#0;&#xFFFE;&#x8;")),
    ]

    /// Documents that name a file in every way that XML knows.
    static func namingFiles(_ path: String) -> [String] {
        [
            document("<!DOCTYPE graphml [<!ENTITY x SYSTEM \"\(path)\">]>", "&x;"),
            document("<!DOCTYPE graphml SYSTEM \"\(path)\">"),
            document("<!DOCTYPE graphml [<!ENTITY % x SYSTEM \"\(path)\"> %x;]>"),
            Sample.graphml.replacing(
                "<data key=\"n_iso\"",
                with: "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"\(path)\"/><data key=\"n_iso\""
            ),
            "<?xml version=\"1.0\"?><a xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\" x:noNamespaceSchemaLocation=\"\(path)\"/>",
        ]
    }

    private static func utf16(_ text: String, mark: Bool, isBig: Bool) -> [UInt8] {
        let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
        return units.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    }
}
