extension AttributeKey {
    /// What the attribute says, in one line for people and schemas.
    public var summary: String {
        switch self {
        case .type: "The node's or edge's type."
        case .label: "The text that viewers show."
        case .name: "The fullest name."
        case .iso: "ISO 3166-1 alpha-3 code of a state."
        case .wikidata: "Wikidata item, `Q` and digits."
        case .kind: "Kind of organisation."
        case .eventType: "PLOVER root."
        case .mode: "PLOVER mode."
        case .cameo: "CAMEO code."
        case .date: "ISO 8601 date or interval."
        case .status: "Status of an event or office."
        case .statusCue: "The words that decided the status."
        case .trigger: "The words that name the event."
        case .quote: "The words quoted."
        case .killed: "How many people were killed: `27`, `20-30`, `27-` at least, `-30` at most."
        case .wounded: "How many people were wounded, as for those killed."
        case .detained: "How many people were arrested or held, as for those killed."
        case .casualties: "The words that count those people."
        case .aliases: "Other surface forms."
        case .mentions: "Places in the article."
        case .confidence: "0 to 1, calibrated."
        case .title: "Title of an office or of an article."
        case .order: "Nearness of a source to the claim, 1 is nearest."
        case .cue: "The words that state a sequence."
        case .source: "Publisher or byline of an article."
        case .sha256: "Digest of the article file, lower-case hexadecimal."
        case .path: "File name of the article."
        case .url: "Address of the article."
        case .evidence: "The sentence that the statement comes from."
        case .basis: "Text or background."
        case .rule: "The rule or model that made the statement."
        }
    }
}
