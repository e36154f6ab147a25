internal import CLibXML2

/// Holds a document against a RELAX NG schema, one child of the root element (a record) at a time.
///
/// libxml2 wants to see elements as nodes. They are made here, carry their offset in the document, and go when
/// they have ended, so that memory stays flat and places are exact however long the document is.
/// After an error the rest of the record is passed over: what libxml2 would say of it follows from the error.
final class RelaxNGStructure: XMLStructure {
    private enum Mode: Equatable {
        /// Each event is checked as it comes.
        case streaming
        /// The element at this depth is being built, to be checked as a whole at its end.
        case building(depth: Int)
        /// Nothing is checked before the record has ended.
        case skipping
        /// Nothing is checked any more.
        case off
    }

    private let schema: CompiledRelaxNG
    private var validator: RelaxNGValidatorHandle?
    private let tree: RecordTree
    private var mode = Mode.streaming
    private var depth = 0
    /// Whether libxml2 has said enough of the event that is being handled.
    private var isQuiet = false

    init(_ schema: CompiledRelaxNG) throws(ValidationError) {
        self.schema = schema
        validator = try RelaxNGValidatorHandle(schema.handle)
        tree = try RecordTree()
    }

    /// The first of what libxml2 says of one error is the nearest to its cause.
    func report(of error: xmlError, at offset: Int) -> StructureReport? {
        guard !isQuiet else { return nil }
        isQuiet = true
        // Text has no node of its own; libxml2 names the element that it saw last.
        let isText = error.code == Int32(bitPattern: XML_RELAXNG_ERR_TEXTWRONG.rawValue)
        let place = isText ? nil : RecordTree.offset(of: error.node)
        return StructureReport(offset: place ?? offset, message: RelaxNGMessage.text(of: error))
    }

    func start(_ element: SAXElement) {
        isQuiet = false
        depth += 1
        guard mode != .skipping, mode != .off, let node = tree.append(element) else { return }
        guard mode == .streaming else { return }
        let verdict = validator?.push(node, tree.document.pointer) ?? -1
        tree.discardClosed()
        if verdict == 0 { mode = .building(depth: depth) }
        if verdict < 0 { fail() }
    }

    func text(_ bytes: UnsafePointer<xmlChar>, count: Int32) {
        isQuiet = false
        switch mode {
        case .building: tree.append(text: bytes, count: count)
        case .streaming:
            let isBlank = UnsafeBufferPointer(start: bytes, count: Int(count)).allSatisfy(\.isBlank)
            if !isBlank, (validator?.pushText() ?? -1) < 0 { fail() }
        case .skipping, .off: break
        }
    }

    func end(_ element: SAXElement) {
        isQuiet = false
        if mode == .streaming || mode == .building(depth: depth) { close() }
        if mode == .streaming || isBuilding { tree.leave(isPart: isBuilding) }
        if mode == .skipping, depth <= 2 { mode = .streaming }
        depth -= 1
    }

    func finish() {}

    private var isBuilding: Bool {
        if case .building = mode { true } else { false }
    }

    private func close() {
        guard let node = tree.current else { return }
        let isWhole = mode == .building(depth: depth)
        mode = .streaming
        let verdict =
            isWhole
            ? validator?.validate(node, tree.document.pointer) : validator?.pop(node, tree.document.pointer)
        if (verdict ?? -1) != 1 { fail() }
    }

    /// Starts anew behind the record in which something is wrong.
    private func fail() {
        mode = .off
        guard depth > 1, let root = tree.root else { return }
        validator = try? RelaxNGValidatorHandle(schema.handle)
        tree.discardRecord()
        isQuiet = true
        mode = validator?.push(root, tree.document.pointer) == 1 ? .skipping : .off
    }
}

extension RelaxNGValidatorHandle {
    /// 1 when the element may stand here, 0 when it has to be seen as a whole, less when something is wrong.
    fileprivate func push(_ node: xmlNodePtr, _ document: xmlDocPtr) -> Int32 {
        xmlRelaxNGValidatePushElement(pointer, document, node)
    }

    /// Tells that there is text; which one does not matter.
    fileprivate func pushText() -> Int32 {
        xmlRelaxNGValidatePushCData(pointer, "text", 4)
    }

    fileprivate func pop(_ node: xmlNodePtr, _ document: xmlDocPtr) -> Int32 {
        xmlRelaxNGValidatePopElement(pointer, document, node)
    }

    fileprivate func validate(_ node: xmlNodePtr, _ document: xmlDocPtr) -> Int32 {
        xmlRelaxNGValidateFullElement(pointer, document, node)
    }
}
