import ArgumentParser
import Foundation
import NewsLanguage

/// A folder in which the networks of each stage of a training are kept, so that one that was broken off goes on.
///
/// A file holds the weights of one network as they lie in memory: those outside the embeddings, then the embeddings. What
/// they were trained on is not written down: a folder belongs to one training.
struct StageStore {
    private let folder: URL?

    /// A store in a folder, which is made; without one nothing is kept.
    init(_ path: String?) throws {
        folder = path.map { URL(fileURLWithPath: $0, isDirectory: true) }
        guard let folder else { return }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Writes the networks of a stage.
    func keep(_ stage: String, _ learners: [EncoderLearner]) throws {
        for (number, learner) in learners.enumerated() {
            let bytes = StageStore.rows(learner).reduce(into: Data()) { $0 += $1.0.bytes(count: $1.count) }
            try file(stage, number).map { try bytes.write(to: $0, options: .atomic) }
        }
    }

    /// The networks of a stage; nothing unless all of them were kept.
    func read(_ stage: String, count: Int, shape: NetworkShape) throws -> [EncoderLearner]? {
        var learners: [EncoderLearner] = []
        for number in 0..<count {
            guard let file = file(stage, number), FileManager.default.fileExists(atPath: file.path) else { return nil }
            learners.append(try read(file, shape))
        }
        return learners
    }

    private func read(_ file: URL, _ shape: NetworkShape) throws -> EncoderLearner {
        var random = Randomness(seed: 0)
        let learner = EncoderLearner(shape: shape, random: &random)
        let rows = StageStore.rows(learner)
        let bytes = try Data(contentsOf: file)
        guard bytes.count == rows.reduce(0, { $0 + $1.count }) * MemoryLayout<Float>.size else {
            throw ValidationError("\(file.path) is of another training; name another folder for --stages.")
        }
        var offset = 0
        for (floats, count) in rows {
            let size = count * MemoryLayout<Float>.size
            floats.set(bytes[offset..<offset + size])
            offset += size
        }
        learner.updateTransposes()
        return learner
    }

    private func file(_ stage: String, _ number: Int) -> URL? {
        folder?.appendingPathComponent("\(stage) \(number + 1).weights".replacing(" ", with: "-"))
    }

    private static func rows(_ learner: EncoderLearner) -> [(floats: Floats, count: Int)] {
        let shape = learner.shape
        return [
            (learner.dense.weights, shape.denseCount),
            (learner.embeddings.weights, shape.embeddingRows * shape.input),
        ]
    }
}

extension Floats {
    /// The first numbers as they lie in memory.
    fileprivate func bytes(count: Int) -> Data {
        (0..<count).reduce(into: Data(capacity: count * MemoryLayout<Float>.size)) { data, index in
            withUnsafeBytes(of: self[index]) { data.append(contentsOf: $0) }
        }
    }

    /// Takes over numbers as they lay in memory.
    fileprivate func set(_ bytes: Data) {
        bytes.withUnsafeBytes { memory in
            for index in 0..<memory.count / MemoryLayout<Float>.size {
                self[index] = memory.loadUnaligned(fromByteOffset: index * MemoryLayout<Float>.size, as: Float.self)
            }
        }
    }
}
