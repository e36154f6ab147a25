/// A colour in sRGB.
struct Colour: Hashable, Sendable {
    /// Red, green and blue, 0 to 255 each.
    let red, green, blue: Int

    /// A colour from `0xRRGGBB`.
    init(_ rgb: Int) {
        self.init(red: rgb >> 16 & 0xFF, green: rgb >> 8 & 0xFF, blue: rgb & 0xFF)
    }

    init(red: Int, green: Int, blue: Int) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// `#rrggbb`, as HTML and Graphviz write it.
    var hexadecimal: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// `#RRGGBB`, as yEd's schema wants it.
    var upperHexadecimal: String { hexadecimal.uppercased() }

    /// Whether white text is easier to read on it than black (ITU-R BT.601, luma).
    var isDark: Bool { red * 299 + green * 587 + blue * 114 < 128_000 }

    /// The colour on its way to black, which 100 reaches.
    func darkened(by part: Int) -> Colour {
        let parts = [red, green, blue].map { $0 * (100 - part) / 100 }
        return Colour(red: parts[0], green: parts[1], blue: parts[2])
    }

    /// The colour on its way to white, which 100 reaches.
    func lightened(by part: Int) -> Colour {
        let parts = [red, green, blue].map { $0 + (255 - $0) * part / 100 }
        return Colour(red: parts[0], green: parts[1], blue: parts[2])
    }
}
