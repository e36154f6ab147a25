import NewsText

/// Refuses outputs that would be written over an input.
enum OutputClashes {
    /// Refuses outputs of which one is an input.
    static func check(outputs: some Sequence<ExportPlan.Output>, against inputs: [String]) throws(Failure) {
        let inputs = Set(inputs.compactMap { FileStatus(of: $0)?.regularIdentity })
        for output in outputs { try check(output.path, against: inputs) }
    }

    /// Refuses an output that is the input.
    static func check(_ output: String, against input: String) throws(Failure) {
        try check(output, against: Set([FileStatus(of: input)?.regularIdentity].compactMap { $0 }))
    }

    private static func check(_ output: String, against inputs: Set<FileStatus.Identity>) throws(Failure) {
        guard let status = FileStatus(of: output)?.regularIdentity, inputs.contains(status) else { return }
        throw Failure(.usage, path: output, "is an input and would be written over; choose another place")
    }
}

extension FileStatus {
    fileprivate var regularIdentity: Identity? { kind == .file ? identity : nil }
}
