#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What stands at the other end of an output.
struct Terminal {
    /// Whether a person sees it at once.
    let isInteractive: Bool
    /// Whether colours are wanted there (<https://no-color.org>).
    let hasColour: Bool
    /// The columns of a line.
    let width: Int

    static let output = Terminal(of: STDOUT_FILENO)
    static let error = Terminal(of: STDERR_FILENO)

    private init(of descriptor: Int32) {
        isInteractive = isatty(descriptor) == 1
        let plain = environment("NO_COLOR") != nil || environment("TERM") == "dumb"
        hasColour = isInteractive && !plain
        width = Terminal.columns(of: descriptor)
    }

    /// The terminal's width, between what stays readable and what a book would have.
    private static func columns(of descriptor: Int32) -> Int {
        var size = winsize()
        let known = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
        let wanted = environment("COLUMNS").flatMap { Int($0) } ?? known
        return wanted > 0 ? min(max(wanted, 40), 120) : 80
    }
}

/// A variable of the environment; `nil` when it is not set or empty.
func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
}
