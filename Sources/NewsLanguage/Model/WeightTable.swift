/// Feature → sparse row of label weights, read in place.
///
/// Layout: the number of bits of the bucket, the number of labels, 2ᵇⁱᵗˢ + 1 offsets, then the rows of each bucket:
/// 16 bits of the hash, the number of labels, and for each a label and an 8-bit weight (the largest weight of the
/// table is 127). A feature outside the table meets a wrong row once in about 2¹⁴ tries, which costs nothing.
package struct WeightTable: Sendable {
    private let bytes: ModelBytes
    private let directory: Int
    private let rows: Int
    private let end: Int
    private let shift: UInt64
    /// The number of labels that are scored.
    package let labelCount: Int

    /// Opens a table; `nil` when the bytes cannot be one.
    package init?(_ slice: ModelSlice) {
        guard let bits = slice.integer(at: 0), (1...28).contains(bits), let labels = slice.integer(at: 4),
            labels <= 256, slice.count >= 8 + ((1 << bits) + 1) * 4
        else { return nil }
        bytes = slice.bytes
        directory = slice.range.lowerBound + 8
        rows = directory + ((1 << bits) + 1) * 4
        end = slice.range.upperBound
        shift = UInt64(64 - bits)
        labelCount = labels
    }

    /// Sums the weights of the features, label by label.
    ///
    /// The rows lie anywhere in megabytes of memory, so they are asked for some features ahead.
    package func score(_ features: FeatureList, into board: ScoreBoard) {
        board.clear(labelCount)
        for index in 0..<features.count { bytes.prefetch(entry(features[index])) }
        for index in 0..<min(WeightTable.ahead, features.count) { prefetchRow(features[index]) }
        for index in 0..<features.count {
            if index + WeightTable.ahead < features.count { prefetchRow(features[index + WeightTable.ahead]) }
            add(features[index], to: board)
        }
    }

    private static let ahead = 12

    @inline(__always)
    private func entry(_ hash: UInt64) -> Int { directory + Int(truncatingIfNeeded: hash &>> shift) * 4 }

    @inline(__always)
    private func prefetchRow(_ hash: UInt64) { bytes.prefetch(rows + Int(bytes.load(entry(hash), as: UInt32.self))) }

    @inline(__always)
    private func add(_ hash: UInt64, to board: ScoreBoard) {
        let entry = entry(hash)
        var position = rows + Int(bytes.load(entry, as: UInt32.self))
        let stop = min(end, rows + Int(bytes.load(entry + 4, as: UInt32.self)))
        let mark = UInt16(truncatingIfNeeded: hash)
        while position + 3 <= stop {
            let found = bytes.load(position, as: UInt16.self)
            let next = position + 3 + Int(bytes[position + 2]) * 2
            if found == mark, next <= stop { return add(from: position + 3, to: next, board) }
            position = next
        }
    }

    @inline(__always)
    private func add(from start: Int, to stop: Int, _ board: ScoreBoard) {
        var position = start
        while position < stop {
            let pair = bytes.load(position, as: UInt16.self)
            board[UInt8(truncatingIfNeeded: pair)] &+= Int32(Int8(truncatingIfNeeded: pair >> 8))
            position += 2
        }
    }

    /// The bytes of a table; weights are already in −127…127, and rows in any order.
    package static func encode(
        labelCount: Int,
        rows: [(hash: UInt64, weights: [(label: UInt8, weight: Int8)])]
    ) -> [UInt8] {
        var bits = 4
        while (1 << bits) * 3 < rows.count { bits += 1 }
        let sorted = rows.sorted { $0.hash < $1.hash }
        var offsets: [UInt32] = []
        var body: [UInt8] = []
        for row in sorted {
            let bucket = Int(row.hash >> UInt64(64 - bits))
            while offsets.count <= bucket { offsets.append(UInt32(body.count)) }
            body.appendLittleEndian(UInt16(truncatingIfNeeded: row.hash))
            body.append(UInt8(row.weights.count))
            for pair in row.weights { body += [pair.label, UInt8(bitPattern: pair.weight)] }
        }
        while offsets.count <= 1 << bits { offsets.append(UInt32(body.count)) }
        var out: [UInt8] = []
        out.appendLittleEndian(UInt32(bits))
        out.appendLittleEndian(UInt32(labelCount))
        for offset in offsets { out.appendLittleEndian(offset) }
        return out + body
    }
}
