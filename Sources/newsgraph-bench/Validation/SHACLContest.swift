import Glibc

/// RDF/XML: ours with all that the shapes say and more, and pySHACL with the shapes.
struct SHACLContest {
    let kilobytes: Int
    let rounds: Int

    func run() throws {
        let path = "/tmp/newsgraph-bench-\(getpid()).rdf"
        let own = ["/proc/self/exe", "validate"]
        defer { unlink(path) }
        _ = try Cost.program(own + ["--kilobytes", String(kilobytes), "--write", path])
        let size = Double(try MappedBytes(path).count) / 1e6
        print("RDF/XML, \(Table.number(size)) MB")
        var (ours, other): (Cost?, Cost?)
        for _ in 0..<rounds {
            ours = try Cost.program(own + ["--only", path])?.least(ours)
            let command = ["python3", "-m", "pyshacl", "-s", "Schemas/newsgraph-shapes.ttl", "-df", "xml", path]
            if access("Schemas/newsgraph-shapes.ttl", R_OK) == 0 { other = try Cost.program(command)?.least(other) }
        }
        guard let ours else { throw BenchFailure("this program cannot run itself") }
        Table.row("newsgraph", ours, size)
        guard let other else { return print("  pySHACL or the shapes are missing; run this in the top-level folder") }
        Table.row("pySHACL", other, size)
        Table.ratio("  speed of pySHACL", other.seconds / ours.seconds)
    }
}
