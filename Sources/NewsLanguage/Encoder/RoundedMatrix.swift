internal import CNewsgraphMath

/// A matrix of signed bytes in a model with a factor for each column, and what is added to every product with it.
package struct RoundedMatrix: Sendable {
    /// The numbers of rows and of columns.
    let inputs: Int, outputs: Int
    /// The number of columns as stored.
    let columns: Int
    private let bytes: ModelBytes
    private let packed: Int, sums: Int, factors: Int, bias: Int

    /// Columns are stored in strips of 16.
    static func padded(_ count: Int) -> Int { (count + 15) / 16 * 16 }

    /// The next matrix of a section.
    init?(_ cursor: inout ModelCursor, inputs: Int, outputs: Int) {
        let columns = RoundedMatrix.padded(outputs)
        guard let packed = cursor.take(inputs * columns), let sums = cursor.take(columns * 4),
            let factors = cursor.take(columns * 4), let bias = cursor.take(columns * 4)
        else { return nil }
        bytes = cursor.bytes
        (self.inputs, self.outputs, self.columns) = (inputs, outputs, columns)
        (self.packed, self.sums, self.factors, self.bias) = (packed, sums, factors, bias)
    }

    /// Sets rows of numbers, `stride` apart, to the products of rounded rows and the matrix.
    func multiply(_ rows: RoundedRows, _ range: Range<Int>, into out: Floats, at offset: Int = 0, stride: Int? = nil) {
        guard !range.isEmpty else { return }
        let start = bytes.start
        newsgraph_multiply8(
            rows.base + range.lowerBound * rows.width,
            rows.factors.memory + range.lowerBound,
            (start + packed).assumingMemoryBound(to: Int8.self),
            (start + sums).assumingMemoryBound(to: Int32.self),
            (start + factors).assumingMemoryBound(to: Float.self),
            (start + bias).assumingMemoryBound(to: Float.self),
            out.memory + offset,
            stride ?? columns,
            range.count,
            inputs,
            columns
        )
    }

    /// The bytes of a matrix of `outputs` rows of `inputs` weights, as PyTorch stores linear layers.
    package static func encode(
        _ weights: [Float],
        inputs: Int,
        outputs: Int,
        bias: [Float],
        into section: inout ModelSectionBytes
    ) {
        let columns = padded(outputs)
        var turned = [Float](repeating: 0, count: inputs * columns)
        for output in 0..<outputs {
            for input in 0..<inputs { turned[input * columns + output] = weights[output * inputs + input] }
        }
        var packed = [Int8](repeating: 0, count: inputs * columns)
        var sums = [Int32](repeating: 0, count: columns)
        var factors = [Float](repeating: 0, count: columns)
        newsgraph_pack8(turned, inputs, columns, &packed, &sums, &factors)
        section.add(packed.map { UInt8(bitPattern: $0) })
        section.add(sums.map { Float(bitPattern: UInt32(bitPattern: $0)) })
        section.add(factors)
        section.add(bias + [Float](repeating: 0, count: columns - bias.count))
    }
}
