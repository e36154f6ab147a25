/// What the capitals and digits of a word tell the encoder, whose pieces are in lower case.
enum WordShape {
    /// The number of shapes; the rows after them are for the same shapes at the start of a sentence.
    static let count: Int8 = 6

    /// 0 no capital, 1 a capital first, 2 capitals only, 3 a capital inside, 4 one letter, a capital, 5 a digit.
    static func of(_ classes: ArraySlice<CharacterClass>) -> Int8 {
        var letters = 0
        var capitals = 0
        for kind in classes {
            switch kind {
            case .digit: return 5
            case .upper:
                letters += 1
                capitals += 1
            case .lower, .letter: letters += 1
            case .other, .blank: break
            }
        }
        if capitals == 0 { return 0 }
        if capitals == letters { return capitals == 1 ? 4 : 2 }
        return classes.first == .upper ? 1 : 3
    }
}
