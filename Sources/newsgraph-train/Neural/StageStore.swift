import ArgumentParser
import Foundation
import NewsLanguage

/// A folder in which what each stage of a training has learnt is kept, so that one that was broken off goes on.
///
/// A file holds the weights of one stage as they lie in memory. What they were trained on is not written down: a folder
/// belongs to one training.
struct StageStore {
    /// The first so many numbers of a row.
    typealias Run = (floats: Floats, count: Int)

    private let folder: URL?

    /// A store in a folder, which is made; without one nothing is kept.
    init(_ path: String?) throws {
        folder = path.map { URL(fileURLWithPath: $0, isDirectory: true) }
        guard let folder else { return }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Writes the weights of a stage.
    func keep(_ stage: String, _ runs: [Run]) throws {
        guard let file = file(stage) else { return }
        try runs.reduce(into: Data()) { $0 += $1.floats.bytes(count: $1.count) }.write(to: file, options: .atomic)
    }

    /// Sets the weights of a stage to those that were kept; `false` when none were.
    func read(_ stage: String, into runs: [Run]) throws -> Bool {
        guard let file = file(stage), FileManager.default.fileExists(atPath: file.path) else { return false }
        let bytes = try Data(contentsOf: file)
        guard bytes.count == runs.reduce(0, { $0 + $1.count }) * MemoryLayout<Float>.size else {
            throw ValidationError("\(file.path) is of another training; name another folder for --stages.")
        }
        var offset = 0
        for (floats, count) in runs {
            let size = count * MemoryLayout<Float>.size
            floats.set(bytes[offset..<offset + size])
            offset += size
        }
        return true
    }

    private func file(_ stage: String) -> URL? { folder?.appendingPathComponent("\(stage).weights") }
}

extension EncoderLearner {
    /// All weights.
    var runs: [StageStore.Run] {
        [(dense.weights, shape.denseCount), (embeddings.weights, shape.embeddingRows * shape.input)]
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
