import Foundation

/// Tensors by name, as the library safetensors stores them: the length of a header, the header in JSON, the numbers.
struct SafeTensors {
    /// A tensor: its sizes, and its numbers row by row.
    struct Tensor {
        let shape: [Int]
        let numbers: [Float]
    }

    /// What was written beside the tensors.
    let metadata: [String: String]
    private let tensors: [String: Tensor]

    private struct Entry: Decodable {
        let dtype: String
        let shape: [Int]
        let dataOffsets: [Int]
    }

    private enum Item: Decodable {
        case metadata([String: String]), tensor(Entry)

        init(from decoder: any Decoder) throws {
            if let entry = try? Entry(from: decoder) {
                self = .tensor(entry)
            } else {
                self = .metadata(try [String: String](from: decoder))
            }
        }
    }

    /// Reads a file of numbers of 32 bits.
    init(path: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        guard data.count >= 8 else { throw DataError.unreadable(path) }
        let length = data.prefix(8).enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
        guard length >= 0, length <= data.count - 8 else { throw DataError.unreadable(path) }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .custom { path in
            path.last.map { $0.stringValue == "data_offsets" ? Key("dataOffsets") : $0 } ?? Key("")
        }
        let items = try decoder.decode([String: Item].self, from: data[8..<8 + length])
        var tensors: [String: Tensor] = [:]
        var metadata: [String: String] = [:]
        for (name, item) in items {
            switch item {
            case .metadata(let found): metadata = found
            case .tensor(let entry):
                guard entry.dtype == "F32", entry.dataOffsets.count == 2, entry.dataOffsets[0] >= 0,
                    entry.dataOffsets[1] <= data.count - 8 - length, entry.dataOffsets[0] <= entry.dataOffsets[1]
                else { throw DataError.unreadable(path) }
                let place = 8 + length + entry.dataOffsets[0]..<8 + length + entry.dataOffsets[1]
                tensors[name] = Tensor(shape: entry.shape, numbers: SafeTensors.floats(data[place]))
            }
        }
        self.tensors = tensors
        self.metadata = metadata
    }

    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int? = nil
        init(_ value: String) { stringValue = value }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    private static func floats(_ data: Data) -> [Float] {
        [UInt8](data).withUnsafeBytes { bytes in
            (0..<bytes.count / 4).map {
                Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)))
            }
        }
    }

    /// A tensor by name.
    func tensor(_ name: String) throws -> Tensor {
        guard let found = tensors[name] else { throw DataError.missing(name) }
        return found
    }

    /// The lines of a text beside the tensors.
    func lines(_ name: String) throws -> [String] {
        guard let text = metadata[name] else { throw DataError.missing(name) }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
