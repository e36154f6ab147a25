/// RDF/XML: ours with all that the shapes say, and pySHACL with the shapes.
struct SHACLContest {
    let kilobytes: Int
    let rounds: Int

    func run() throws {}
}
