import Foundation
import Testing

/// The W3C's tests of a syntax of RDF, unpacked for the time of a test run.
final class W3CSuite: Sendable {
    /// One test of the manifest.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let action: String
        /// Whether the document has to be refused.
        let isNegative: Bool
        /// The file with the triples, where they are given.
        let result: String?

        var testDescription: String { name }
    }

    /// The suites, or `nil` where the shared data are missing.
    static let shared = W3CSuite("w3c-rdf11-rdf-xml", folder: "rdf/rdf11/rdf-xml")
    static let turtle = W3CSuite("w3c-rdf11-turtle-ntriples", folder: "rdf-turtle")
    static let ntriples = W3CSuite("w3c-rdf11-turtle-ntriples", folder: "rdf-n-triples")

    let cases: [Case]

    private static let archives = URL(filePath: #filePath)
        .appending(path: "../../../../../shared/data/suites").standardizedFileURL

    private init?(_ archive: String, folder path: String) {
        let archive = W3CSuite.archives.appending(path: "\(archive).tar.xz")
        let folder = FileManager.default.temporaryDirectory.appending(path: "newsgraph-w3c-\(UUID().uuidString)")
        guard FileManager.default.fileExists(atPath: archive.path),
            (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)) != nil
        else { return nil }
        defer { try? FileManager.default.removeItem(at: folder) }
        let tar = Process()
        tar.executableURL = URL(filePath: "/usr/bin/env")
        tar.arguments = ["tar", "-xJf", archive.path, "-C", folder.path]
        guard (try? tar.run()) != nil else { return nil }
        tar.waitUntilExit()
        let root = folder.appending(path: path)
        guard let manifest = try? String(contentsOf: root.appending(path: "manifest.ttl"), encoding: .utf8) else {
            return nil
        }
        base = "https://w3c.github.io/rdf-tests/rdf/rdf11/\(root.lastPathComponent)/"
        cases = W3CSuite.cases(in: manifest)
        files = W3CSuite.contents(of: cases, in: root)
    }

    /// The files of the tests, read before the folder goes away.
    private let files: [String: Data]

    private static func contents(of cases: [Case], in root: URL) -> [String: Data] {
        let names = cases.flatMap { [$0.action, $0.result].compactMap { $0 } }
        return Dictionary(names.map { ($0, (try? Data(contentsOf: root.appending(path: $0))) ?? Data()) }) { $1 }
    }

    func bytes(_ name: String) throws -> [UInt8] { Array(try #require(files[name])) }

    /// The IRI that a file is read at.
    func base(of name: String) -> String { base + name }

    private let base: String

    /// The tests of the manifest, those that it holds as comments among them.
    private static func cases(in manifest: String) -> [Case] {
        manifest.replacingOccurrences(of: "\n#", with: "\n").components(separatedBy: "\n<#").dropFirst().compactMap {
            entry in
            guard let action = value("mf:action", entry), let name = entry.components(separatedBy: ">").first else {
                return nil
            }
            let isNegative = entry.contains("Negative")
            return Case(name: name, action: action, isNegative: isNegative, result: value("mf:result", entry))
        }
    }

    private static func value(_ property: String, _ entry: String) -> String? {
        let parts = entry.components(separatedBy: property).dropFirst()
        let word = parts.first?.drop { $0 == " " }
        return word?.first == "<" ? word?.dropFirst().components(separatedBy: ">").first : nil
    }
}
