/// Something that an output does not say exactly as the graph does.
public struct WriterWarning: Hashable, Sendable, CustomStringConvertible {
    /// What happened.
    public let code: Code
    /// How often, in the unit that the code names.
    public internal(set) var count: Int
    /// Where it happened first: the identifier of a node or edge, and the attribute.
    public let first: String

    /// The kinds of warnings.
    public enum Code: String, CaseIterable, Sendable {
        /// Characters that the format forbids were replaced by U+FFFD; counts characters.
        case replacedCharacters = "replaced-characters"
        /// Texts were cut for a drawing; counts texts.
        case shortenedText = "shortened-text"
        /// Attributes that the ontology does not know were left out; counts them.
        case foreignAttributes = "foreign-attributes"
        /// Attributes have other names, since the format does not take theirs; counts names.
        case renamedAttribute = "renamed-attribute"
        /// Edges without a direction were written with one; counts edges.
        case undirectedEdges = "undirected-edges"
        /// An apostrophe stands before texts that a spreadsheet would take for formulas; counts texts.
        case guardedFormulas = "guarded-formulas"
        /// Stretches of text were written without their article, since there is none or more than one; counts them.
        case spansWithoutArticle = "spans-without-article"
        /// Latitude or longitude is none of the Earth, and the place is on no map; counts places.
        case positionsOffEarth = "positions-off-earth"

        var summary: String {
            switch self {
            case .replacedCharacters: "characters that the format forbids were replaced by U+FFFD"
            case .shortenedText: "texts were shortened"
            case .foreignAttributes: "attributes that the ontology does not know were left out"
            case .renamedAttribute: "attributes have other names here"
            case .undirectedEdges: "edges without a direction have one here, and say so in the attribute 'directed'"
            case .guardedFormulas: "texts that a spreadsheet would take for formulas have an apostrophe before them"
            case .spansWithoutArticle: "stretches of text name no article"
            case .positionsOffEarth: "places have a latitude or longitude that is none, and are not on the map"
            }
        }
    }

    /// One line for a person.
    public var description: String { "\(code.summary): \(count), first in \(first)" }
}
