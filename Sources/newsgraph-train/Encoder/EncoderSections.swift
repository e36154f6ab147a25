import NewsExtraction
import NewsLanguage

/// Turns the trained weights of the encoder and its heads into sections of a model.
struct EncoderSections {
    private let tensors: SafeTensors

    init(_ tensors: SafeTensors) { self.tensors = tensors }

    /// The sections, by number; `pieces` are the lines of the vocabulary.
    func all(pieces: [String]) throws -> [(number: UInt32, bytes: [UInt8])] {
        var out: [(ModelSection, [UInt8])] = []
        out.append((.encoder, try encoder()))
        out.append((.pieces, WordPieceVocabulary.encode(pieces)))
        for (section, name) in [
            (ModelSection.encoderTags, "tags"), (.encoderFeatures, "features"), (.encoderNames, "names"),
        ] {
            var bytes = ModelSectionBytes()
            try addLinear(name, labels: try tensors.lines(name), to: &bytes)
            out.append((section, bytes.bytes))
        }
        out.append((.encoderTrees, try trees()))
        out.append((.encoderFrames, try frames()))
        out.append((.encoderMentions, try pair("mentions", labels: ["same"], words: (3, 3))))
        return out.map { ($0.0.rawValue, $0.1) }
    }

    /// The sections of the heads of events, which belong to extraction.
    func events() throws -> [(number: UInt32, bytes: [UInt8])] {
        var out: [(UInt32, [UInt8])] = []
        let labels: [(EventHeads.Section, String)] = [(.types, "types"), (.modes, "modes"), (.statuses, "statuses")]
        for (section, name) in labels {
            var bytes = ModelSectionBytes()
            try addLinear(name, labels: try tensors.lines(name), to: &bytes)
            out.append((section.number(.standard), bytes.bytes))
        }
        out.append(
            (
                EventHeads.Section.participants.number(.standard),
                try pair("participants", labels: try tensors.lines("participants"), words: (1, 3))
            )
        )
        out.append((EventHeads.Section.sames.number(.standard), try pair("sames", labels: ["same"], words: (1, 1))))
        return out
    }

    private func encoder() throws -> [UInt8] {
        let words = try tensors.tensor("encoder.words.weight")
        let places = try tensors.tensor("encoder.positions.weight")
        let shapes = try tensors.tensor("encoder.shapes.weight")
        let layers = try tensors.lines("layers").count
        let inner = try tensors.tensor("encoder.layers.0.inner.weight").shape[0]
        let shape = EncoderNetwork.Shape(
            width: words.shape[1],
            layers: layers,
            heads: try tensors.lines("heads").count,
            inner: inner,
            pieces: words.shape[0],
            places: places.shape[0],
            shapes: shapes.shape[0]
        )
        var section = ModelSectionBytes()
        shape.add(to: &section)
        add(rows: words, to: &section)
        section.add(places.numbers)
        section.add(shapes.numbers)
        try addNorm("encoder.norm", to: &section)
        for layer in 0..<layers {
            for part in ["qkv", "joined", "inner", "outer"] {
                try addMatrix("encoder.layers.\(layer).\(part)", to: &section)
            }
            for norm in 0..<2 { try addNorm("encoder.layers.\(layer).norms.\(norm)", to: &section) }
        }
        return section.bytes
    }

    /// Rows of signed bytes with a factor each, the factors first.
    private func add(rows tensor: SafeTensors.Tensor, to section: inout ModelSectionBytes) {
        let width = tensor.shape[1]
        var factors: [Float] = []
        var bytes: [UInt8] = []
        for row in 0..<tensor.shape[0] {
            let numbers = tensor.numbers[row * width..<(row + 1) * width]
            let top = numbers.reduce(0) { max($0, abs($1)) }
            factors.append(top / 127)
            for number in numbers {
                bytes.append(UInt8(bitPattern: Int8(top > 0 ? (number * (127 / top)).rounded(.toNearestOrEven) : 0)))
            }
        }
        section.add(factors)
        section.add(bytes)
    }

    private func addNorm(_ name: String, to section: inout ModelSectionBytes) throws {
        section.add(try tensors.tensor(name + ".weight").numbers)
        section.add(try tensors.tensor(name + ".bias").numbers)
    }

    /// The matrix of a linear layer; one over several words is as many matrices, of which the first adds the bias.
    private func addMatrix(_ name: String, blocks: Int = 1, to section: inout ModelSectionBytes) throws {
        let weights = try tensors.tensor(name + ".weight")
        let (outputs, inputs) = (weights.shape[0], weights.shape[1] / blocks)
        let bias = (try? tensors.tensor(name + ".bias").numbers) ?? [Float](repeating: 0, count: outputs)
        for block in 0..<blocks {
            var own: [Float] = []
            for row in 0..<outputs {
                let start = (row * blocks + block) * inputs
                own += weights.numbers[start..<start + inputs]
            }
            let zeros = [Float](repeating: 0, count: outputs)
            RoundedMatrix.encode(
                own,
                inputs: inputs,
                outputs: outputs,
                bias: block == 0 ? bias : zeros,
                into: &section
            )
        }
    }

    private func addLinear(_ name: String, labels: [String], to section: inout ModelSectionBytes) throws {
        section.add(lines: labels)
        try addMatrix(name, to: &section)
    }

    private func trees() throws -> [UInt8] {
        var section = ModelSectionBytes()
        section.add(try tensors.tensor("arcs.dependent.weight").shape[0])
        for part in ["dependent", "head", "between"] { try addMatrix("arcs." + part, to: &section) }
        section.add(try tensors.tensor("arcs.root").numbers)
        try addPair("relations", labels: try tensors.lines("relations"), words: (1, 1), to: &section)
        return section.bytes
    }

    private func frames() throws -> [UInt8] {
        var section = ModelSectionBytes()
        try addLinear("predicates", labels: ["", "predicate"], to: &section)
        try addPair("roles", labels: try tensors.lines("roles"), words: (1, 1), to: &section)
        return section.bytes
    }

    private func pair(_ name: String, labels: [String], words: (Int, Int)) throws -> [UInt8] {
        var section = ModelSectionBytes()
        try addPair(name, labels: labels, words: words, to: &section)
        return section.bytes
    }

    private func addPair(
        _ name: String,
        labels: [String],
        words: (left: Int, right: Int),
        to section: inout ModelSectionBytes
    ) throws {
        let facts = try tensors.tensor(name + ".facts.weight")
        let width = try tensors.tensor(name + ".left.weight").shape[0]
        section.add(lines: labels)
        for number in [words.left, words.right, width, facts.shape[1], facts.shape[0]] { section.add(number) }
        try addMatrix(name + ".left", blocks: words.left, to: &section)
        try addMatrix(name + ".right", blocks: words.right, to: &section)
        for part in ["of_left", "of_right", "of_both"] { try addMatrix("\(name).\(part)", to: &section) }
        section.add(facts.numbers)
        try addMatrix(name + ".out", to: &section)
    }
}
