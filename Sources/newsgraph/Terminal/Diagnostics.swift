import Logging

/// Speaks to the person at the terminal, on standard error.
struct Diagnostics {
    private let logger: Logger

    /// Diagnostics from this level on.
    init(from level: Logger.Level = .notice) {
        logger = Logger(label: "newsgraph") { _ in StandardErrorLog(logLevel: level) }
    }

    /// What made the command, or one input, fail.
    func error(_ failure: Failure) { logger.error("\(failure.description)") }

    /// What may be wrong with one input.
    func warning(_ path: String, _ message: String) {
        logger.warning("\(Failure(.success, path: path, message).description)")
    }

    /// What was done.
    func notice(_ message: String) { logger.notice("\(message)") }

    /// What is done, step by step.
    func detail(_ message: @autoclosure () -> String) { logger.info("\(message())") }
}

/// Writes log events as `newsgraph: LEVEL: MESSAGE`, one line each.
private struct StandardErrorLog: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    private let paint = Painter(isOn: Terminal.error.hasColour)

    init(logLevel: Logger.Level) {
        self.logLevel = logLevel
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let line = "newsgraph: \(prefix(event.level))\(event.message.description.printable)\n"
        StandardStream.error.write(Progress.erase + line)
    }

    private func prefix(_ level: Logger.Level) -> String {
        switch level {
        case .error, .critical: paint(.alarm, "error:") + " "
        case .warning: paint(.caution, "warning:") + " "
        default: ""
        }
    }
}
