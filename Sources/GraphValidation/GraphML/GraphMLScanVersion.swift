// The version of the ontology that our GraphML follows: the description of the whole document says it.
extension GraphMLScan {
    mutating func startDescription(_ tag: borrowing ScannedTag) {
        if dialect.isOurs, frames.count == 2 { description = tag.end }
    }

    mutating func endDescription(at offset: Int, _ findings: inout FindingCollector) {
        guard let start = description else { return }
        description = nil
        let text = XMLValue.text(bytes[ByteRange(start, max(start, offset))])
        let mark = String(decoding: text, as: UTF8.self)
        if VersionRule.check(mark: mark, at: start, &findings) { hasVersion = true }
    }

    func adviseVersion(_ findings: inout FindingCollector) {
        guard dialect.isOurs, !hasVersion else { return }
        VersionRule.adviseMissing(at: bytes.skippingBlanks(from: bytes.hasByteOrderMark ? 3 : 0), &findings)
    }
}
