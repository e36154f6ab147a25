extension String {
    /// The text on one line and without anything that would steer a terminal: blanks for white space,
    /// U+FFFD for control characters and for marks that turn the direction of what follows.
    var printable: String {
        var out = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar.properties.isWhitespace {
                if out.last != " " { out.append(" ") }
            } else {
                out.append(scalar.steersTerminal ? "\u{FFFD}" : scalar)
            }
        }
        return String(out)
    }
}

extension Unicode.Scalar {
    fileprivate var steersTerminal: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
