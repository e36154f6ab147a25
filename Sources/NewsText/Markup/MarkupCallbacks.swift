internal import CLibXML2

/// The C functions through which libxml2 speaks to a `MarkupParser`; their context is a pointer to it.
enum MarkupCallbacks {
    static func install(in callbacks: UnsafeMutablePointer<xmlSAXHandler>) {
        callbacks.pointee.startElement = start
        callbacks.pointee.endElement = end
        callbacks.pointee.characters = text
        callbacks.pointee.ignorableWhitespace = text
        callbacks.pointee.cdataBlock = text
        callbacks.pointee.reference = reference
        callbacks.pointee.serror = error
    }

    private static let start: startElementSAXFunc = { context, name, attributes in
        guard let name else { return }
        parser(context)?.pointee.start(name, attributes)
    }

    private static let end: endElementSAXFunc = { context, name in
        guard let name else { return }
        parser(context)?.pointee.end(name)
    }

    private static let text: charactersSAXFunc = { context, characters, count in
        guard let characters else { return }
        parser(context)?.pointee.text(characters, Int(count))
    }

    private static let reference: referenceSAXFunc = { context, name in
        guard let name else { return }
        parser(context)?.pointee.reference(name)
    }

    private static let error: xmlStructuredErrorFunc = { context, error in
        guard let error else { return }
        parser(context)?.pointee.error(error.pointee.code)
    }

    /// The same for errors that libxml2 tells its thread, not the parser.
    static let collectedError: newsgraph_error_handler = { context, error in
        guard let error else { return }
        parser(context)?.pointee.error(error.pointee.code)
    }

    private static func parser(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<MarkupParser>? {
        context?.assumingMemoryBound(to: MarkupParser.self)
    }
}
