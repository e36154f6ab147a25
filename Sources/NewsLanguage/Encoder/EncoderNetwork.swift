internal import CNewsgraphMath

/// A transformer that turns the pieces of a window into vectors that know the window.
///
/// Source: Devlin et al., *BERT* (2019); the weights are whole numbers of 8 bits, as in Zafrir et al., *Q8BERT* (2019),
/// and so are the rows they are multiplied with, each with a factor of its own.
package struct EncoderNetwork: Sendable {
    /// The sizes of a network.
    package struct Shape: Hashable, Sendable {
        /// Numbers in a vector, layers, heads of attention, numbers in a hidden vector.
        package var width: Int, layers: Int, heads: Int, inner: Int
        /// Rows for pieces, for places, and for shapes of words.
        package var pieces: Int, places: Int, shapes: Int

        /// A shape of these sizes.
        package init(width: Int, layers: Int, heads: Int, inner: Int, pieces: Int, places: Int, shapes: Int) {
            (self.width, self.layers, self.heads, self.inner) = (width, layers, heads, inner)
            (self.pieces, self.places, self.shapes) = (pieces, places, shapes)
        }

        private init?(_ cursor: inout ModelCursor) {
            guard let width = cursor.number(in: 64...4096), let layers = cursor.number(in: 1...48),
                let heads = cursor.number(in: 1...64), let inner = cursor.number(in: 64...8192),
                let pieces = cursor.number(in: 1...1_000_000), let places = cursor.number(in: 16...512),
                let shapes = cursor.number(in: 1...64), width.isMultiple(of: 64), inner.isMultiple(of: 64),
                width.isMultiple(of: heads * 16)
            else { return nil }
            self.init(
                width: width,
                layers: layers,
                heads: heads,
                inner: inner,
                pieces: pieces,
                places: places,
                shapes: shapes
            )
        }

        static func read(_ cursor: inout ModelCursor) -> Shape? { Shape(&cursor) }

        /// Writes the sizes as they are read.
        package func add(to section: inout ModelSectionBytes) {
            for number in [width, layers, heads, inner, pieces, places, shapes] { section.add(number) }
        }
    }

    /// One layer: attention and a hidden layer, each added to what came in and normalised.
    private struct Layer: Sendable {
        let attention: RoundedMatrix, joined: RoundedMatrix, inner: RoundedMatrix, outer: RoundedMatrix
        let norms: [Norm]

        init?(_ cursor: inout ModelCursor, _ shape: Shape) {
            let width = shape.width
            guard let attention = RoundedMatrix(&cursor, inputs: width, outputs: 3 * width),
                let joined = RoundedMatrix(&cursor, inputs: width, outputs: width),
                let inner = RoundedMatrix(&cursor, inputs: width, outputs: shape.inner),
                let outer = RoundedMatrix(&cursor, inputs: shape.inner, outputs: width),
                let first = Norm(&cursor, width: width), let second = Norm(&cursor, width: width)
            else { return nil }
            (self.attention, self.joined, self.inner, self.outer) = (attention, joined, inner, outer)
            norms = [first, second]
        }
    }

    /// The gains and biases of a normalisation (Ba et al. 2016).
    private struct Norm: Sendable {
        private static let epsilon: Float = 1e-12
        let gain: Floats, bias: Floats

        init?(_ cursor: inout ModelCursor, width: Int) {
            guard let gain = Floats(&cursor, count: width), let bias = Floats(&cursor, count: width) else { return nil }
            (self.gain, self.bias) = (gain, bias)
        }

        func apply(_ numbers: Floats, rows: Int, width: Int) {
            newsgraph_normalise(numbers.memory, width, gain.memory, bias.memory, Norm.epsilon, rows, width)
        }
    }

    /// The sizes.
    package let shape: Shape
    private let bytes: ModelBytes
    private let factors: Int, rows: Int
    private let places: Floats, shapes: Floats
    private let norm: Norm
    private let layers: [Layer]

    /// A network from its section; `nil` when the bytes cannot be one.
    package init?(_ slice: ModelSlice) {
        var cursor = ModelCursor(slice)
        guard let shape = Shape.read(&cursor), let factors = cursor.take(shape.pieces * 4),
            let rows = cursor.take(shape.pieces * shape.width),
            let places = Floats(&cursor, count: shape.places * shape.width),
            let shapes = Floats(&cursor, count: shape.shapes * shape.width),
            let norm = Norm(&cursor, width: shape.width)
        else { return nil }
        var layers: [Layer] = []
        for _ in 0..<shape.layers {
            guard let layer = Layer(&cursor, shape) else { return nil }
            layers.append(layer)
        }
        bytes = slice.bytes
        (self.shape, self.factors, self.rows) = (shape, factors, rows)
        (self.places, self.shapes, self.norm, self.layers) = (places, shapes, norm, layers)
    }

    /// Leaves the vectors of a window's pieces in `memory.vectors`, a row a piece.
    ///
    /// `shapes` has the row of each piece's shape, or -1; there are at most as many pieces as places.
    func encode(_ pieces: [Int32], shapes kinds: [Int8], _ memory: EncoderMemory) {
        let count = min(pieces.count, shape.places)
        memory.begin(count, shape)
        embed(pieces, kinds, count, memory.vectors)
        norm.apply(memory.vectors, rows: count, width: shape.width)
        for layer in layers { run(layer, count, memory) }
    }

    private func embed(_ pieces: [Int32], _ kinds: [Int8], _ count: Int, _ out: Floats) {
        let width = shape.width
        out.copy(places, from: 0, to: 0, count: count * width)
        for place in 0..<count {
            let piece = max(0, min(Int(pieces[place]), shape.pieces - 1))
            let factor = Float(bitPattern: bytes.load(factors + piece * 4, as: UInt32.self))
            out.add(bytes: bytes, at: rows + piece * width, times: factor, to: place * width, count: width)
            let kind = Int(kinds[place])
            if kind >= 0, kind < shape.shapes {
                out.add(shapes, from: kind * width, to: place * width, count: width)
            }
        }
    }

    private func run(_ layer: Layer, _ count: Int, _ memory: EncoderMemory) {
        let (width, all) = (shape.width, 0..<count)
        memory.narrow.round(memory.vectors, at: 0, stride: width, rows: count)
        layer.attention.multiply(memory.narrow, all, into: memory.hidden)
        memory.attend(shape, count)
        memory.narrow.round(memory.attended, at: 0, stride: width, rows: count)
        layer.joined.multiply(memory.narrow, all, into: memory.attended)
        memory.vectors.add(memory.attended, from: 0, to: 0, count: count * width)
        layer.norms[0].apply(memory.vectors, rows: count, width: width)
        memory.narrow.round(memory.vectors, at: 0, stride: width, rows: count)
        layer.inner.multiply(memory.narrow, all, into: memory.hidden)
        newsgraph_gelu(memory.hidden.memory, count * shape.inner)
        memory.wide.round(memory.hidden, at: 0, stride: shape.inner, rows: count)
        layer.outer.multiply(memory.wide, all, into: memory.attended)
        memory.vectors.add(memory.attended, from: 0, to: 0, count: count * width)
        layer.norms[1].apply(memory.vectors, rows: count, width: width)
    }
}

/// The memory of an encoder, used again for every window.
final class EncoderMemory {
    /// The vectors of the pieces.
    let vectors = Floats()
    fileprivate let hidden = Floats(), attended = Floats()
    fileprivate let narrow: RoundedRows, wide: RoundedRows
    private let scratch = Floats()

    /// Memory for networks of a shape.
    init(_ shape: EncoderNetwork.Shape) {
        narrow = RoundedRows(width: shape.width)
        wide = RoundedRows(width: shape.inner)
    }

    fileprivate func begin(_ count: Int, _ shape: EncoderNetwork.Shape) {
        vectors.reserve(count * shape.width)
        attended.reserve(count * shape.width)
        hidden.reserve(count * max(shape.inner, 3 * shape.width))
        narrow.begin(count)
        wide.begin(count)
    }

    fileprivate func attend(_ shape: EncoderNetwork.Shape, _ count: Int) {
        let (width, heads) = (shape.width, shape.heads)
        scratch.reserve(newsgraph_attend_scratch(count, heads, width / heads))
        newsgraph_attend(
            hidden.memory,
            3 * width,
            attended.memory,
            width,
            scratch.memory,
            count,
            heads,
            width / heads
        )
    }
}
