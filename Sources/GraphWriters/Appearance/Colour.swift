/// A colour in sRGB.
struct Colour: Hashable, Sendable {
    /// Red, green and blue, 0 to 255 each.
    let red, green, blue: Int

    /// A colour from `0xRRGGBB`.
    init(_ rgb: Int) {
        red = rgb >> 16 & 0xFF
        green = rgb >> 8 & 0xFF
        blue = rgb & 0xFF
    }

    /// `#rrggbb`, as HTML and Graphviz write it.
    var hexadecimal: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
