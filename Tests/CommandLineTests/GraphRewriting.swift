import GraphReaders
import GraphWriters

// The example of the README, word by word, so that it cannot stop compiling.
// swift-format-ignore
func rewrite(_ document: [UInt8], as format: GraphFormat) throws -> [UInt8] {
    guard let known = GraphFormat.detect(in: document) else { return [] }
    let reading = try known.read(document, options: ReaderOptions())
    for warning in reading.warnings { print("read:", warning) }
    let written = try format.serialize(reading.graph)
    for warning in written.warnings { print("written:", warning) }
    return written.bytes
}
