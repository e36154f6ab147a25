import NewsText

/// Refuses plans in which a file would be written twice, or written over an input.
enum OutputClashes {
    static func check(_ items: [ExportPlan.Item]) throws(Failure) {
        try checkOutputs(items)
        try checkInputs(items)
    }

    private static func checkOutputs(_ items: [ExportPlan.Item]) throws(Failure) {
        var writer: [String: String] = [:]
        for item in items {
            for output in item.outputs {
                guard let other = writer.updateValue(item.input, forKey: output.path) else { continue }
                throw Failure(.usage, "\(both(other, item.input)) would be written to \(output.path); \(remedy)")
            }
        }
    }

    private static func both(_ a: String, _ b: String) -> String {
        a == b ? "\(a) is given twice and" : "\(a) and \(b) both"
    }

    private static let remedy = "export them one after the other into different folders"

    private static func checkInputs(_ items: [ExportPlan.Item]) throws(Failure) {
        let inputs = Set(items.compactMap { FileStatus(of: $0.input)?.regularIdentity })
        for output in items.flatMap(\.outputs) { try check(output.path, against: inputs) }
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
