internal import CLibXML2

/// The C functions through which libxml2 speaks to an `XMLPass`; their context is a pointer to the pass.
enum SAXCallbacks {
    /// Sets the callbacks; a quiet pass has none, so that nothing slows the parser down.
    static func install(in parser: xmlParserCtxtPtr, for pass: XMLPass, isQuiet: Bool) {
        xmlCtxtUseOptions(parser, LibXML.options)
        parser.pointee.userData = Unmanaged.passUnretained(pass).toOpaque()
        guard let callbacks = parser.pointee.sax else { return }
        newsgraph_reset_callbacks(callbacks)
        guard !isQuiet else { return }
        callbacks.pointee.startElementNs = start
        callbacks.pointee.endElementNs = end
        callbacks.pointee.characters = text
        // The same for all text, so that the parser does not stop to tell blanks from other text.
        callbacks.pointee.ignorableWhitespace = text
        callbacks.pointee.cdataBlock = text
        callbacks.pointee.processingInstruction = instruction
    }

    static let read: xmlInputReadCallback = { context, target, count in
        guard let target, count > 0 else { return 0 }
        return Int32(pass(context)?.read(into: UnsafeMutableRawBufferPointer(start: target, count: Int(count))) ?? 0)
    }

    private static let start: startElementNsSAX2Func = {
        context,
        local,
        prefix,
        uri,
        namespaceCount,
        namespaces,
        attributeCount,
        defaultedCount,
        attributes in
        guard let pass = pass(context) else { return }
        pass.start(
            SAXElement(
                offset: pass.offsetOfStartTag(),
                local: local,
                prefix: prefix,
                uri: uri,
                namespaceCount: namespaceCount,
                namespaces: namespaces,
                attributeCount: attributeCount,
                defaultedCount: defaultedCount,
                attributes: attributes
            )
        )
    }

    private static let end: endElementNsSAX2Func = { context, local, prefix, uri in
        pass(context)?.end(local: local, prefix: prefix, uri: uri)
    }

    private static let text: charactersSAXFunc = { context, characters, count in
        guard let characters else { return }
        pass(context)?.text(characters, count: count)
    }

    private static let instruction: processingInstructionSAXFunc = { context, target, _ in
        guard let target else { return }
        pass(context)?.processingInstruction(XMLName(local: target, namespace: nil).text)
    }

    private static func pass(_ context: UnsafeMutableRawPointer?) -> XMLPass? {
        context.map { Unmanaged<XMLPass>.fromOpaque($0).takeUnretainedValue() }
    }
}
