import GraphReaders
import KnowledgeGraph

/// One reading in a process of its own, which prints the processor's nanoseconds for it.
enum ReadOnce {
    static func run(_ path: String, _ format: ReadableFormat) throws {
        let bytes = try BenchmarkFile.contents(of: path)
        var reading: GraphReading?
        let spent = try Measure.work { reading = try format.reader.read(bytes, options: ReaderOptions()) }
        guard let reading, reading.warnings.isEmpty, !reading.graph.edges.isEmpty else {
            throw BenchFailure("\(path) was not read as it was written")
        }
        print(Int(spent.seconds * 1e9))
    }
}
