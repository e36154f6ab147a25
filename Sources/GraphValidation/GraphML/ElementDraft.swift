internal import GraphSyntax
internal import NewsOntology

/// What is known of a node or edge while its data are being read.
struct ElementDraft {
    let owner: GraphMLKey.Owner
    let offset: Int
    /// Its number in the ledger; -1 when it has none of its own.
    let number: Int32
    /// Of an edge: the numbers of its ends; -1 when it says none.
    var source: Int32 = -1
    var target: Int32 = -1
    /// The numbers of its type; 0xFF when it is not known.
    var type: UInt8 = 0xFF
    var keys = AttributeSet()
    /// How many values stood before its own.
    let firstValue: Int

    init(_ owner: GraphMLKey.Owner, offset: Int, number: Int32, firstValue: Int) {
        (self.owner, self.offset, self.number, self.firstValue) = (owner, offset, number, firstValue)
    }
}

/// A value whose check needs the type of its owner, which may come later.
struct DataValue {
    /// The place in `GraphMLKey.all`.
    let key: Int
    let offset: Int
    /// The content of the data element, where that is the value as it stands.
    let content: ByteRange
    /// The value, where it does not stand there as it is.
    let decoded: [UInt8]?
}
