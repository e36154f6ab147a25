import GraphValidation

/// One validation in a process of its own, so that its memory can be told.
enum ValidateOnce {
    static func run(_ path: String) throws {
        let file = try MappedBytes(path)
        let report = try file.withBytes { try Validator().validate($0, name: path, isMapped: true) }
        guard report.isValid else { throw BenchFailure(report.findings.first?.description ?? "not valid") }
    }
}
