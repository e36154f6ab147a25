import Foundation

/// Lines on standard error that say how far training has come.
struct Progress: Sendable {
    private let start = Date()
    private var prefix = ""
    private let isQuiet: Bool

    init(isQuiet: Bool = false) { self.isQuiet = isQuiet }

    /// The same clock with a name before each line.
    func prefixed(_ name: String) -> Progress {
        var out = self
        out.prefix = name + ", "
        return out
    }

    func note(_ message: String) {
        if isQuiet { return }
        let seconds = Int(Date().timeIntervalSince(start))
        FileHandle.standardError.write(Data("[\(seconds) s] \(prefix)\(message)\n".utf8))
    }
}
