internal import CNewsgraphMath

/// Turns the words of one or more sentences into vectors that know the whole sentence.
///
/// Layers of simple recurrent units in both directions: products of matrices for all words at once, then one light pass
/// over the words. Source: Lei et al., *Simple Recurrent Units for Highly Parallelizable Recurrence* (2018), as encoder
/// of a parser after Kiperwasser & Goldberg, *Simple and Accurate Dependency Parsing Using Bidirectional LSTM Feature
/// Representations* (2016).
package final class SentenceEncoder {
    private let shape: NetworkShape
    private let scratch = WholeNumbers()
    /// What each layer reads, row after row; the last is the result.
    package let values: [Floats]
    /// Candidates and gates, and cells, of each layer.
    package let gates: [Floats], cells: [Floats]
    /// The rows of each sentence.
    package private(set) var sentences: [Range<Int>] = []
    /// How many rows there are.
    package private(set) var count = 0

    /// An encoder for networks of a shape.
    package init(shape: NetworkShape) {
        self.shape = shape
        values = (0...shape.layers).map { _ in Floats() }
        gates = (0..<shape.layers).map { _ in Floats() }
        cells = (0..<shape.layers).map { _ in Floats() }
    }

    /// Begins with sentences of so many rows each; their vectors are then added to ``inputs``.
    package func begin(_ counts: [Int]) {
        sentences.removeAll(keepingCapacity: true)
        count = 0
        for rows in counts {
            sentences.append(count..<count + rows)
            count += rows
        }
        inputs.clear(count * shape.input)
    }

    /// The vectors of the words.
    package var inputs: Floats { values[0] }
    /// The vectors that know the sentence.
    package var outputs: Floats { values[shape.layers] }

    /// Runs one layer.
    package func run(layer: Int, _ weights: NetworkWeights) {
        weights.product(
            (values[layer], shape.layerInput(layer), count),
            (layer, shape.layerMatrix(layer)),
            into: gates[layer],
            scratch: scratch
        )
        cells[layer].reserve(count * shape.output)
        values[layer + 1].reserve(count * shape.output)
        for sentence in sentences {
            for direction in 0..<2 { pass(Pass(shape, layer, direction, sentence), weights.numbers) }
        }
    }

    private func pass(_ pass: Pass, _ dense: Floats) {
        let skips = pass.skipsInGates ? gates[pass.layer] : values[pass.layer]
        newsgraph_recur(
            gates[pass.layer].from(pass.gate),
            pass.gateStep,
            skips.from(pass.skip),
            pass.skipStep,
            dense.from(pass.weights),
            cells[pass.layer].from(pass.out),
            values[pass.layer + 1].from(pass.out),
            pass.outStep,
            pass.count,
            shape.width
        )
    }

    /// Passes errors of a layer's results back: sets those of its gates, adds those of what passes by to `skipErrors`
    /// (in later layers; the first has them among its gates), and adds to the gradient of the cells' weights.
    package func passBack(
        layer: Int,
        dense: Floats,
        errors: Floats,
        gateErrors: Floats,
        skipErrors: Floats,
        gradient: Floats
    ) {
        for sentence in sentences {
            for direction in 0..<2 {
                let pass = Pass(shape, layer, direction, sentence)
                let skips = pass.skipsInGates ? gates[layer] : values[layer]
                let backSkips = pass.skipsInGates ? gateErrors : skipErrors
                newsgraph_recur_back(
                    gates[layer].from(pass.gate),
                    pass.gateStep,
                    skips.from(pass.skip),
                    pass.skipStep,
                    dense.from(pass.weights),
                    cells[layer].from(pass.out),
                    errors.from(pass.out),
                    pass.outStep,
                    gateErrors.from(pass.gate),
                    backSkips.from(pass.skip),
                    pass.skipStep,
                    gradient.from(pass.weights),
                    pass.count,
                    shape.width
                )
            }
        }
    }

    /// Where one direction of one layer over one sentence begins, and how far apart its words lie.
    private struct Pass {
        let layer: Int, count: Int, skipsInGates: Bool
        let gate: Int, gateStep: Int, skip: Int, skipStep: Int, out: Int, outStep: Int, weights: Int

        init(_ shape: NetworkShape, _ layer: Int, _ direction: Int, _ sentence: Range<Int>) {
            let (width, columns, input) = (shape.width, shape.layerColumns(layer), shape.layerInput(layer))
            let first = direction == 0 ? sentence.lowerBound : sentence.upperBound - 1
            let sign = direction == 0 ? 1 : -1
            self.layer = layer
            count = sentence.count
            skipsInGates = shape.blocks(layer) == 4
            gate = first * columns + direction * columns / 2
            gateStep = sign * columns
            skip = skipsInGates ? gate + 3 * width : first * input + direction * width
            skipStep = skipsInGates ? gateStep : sign * input
            out = first * shape.output + direction * width
            outStep = sign * shape.output
            weights = shape.cellWeights(layer) + direction * 4 * width
        }
    }
}
