/// What speaks for and against a block of a page being text of its article, as numbers.
package struct BlockFeatures: Sendable {
    /// The names of the features, in the order of their numbers.
    package static let names: [String] =
        ["bias", "words-log"] + wordLimits.map { "words-\($0)" } + textNames + tags.map { "tag-\($0.name)" }
        + ElementTraits.named.map { "near-\($0.name)" } + ElementTraits.named.map { "all-\($0.name)" }

    /// The values, one for each name.
    package private(set) var values: [Float]

    private static let wordLimits = [3, 6, 11, 21, 41]
    private static let textNames = [
        "links", "links-most", "links-all", "ends-full-stop", "ends-question", "ends-colon", "ends-letter",
        "function-words", "prose", "capitals", "digits", "commas", "marks", "emphasised", "starts-small", "place",
        "place-first", "place-last", "behind-h1", "before-h1", "opening",
    ]
    private static let tags: [(name: String, tags: [HTMLTag])] = [
        ("p", [.p]), ("li", [.li]), ("h1", [.h1]), ("h2", [.h2]), ("h3", [.h3, .h4, .h5, .h6]), ("div", [.div]),
        ("td", [.td, .th]), ("quote", [.blockquote]), ("section", [.section, .article, .main]),
        ("caption", [.figcaption, .figure, .caption]),
    ]
}

extension BlockFeatures {
    /// What the features of a block depend on besides the block.
    struct Context {
        let tag: HTMLTag?
        let near: ElementTraits
        let all: ElementTraits
        /// The share of the page's text that stands before the block.
        let place: Float
        /// Whether the first main heading stands before the block; `nil` on pages without one.
        let isBehindHeading: Bool?
        /// Whether it begins as notes of a site to its readers do.
        let isBoilerplate: Bool
    }

    init(_ counts: BlockCounts, _ context: Context) {
        let words = Float(max(1, counts.words))
        let bytes = Float(max(1, counts.bytes))
        values = []
        values.reserveCapacity(Self.names.count)
        values += [1, (words + 1).logarithm]
        values += Self.wordLimits.lazy.map { counts.words >= $0 ? 1 : 0 }
        let links = min(1, Float(counts.linkBytes) / bytes)
        let isStop = counts.last == UInt8(ascii: ".")
        let isQuestion = counts.last == UInt8(ascii: "?") || counts.last == UInt8(ascii: "!")
        let functionWords = Float(counts.functionWords) / words
        values += [
            links, flag(links > 0.5), flag(links > 0.95), flag(isStop), flag(isQuestion),
            flag(counts.last == UInt8(ascii: ":")), flag(counts.last.isLetter || counts.last >= 0x80), functionWords,
            flag(functionWords > 0.25 && counts.words > 8), Float(counts.capitals) / bytes,
            Float(counts.digits) / bytes, min(1, Float(counts.commas) / words * 5), flag(counts.marks > 0),
            flag(Float(counts.emphasised) > 0.9 * bytes), flag(counts.first > 0x60 && counts.first < 0x7B),
            context.place, flag(context.place < 0.05), flag(context.place > 0.7), flag(context.isBehindHeading == true),
            flag(context.isBehindHeading == false), flag(context.isBoilerplate),
        ]
        for group in Self.tags { values.append(flag(group.tags.contains { $0 == context.tag })) }
        for entry in ElementTraits.named { values.append(flag(context.near.contains(entry.trait))) }
        for entry in ElementTraits.named { values.append(flag(context.all.contains(entry.trait))) }
    }
}

private func flag(_ isSet: Bool) -> Float { isSet ? 1 : 0 }

extension Float {
    /// The natural logarithm of a number of at least 1, to about three digits; the same on every machine.
    fileprivate var logarithm: Float {
        let mantissa = significand - 1
        let fraction = mantissa * (1.0 - mantissa * (0.4742 - 0.1673 * mantissa))
        return Float(exponent) * 0.6931472 + fraction
    }
}
