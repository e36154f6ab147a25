import NewsLanguage

extension IdentifierTable {
    /// A table that has just been encoded.
    init(trained bytes: [UInt8]) throws(ModelError) {
        guard let table = IdentifierTable(ModelSlice(copying: bytes)) else { throw .unusablePart("table") }
        self = table
    }
}

extension WeightTable {
    /// Weights that have just been encoded.
    init(trained bytes: [UInt8]) throws(ModelError) {
        guard let table = WeightTable(ModelSlice(copying: bytes)) else { throw .unusablePart("weights") }
        self = table
    }
}
