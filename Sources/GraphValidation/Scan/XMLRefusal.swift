/// Why a document is not read at all, and where.
struct XMLRefusal: Error {
    let code: FindingCode
    let offset: Int
    let message: String
}

extension XMLRefusal {
    static func doctype(at offset: Int) -> XMLRefusal {
        let message = "a document type declaration is not allowed: it could declare entities and name other files"
        return XMLRefusal(code: .doctype, offset: offset, message: message)
    }

    static func depth(_ limit: Int, at offset: Int) -> XMLRefusal {
        XMLRefusal(code: .depth, offset: offset, message: "elements are nested more than \(limit) deep")
    }

    static func attributes(_ limit: Int, at offset: Int) -> XMLRefusal {
        XMLRefusal(code: .attributeCount, offset: offset, message: "the element has more than \(limit) attributes")
    }

    static func textSize(_ limit: Int, at offset: Int) -> XMLRefusal {
        let message = "a single text, value or comment is longer than \(limit) bytes"
        return XMLRefusal(code: .textSize, offset: offset, message: message)
    }
}
