internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// The words of a mention of a group: what they are, and whose.
struct GroupDescription {
    /// The words in lower case up to the head, which stands in the singular.
    let words: [String]
    /// The same as they stand there.
    let forms: [String]
    /// The entities that the description names as theirs: states, bodies and places.
    private(set) var owners: [Int] = []
    /// The ISO code of the state whose people they are, whether the article names that state or not.
    private(set) var people: String?
    /// Whether they are the people of a state: *Palestinians*.
    let isPeople: Bool
    /// Whether a number or a quantity stands before them.
    let isCounted: Bool
    private(set) var isEthnic = false

    private static let quantities: Set<String> = [
        "thousands", "hundreds", "dozens", "scores", "tens", "millions", "number", "group", "groups", "crowd", "crowds",
        "majority", "most", "many", "some", "several",
    ]
    private static let links: Set<String> = ["in", "of", "from", "at", "inside", "within", "near"]
    private static let joints: Set<String> = [
        "based", "operating", "living", "active", "fighting", "the", "across", "throughout",
    ]
    private static let longestBridge = 3

    init(scan: SentenceScan, mention: Mention, cast: Cast, gazetteer: Gazetteer) {
        let head = mention.tokens.upperBound - 1
        let start = min(mention.phrase.lowerBound, mention.tokens.lowerBound)
        let range = start..<head + 1
        forms = range.map { scan.lower($0) }.filter { $0 != "-" }
        words = range.map { $0 == head ? scan.tokens[$0].lemma.lowercased() : scan.lower($0) }.filter { $0 != "-" }
        isPeople = gazetteer.isPeople(scan.tokens[head].form)
        let before = scan.lower(start - 1) == "of" ? scan.lower(start - 2) : scan.lower(start - 1)
        isCounted =
            range.contains { scan.tokens[$0].upos == .numeral || Self.quantities.contains(scan.lower($0)) }
            || Self.quantities.contains(before) || start > 0 && scan.tokens[start - 1].upos == .numeral
        isEthnic = forms.first == "ethnic" || scan.lower(start - 1) == "ethnic"
        if isPeople, !isEthnic, let sense = gazetteer.names[scan.tokens[head].form] {
            people = gazetteer.entries[sense.entry].iso
        }
        if scan.isPossessive(start - 1), start > 1, let mention = scan.mentionAt[start - 2] {
            addOwner(at: scan.mentions[mention].tokens.lowerBound, scan, cast)
        }
        for index in start..<head { addOwner(at: index, scan, cast) }
        addPlaces(from: head + 1, to: mention.phrase.upperBound, scan, cast)
    }

    /// *Syrian rebels*, *Hamas gunmen*; not *pro-Russian rebels*, *ethnic Albanian guerrillas*.
    private mutating func addOwner(at index: Int, _ scan: SentenceScan, _ cast: Cast) {
        guard let mention = scan.mentionAt[index], scan.mentions[mention].tokens.lowerBound == index,
            let entity = cast.entityOf[scan.index][mention], Self.canOwn.contains(cast.entities[entity].type)
        else { return }
        let before = scan.lower(index - 1) == "-" ? scan.lower(index - 2) : scan.lower(index - 1)
        if before == "ethnic" {
            isEthnic = true
        } else if !["pro", "anti"].contains(before), !owners.contains(entity) {
            owners.append(entity)
        }
    }

    private static let canOwn: Set<NodeType> = [.state, .organisation, .place]

    /// *members of the Security Council*, *rebels in Darfur*, *a group based in Trinidad*.
    private mutating func addPlaces(from start: Int, to end: Int, _ scan: SentenceScan, _ cast: Cast) {
        guard owners.isEmpty, people == nil else { return }
        var index = start
        while index < start + Self.longestBridge,
            Self.links.contains(scan.lower(index)) || Self.joints.contains(scan.lower(index))
        {
            index += 1
        }
        guard index > start else { return }
        for place in index..<max(index + 1, end) where scan.tokens.indices.contains(place) {
            addOwner(at: place, scan, cast)
            if !owners.isEmpty { return }
        }
    }
}
