/// Shows on a terminal which of several inputs is being read, on one line that is written over.
struct Progress {
    let total: Int
    private let isShown: Bool

    /// What takes the line away again; nothing where there is no terminal.
    static var erase: String { Terminal.error.isInteractive ? "\r\u{1B}[2K" : "" }

    init(total: Int, isQuiet: Bool) {
        self.total = total
        isShown = total > 1 && !isQuiet && Terminal.error.isInteractive
    }

    /// Tells that an input (from 1) is being read.
    func show(_ number: Int, _ path: String) {
        guard isShown else { return }
        let text = "[\(number)/\(total)] \(path.printable)"
        StandardStream.error.write(Progress.erase + String(text.prefix(Terminal.error.width - 1)))
    }

    /// Takes the line away.
    func finish() {
        if isShown { StandardStream.error.write(Progress.erase) }
    }
}
