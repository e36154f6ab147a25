import FoundationEssentials

/// Other people's programs that tests hold our files against.
///
/// Where one is missing, the tests that need it are passed over with a notice; with `NEWSGRAPH_REQUIRE_TOOLS` in the
/// environment, as in CI, they run and fail, so that nothing can pass by being skipped.
public enum InstalledTools {
    /// Whether tests that need a tool are to run.
    public static func allow(_ name: String, isThere: Bool) -> Bool {
        if isThere { return true }
        let isRequired = !(ProcessInfo.processInfo.environment["NEWSGRAPH_REQUIRE_TOOLS"] ?? "").isEmpty
        print("notice: \(name) is missing; tests that need it \(isRequired ? "fail" : "are passed over")")
        return isRequired
    }

    /// Whether tests that need a program are to run.
    public static func allow(program name: String) -> Bool { allow(name, isThere: path(of: name) != nil) }

    /// Where a program lies; `nil` when it is not on the path.
    public static func path(of program: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        return folders.map { "\($0)/\(program)" }.first(where: FileManager.default.isExecutableFile)
    }
}
