import FoundationEssentials
import GraphWriters
import TestTools

@testable import newsgraph

/// Apache Jena: its `riot` where that is on the path, or else the classes of Debian's `libapache-jena-java`.
struct Jena {
    private let program: String
    private let arguments: [String]

    private static let jars = URL(filePath: "/usr/share/java")
    /// What `riot` needs beside Jena's own jars and those that the manifests of these name, by Debian's names.
    private static let libraries = ["commons-compress", "guava", "jsonld-java", "slf4j-simple", "thrift"]

    /// Whether either can be run.
    static let isInstalled = InstalledTools.allow(
        "Jena",
        isThere: hasRiot
            || InstalledTools.path(of: "java") != nil
                && FileManager.default.fileExists(atPath: jars.appending(path: "jena-cmds.jar").path)
    )

    private static let hasRiot = InstalledTools.path(of: "riot") != nil

    /// The syntaxes that can be read: Debian has no implementation of `jakarta.json`, on which that of JSON-LD 1.1 rests.
    static let formats: [GraphFormat] =
        hasRiot ? [.rdfxml, .ntriples, .turtle, .jsonld] : [.rdfxml, .ntriples, .turtle]

    init() throws {
        let classes = Jena.hasRiot ? nil : try Jena.classPath()
        program = classes == nil ? "riot" : "java"
        arguments = classes.map { ["-cp", $0, "riotcmd.riot"] } ?? []
    }

    /// The triples of a file as N-Triples, and what Jena has to say of them.
    func triples(of path: String) throws -> (lines: [UInt8], warnings: String) {
        let process = Subprocess(program: "/usr/bin/env", arguments: [program] + arguments + ["--output=nt", path])
        let result = try process.run(input: [])
        return (result.output, result.errors)
    }

    /// Debian's classes look for their messages in `xerces/`, but the jar has them in `org/apache/jena/ext/xerces/`: it is
    /// unpacked, and the folder above them is a part of the path.
    private static func classPath() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "newsgraph-jena-\(UUID().uuidString)")
        _ = try Tool.output(
            "python3",
            ["-m", "zipfile", "-e", jars.appending(path: "jena-core.jar").path, folder.path]
        )
        let messages = folder.appending(path: "org/apache/jena/ext").path
        let own = try FileManager.default.contentsOfDirectory(atPath: jars.path)
            .filter { $0.hasPrefix("jena-") && $0.split(separator: ".").count == 2 }
        let paths = (own + libraries.map { "\($0).jar" }).map { jars.appending(path: $0).path }
        return ([messages] + paths).joined(separator: ":")
    }
}
