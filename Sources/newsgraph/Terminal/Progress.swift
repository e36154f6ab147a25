/// Shows how far a batch is: on a terminal on one line that is written over, elsewhere by a line a minute.
struct Progress {
    /// How many inputs there are; `nil` where nobody knows.
    let total: Int?
    private let isShown: Bool
    private let isQuiet: Bool
    private let diagnostics: Diagnostics
    private let start = ContinuousClock.now
    private var last: ContinuousClock.Instant
    private var isOnScreen = false

    /// What takes the line away again; nothing where there is no terminal.
    static var erase: String { Terminal.error.isInteractive ? "\r\u{1B}[2K" : "" }

    private static let pause = Duration.milliseconds(100)
    private static let longPause = Duration.seconds(60)

    init(total: Int?, isQuiet: Bool, diagnostics: Diagnostics) {
        (self.total, self.isQuiet, self.diagnostics) = (total, isQuiet, diagnostics)
        isShown = total != 1 && !isQuiet && Terminal.error.isInteractive
        last = start - Progress.pause
    }

    /// Tells how many inputs are done, and the last of them.
    mutating func show(_ done: Int, _ path: String) {
        guard !isQuiet, total != 1 else { return }
        let now = ContinuousClock.now
        guard now - last >= (isShown ? Progress.pause : Progress.longPause) else { return }
        if isShown {
            let text = "\(state(done, now)) \(path.printable)"
            StandardStream.error.write(Progress.erase + String(text.prefix(Terminal.error.width - 1)))
            isOnScreen = true
        } else if now - start >= Progress.longPause {
            diagnostics.notice(state(done, now))
        }
        last = now
    }

    /// Takes the line away.
    mutating func finish() {
        if isOnScreen { StandardStream.error.write(Progress.erase) }
        isOnScreen = false
    }

    private func state(_ done: Int, _ now: ContinuousClock.Instant) -> String {
        let seconds = Double((now - start).components.seconds) + Double((now - start).components.attoseconds) * 1e-18
        let rate = seconds > 0 ? Double(done) / seconds : 0
        return Progress.text(done, of: total, rate: rate)
    }

    /// `[120/4000] 3 %, 35/s, 2 min left`
    static func text(_ done: Int, of total: Int?, rate: Double) -> String {
        let speed = rate >= 10 ? "\(Int(rate))/s" : "\(Double(Int(rate * 10)) / 10)/s"
        guard let total, total > 0 else { return "[\(done)] \(speed)" }
        let left = rate > 0 ? ", \(duration(Double(total - done) / rate)) left" : ""
        return "[\(done)/\(total)] \(done * 100 / total) %, \(speed)\(left)"
    }

    private static func duration(_ seconds: Double) -> String {
        switch seconds {
        case ..<90: "\(Int(seconds)) s"
        case ..<5400: "\(Int(seconds / 60)) min"
        case ..<172_800: "\(Int(seconds / 3600)) h"
        default: "\(Int(min(seconds / 86_400, 1e6))) days"
        }
    }
}
