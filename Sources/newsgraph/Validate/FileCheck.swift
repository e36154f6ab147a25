import GraphValidation
import NewsText

/// Checks files one after the other and remembers what came out.
struct FileCheck {
    /// Larger files are refused, in bytes.
    private let largest: Int
    private let isStrict: Bool
    private var validator: Validator
    private let diagnostics: Diagnostics
    /// What came out, in the order of the files that could be read.
    private(set) var reports: [ValidationReport] = []
    private var troubles: [ExitStatus] = []

    init(_ validator: Validator, _ largest: Int, isStrict: Bool, diagnostics: Diagnostics) {
        self.validator = validator
        self.largest = largest
        self.isStrict = isStrict
        self.diagnostics = diagnostics
    }

    /// The exit code: that of the first file that could not be checked, or whether there were findings.
    var status: ExitStatus {
        troubles.first ?? (reports.allSatisfy(isAccepted) ? .success : .findings)
    }

    private func isAccepted(_ report: ValidationReport) -> Bool {
        isStrict ? report.findings.isEmpty : report.isValid
    }

    /// The bytes of a file that is read as a whole.
    static func bytes(of path: String, limit: Int) throws(Failure) -> [UInt8] {
        try ArticleReader.fileBytes(path, limit: limit)
    }

    /// The files that a path stands for; why there are none is told on standard error.
    mutating func files(at path: String) -> [String] {
        do throws(Failure) {
            return try CheckedFiles.expand(path)
        } catch {
            diagnostics.error(error)
            troubles.append(error.status)
            return []
        }
    }

    /// Learns the nodes of tables for Neo4j among the files, which relationships in other tables have to lead to.
    mutating func learnNodes(from files: [String]) {
        let tables = files.filter { $0.lowercased().hasSuffix(".csv") }
        guard tables.count > 1 else { return }
        var identifiers = TableIdentifiers()
        // What cannot be read is told when the file is checked.
        for path in tables { identifiers.add((try? FileCheck.bytes(of: path, limit: largest)) ?? []) }
        if !identifiers.isEmpty { validator.tableIdentifiers = identifiers }
    }

    /// Checks one file; what keeps it from being read is told on standard error.
    ///
    /// - Returns: what came out, or `nil` when the file could not be checked.
    mutating func check(_ path: String) -> ValidationReport? {
        do throws(Failure) {
            let report = try report(on: path)
            reports.append(report)
            diagnostics.detail("\(path): \(report.format?.facts.displayName ?? "unknown format"), \(verdict(report))")
            return report
        } catch {
            diagnostics.error(error)
            troubles.append(error.status)
            return nil
        }
    }

    /// Tells how many files were valid.
    func summarise() {
        let valid = reports.count { $0.isValid }
        let invalid = reports.count - valid
        let parts =
            ["\(counted(valid, "file")) valid"]
            + (invalid > 0 ? ["\(invalid) not"] : []) + (troubles.isEmpty ? [] : ["\(troubles.count) not checked"])
        diagnostics.notice(parts.joined(separator: ", "))
    }

    private func report(on path: String) throws(Failure) -> ValidationReport {
        if let file = MappedFile(path, limit: largest) {
            return try file.withBytes { bytes in
                Result { () throws(ValidationError) in try validator.validate(bytes, name: path, isMapped: true) }
            }.mapError(Failure.init).get()
        }
        let bytes = try ArticleReader.fileBytes(path, limit: largest)
        do throws(ValidationError) {
            return try validator.validate(bytes: bytes, name: path)
        } catch {
            throw Failure(error)
        }
    }

    private func verdict(_ report: ValidationReport) -> String {
        report.isValid ? "valid" : counted(report.findings.count, "finding")
    }
}

extension Failure {
    /// A check that could not be made at all.
    fileprivate init(_ error: ValidationError) {
        self.init(.internalError, "\(error); please report it")
    }
}
