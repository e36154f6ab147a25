import FoundationEssentials
import NewsText

/// Reads a file of JSON values, one on each line.
enum Lines {
    static func decode<Value: Decodable>(_ type: Value.Type, from path: String) throws -> [Value] {
        let bytes = try ArticleReader.bytes(of: path, limit: ArticleReader.largest)
        let decoder = JSONDecoder()
        return try bytes.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(type, from: Data($0)) }
    }
}
