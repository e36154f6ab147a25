public import ArgumentParser
import GraphWriters
public import NewsExtraction
import NewsText

/// What a person knows beside what is built in.
struct KnowledgeOptions: ParsableArguments {
    @Option(
        name: .customLong("gazetteer"),
        help: ArgumentHelp(
            "Names of your own, which win over those that are built in: a table with the columns name, aliases, type, state, id, code and others (TSV or CSV), JSON Lines, or a dictionary of PETRARCH; may be repeated.",
            valueName: "file"
        ),
        completion: .file()
    )
    var gazetteers: [String] = []

    @Option(
        help: ArgumentHelp(
            "The format of the gazetteers, which mostly is told by their content: \(GazetteerFormat.words).",
            valueName: "format"
        )
    )
    var gazetteerFormat: GazetteerFormat?

    @Option(
        name: .customLong("events"),
        help: ArgumentHelp(
            "Words for events of your own: a table with the columns trigger, pos, type and others; the type 'off' switches a built-in row off; may be repeated.",
            valueName: "file"
        ),
        completion: .file()
    )
    var events: [String] = []

    /// The files that are named.
    var files: [String] { gazetteers + events }

    func validate() throws {
        if gazetteerFormat != nil, gazetteers.isEmpty {
            throw ValidationError("--gazetteer-format needs a --gazetteer FILE")
        }
    }

    /// What the files say; tells what could not be taken over.
    func knowledge(_ diagnostics: Diagnostics) throws(Failure) -> OwnKnowledge {
        var knowledge = OwnKnowledge()
        for path in gazetteers {
            let bytes = try KnowledgeFile.bytes(of: path)
            let taken = try passing(path) { () throws(OwnKnowledgeError) in
                try knowledge.addGazetteer(bytes, named: KnowledgeFile.name(of: path), as: gazetteerFormat)
            }
            tell(taken, diagnostics)
        }
        for path in events {
            let bytes = try KnowledgeFile.bytes(of: path)
            let taken = try passing(path) { () throws(OwnKnowledgeError) in
                try knowledge.addEvents(bytes, named: KnowledgeFile.name(of: path))
            }
            tell(taken, diagnostics)
        }
        return knowledge
    }

    private func passing<Result>(
        _ path: String,
        _ work: () throws(OwnKnowledgeError) -> Result
    ) throws(Failure) -> Result {
        do throws(OwnKnowledgeError) {
            return try work()
        } catch {
            throw Failure(.badData, KnowledgeFile.text(of: error, at: path))
        }
    }

    private func tell(_ taken: TakenOver, _ diagnostics: Diagnostics) {
        // What cannot be taken over is said always, the rest to those who want every step.
        if taken.leftOut.isEmpty {
            diagnostics.detail(KnowledgeFile.summary(taken))
        } else {
            diagnostics.notice(KnowledgeFile.summary(taken))
        }
    }
}

extension GazetteerFormat: ExpressibleByArgument {
    /// All formats, for help texts.
    static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// Files of a person's own knowledge.
enum KnowledgeFile {
    private static let largest = 1 << 28

    /// The bytes of a file, unpacked where it is packed with gzip or xz.
    static func bytes(of path: String) throws(Failure) -> [UInt8] {
        let bytes = try ArticleReader.fileBytes(path, limit: largest)
        guard bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) else { return bytes }
        return try unpacked(bytes, path)
    }

    private static func unpacked(_ bytes: [UInt8], _ path: String) throws(Failure) -> [UInt8] {
        let result: Subprocess.Result
        do throws(Subprocess.Trouble) {
            result = try Subprocess(program: "xz", arguments: ["-dc"], patience: 60).run(input: bytes)
        } catch {
            throw Failure(
                .missingProgram,
                path: path,
                "is packed with xz, which is not installed; install xz-utils or unpack it"
            )
        }
        guard result.code == 0 else { throw Failure(.badData, path: path, "is packed with xz, and damaged") }
        return result.output
    }

    /// The name that statements bear: no folder, and no ending of what packed it.
    static func name(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        for ending in [".xz", ".gz"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
        return name
    }

    /// An error with the path in place of the name.
    static func text(of error: OwnKnowledgeError, at path: String) -> String {
        "\(path):\(error.line)\(error.column.map { ":\($0)" } ?? ""): \(error.reason)"
    }

    /// `actors.txt: 25000 names taken over; left out: 3 codes that cannot be read (first in line 12)`
    static func summary(_ taken: TakenOver) -> String {
        let counts = taken.counts.map { "\($0.count) \($0.noun)" }.joined(separator: ", ")
        guard !taken.leftOut.isEmpty else { return "\(taken.file): \(counts) taken over" }
        let left = taken.leftOut.map { "\($0.count) \($0.noun) (first in line \($0.line))" }
        return "\(taken.file): \(counts) taken over; left out: \(left.joined(separator: ", "))"
    }
}
