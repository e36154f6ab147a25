/// Numbers as XML Schema spells them.
enum XSDNumber {
    /// The lexical form of `xsd:double`: the shortest digits that give the number back.
    static func double(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-INF" : "INF" }
        return String(number)
    }
}
