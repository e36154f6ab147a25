extension Features {
    /// The features named in column 6 of CoNLL-U (`Mood=Ind|Tense=Past`); others there are passed over.
    public init(conllu text: some StringProtocol) {
        self.init()
        for pair in text.split(separator: "|") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            set(String(parts[0]), String(parts[1]))
        }
    }

    private mutating func set(_ name: String, _ value: String) {
        switch name {
        case "Degree": degree = Degree(rawValue: value)
        case "Mood": mood = Mood(rawValue: value)
        case "Number": number = Number(rawValue: value)
        case "Person": person = Person(rawValue: value)
        case "Polarity": polarity = Polarity(rawValue: value)
        case "Tense": tense = Tense(rawValue: value)
        case "VerbForm": verbForm = VerbForm(rawValue: value)
        case "Voice": voice = Voice(rawValue: value)
        default: break
        }
    }

    /// The features as column 6 of CoNLL-U, in the order the format demands; `_` when there are none.
    public var conllu: String {
        let pairs = [
            ("Degree", degree?.rawValue), ("Mood", mood?.rawValue), ("Number", number?.rawValue),
            ("Person", person?.rawValue), ("Polarity", polarity?.rawValue), ("Tense", tense?.rawValue),
            ("VerbForm", verbForm?.rawValue), ("Voice", voice?.rawValue),
        ]
        let present = pairs.compactMap { pair in pair.1.map { pair.0 + "=" + $0 } }
        return present.isEmpty ? "_" : present.joined(separator: "|")
    }
}
