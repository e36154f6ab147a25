import Glibc
import GraphWriters
import KnowledgeGraph

/// What reading ten times the graph costs, from about 1 MB to about 1 GB; every reading has a process of its own.
struct ReadGrowth {
    let format: GraphFormat
    /// How often each size is read; sizes take turns, so that all meet the same machine.
    let rounds: Int
    /// Nodes, which have three times as many edges.
    private static let sizes = [1, 10, 100, 1000].map { 800 * $0 }

    func run() throws {
        let files = ReadGrowth.sizes.map { "/tmp/newsgraph-bench-\($0).\(format.fileExtension)" }
        defer { files.forEach { unlink($0) } }
        let megabytes = try zip(ReadGrowth.sizes, files).map(write)
        var least = files.map { _ in Double.infinity }
        for _ in 0..<rounds {
            for (index, file) in files.enumerated() { least[index] = min(least[index], try seconds(of: file)) }
        }
        print("format       nodes      MB        s   MB/s    times the cost of a tenth")
        for (index, nodes) in ReadGrowth.sizes.enumerated() {
            print(
                column(format.rawValue, -9),
                column(Double(nodes), 8),
                column(megabytes[index], 7, 1),
                column(least[index], 8, 4),
                column(megabytes[index] / least[index], 6),
                index == 0 ? "" : column(least[index] / least[index - 1], 10, 2)
            )
        }
    }

    /// Writes a graph of a size, and gives the size of its file in megabytes.
    private func write(_ nodes: Int, to path: String) throws -> Double {
        let bytes = try format.serialize(try ReadSample(nodes: nodes, edges: 3 * nodes).graph()).bytes
        try BenchmarkFile(path).writeChunks(of: bytes)
        return Double(bytes.count) / 1e6
    }

    private func seconds(of path: String) throws -> Double {
        let output = path + ".nanoseconds"
        defer { unlink(output) }
        let words = [CommandLine.arguments[0], "read", "--formats", format.rawValue, "--only", path]
        _ = try Measure.program(words, output: output)
        let digits = String(decoding: try BenchmarkFile.contents(of: output), as: UTF8.self)
        guard let nanoseconds = Double(digits.filter(\.isNumber)) else { throw BenchFailure("\(path) was not read") }
        return nanoseconds / 1e9
    }
}
