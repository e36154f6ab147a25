import Logging
import Synchronization

/// Speaks to the person at the terminal, on standard error.
struct Diagnostics: Sendable {
    private let logger: Logger
    /// Keeps what is said until it is its turn; `nil` where it is said at once.
    private var record: MessageRecord?

    /// Diagnostics from this level on.
    init(from level: Logger.Level = .notice) {
        logger = Logger(label: "newsgraph") { _ in StandardErrorLog(logLevel: level) }
    }

    /// The same that puts what is said into a record.
    func recording(in record: MessageRecord) -> Diagnostics {
        var copy = self
        copy.record = record
        return copy
    }

    /// What made the command, or one input, fail.
    func error(_ failure: Failure) { say(Message(level: .error, text: failure.description)) }

    /// What may be wrong with one input.
    func warning(_ path: String, _ message: String) {
        say(Message(level: .warning, text: Failure(.success, path: path, message).description))
    }

    /// What was done.
    func notice(_ message: String) { say(Message(level: .notice, text: message)) }

    /// What is done, step by step.
    func detail(_ message: @autoclosure () -> String) {
        if logger.logLevel <= .info { say(Message(level: .info, text: message())) }
    }

    /// Says what was put into a record.
    func say(_ messages: [Message]) { for message in messages { say(message) } }

    private func say(_ message: Message) {
        if let record {
            record.add(message)
        } else {
            logger.log(level: message.level, "\(message.text)")
        }
    }
}

/// Something that is said to a person.
struct Message: Sendable {
    let level: Logger.Level
    let text: String
}

/// What is said of one input, in order, until it can be said to a person.
final class MessageRecord: Sendable {
    private let kept = Mutex<[Message]>([])

    var messages: [Message] { kept.withLock { $0 } }

    func add(_ message: Message) { kept.withLock { $0.append(message) } }
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
