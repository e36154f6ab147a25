import Glibc
import GraphWriters
import KnowledgeGraph

/// What reading ten times the graph costs, from about 1 MB to about 1 GB.
///
/// Each size is read in processes of its own: in one process a small graph would find ready what a large one before it
/// left behind. What fresh memory costs is the machine's doing (a virtual one may have to ask for every page), so it is
/// told apart: a first reading pays for it, further ones do not.
struct ReadGrowth {
    let format: GraphFormat
    /// How many readings of each size find memory ready, and in how many processes; sizes take turns, so that all meet the
    /// same machine.
    let rounds: Int
    /// Nodes, which have three times as many edges.
    private static let sizes = [1, 10, 100, 1000].map { 800 * $0 }

    func run() throws {
        let files = ReadGrowth.sizes.map { "/tmp/newsgraph-bench-\($0).\(format.fileExtension)" }
        defer { files.forEach { unlink($0) } }
        let megabytes = try zip(ReadGrowth.sizes, files).map(write)
        var costs = files.map { _ in ReadOnce.Costs() }
        for _ in 0..<rounds {
            for (index, file) in files.enumerated() { costs[index] = costs[index].least(try read(file)) }
        }
        print("                               memory ready            first reading           fresh memory alone")
        print("format       nodes      MB          s   times a tenth      s   times a tenth         s   times a tenth")
        for (index, nodes) in ReadGrowth.sizes.enumerated() {
            let earlier = index == 0 ? nil : costs[index - 1]
            print(
                column(format.rawValue, -9),
                column(Double(nodes), 8),
                column(megabytes[index], 7, 1),
                ReadGrowth.columns(costs[index].further, earlier?.further),
                ReadGrowth.columns(costs[index].first, earlier?.first),
                ReadGrowth.columns(costs[index].memory, earlier?.memory)
            )
        }
    }

    private static func columns(_ cost: Double, _ earlier: Double?) -> String {
        column(cost, 10, 4) + (earlier.map { column(cost / $0, 13, 2) } ?? column("", 13))
    }

    /// Writes a graph of a size, and gives the size of its file in megabytes.
    private func write(_ nodes: Int, to path: String) throws -> Double {
        let bytes = try format.serialize(try ReadSample(nodes: nodes, edges: 3 * nodes).graph()).bytes
        try BenchmarkFile(path).writeChunks(of: bytes)
        return Double(bytes.count) / 1e6
    }

    private func read(_ path: String) throws -> ReadOnce.Costs {
        let output = path + ".nanoseconds"
        defer { unlink(output) }
        let words = [
            CommandLine.arguments[0], "read", "--formats", format.rawValue, "--rounds", String(rounds), "--only", path,
        ]
        _ = try Cost.program(words, output: output)
        let line = String(decoding: try BenchmarkFile.contents(of: output), as: UTF8.self)
        guard let costs = ReadOnce.Costs(line: line) else { throw BenchFailure("\(path) was not read") }
        return costs
    }
}
