/// Colours words for a terminal, or leaves them as they are.
struct Painter {
    let isOn: Bool

    /// The few ways in which words stand out (ECMA-48, SGR).
    enum Style: String {
        case bold = "1"
        case dim = "2"
        case heading = "1;36"
        case date = "1;33"
        case good = "32"
        case bad = "31"
        case alarm = "1;31"
        case caution = "1;35"
    }

    func callAsFunction(_ style: Style, _ text: String) -> String {
        isOn ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
