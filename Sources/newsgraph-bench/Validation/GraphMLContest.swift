import Glibc
import GraphValidation
import GraphWriters

/// GraphML: ours, a bare parse, and xmllint with the official schema.
struct GraphMLContest {
    let megabytes: Int
    let rounds: Int
    let schema: String

    func run() throws {
        let path = "/tmp/newsgraph-bench-\(getpid()).graphml"
        let own = ["/proc/self/exe", "validate"]
        defer { unlink(path) }
        _ = try Cost.program(own + ["--megabytes", String(megabytes), "--write", path])
        let size = Double(try MappedBytes(path).count) / 1e6
        print("GraphML, \(Table.number(size)) MB")
        var (ours, bare, other): (Cost?, Cost?, Cost?)
        for _ in 0..<rounds {
            bare = try Cost.program(own + ["--bare", path])?.least(bare)
            ours = try Cost.program(own + ["--only", path])?.least(ours)
            let command = ["xmllint", "--noout", "--nonet", "--stream", "--schema", schema, path]
            if access(schema, R_OK) == 0 { other = try Cost.program(command)?.least(other) }
        }
        guard let ours, let bare else { throw BenchFailure("this program cannot run itself") }
        Table.row("bare parse by libxml2", bare, size)
        Table.row("newsgraph", ours, size)
        Table.ratio("  time of a bare parse", ours.seconds / bare.seconds)
        guard let other else { return print("xmllint or the official schema is missing") }
        Table.row("xmllint --stream --schema", other, size)
        Table.ratio("  speed of xmllint", other.seconds / ours.seconds)
    }
}

/// Lines of a report.
enum Table {
    static func row(_ name: String, _ cost: Cost, _ megabytes: Double) {
        let speed = number(megabytes / cost.seconds)
        let memory = cost.memory > 0 ? ", \(number(Double(cost.memory) / 1e6)) MB of memory" : ""
        print("  \(name): \(number(cost.seconds)) s, \(speed) MB/s\(memory)")
    }

    static func ratio(_ name: String, _ value: Double) { print("  \(name) × \(number(value))") }

    /// A number with two digits behind the point.
    static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let fraction = abs(hundredths % 100)
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
