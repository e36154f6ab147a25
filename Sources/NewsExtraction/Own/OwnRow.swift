internal import NewsOntology
internal import NewsText

/// A row of a user's gazetteer: a name, and what the user knows of who or what bears it.
struct OwnRow: Hashable, Sendable {
    /// An office and when it was held; of a row without one, the days that its code is right on.
    struct Term: Hashable, Sendable {
        var title: String?
        /// The ISO code of a state or the name of an organisation where the office is held.
        var body: String?
        /// As written: a day, a month or a year.
        var from: String?
        var to: String?
        var code: String?
    }

    var name: String
    var aliases: [String] = []
    var demonyms: [String] = []
    /// `nil` where the row adds to what is known by this name.
    var type: NodeType?
    var kind: OrganisationKind?
    /// ISO code of the state that it is, or that it belongs to or lies in.
    var state: String?
    var wikidata: String?
    var geonames: String?
    var latitude: Double?
    var longitude: Double?
    var terms: [Term] = []
    /// File and line: `names.tsv:12`.
    var source: String

    /// Every name, the fullest first.
    var names: [String] { [name] + aliases }

    /// The code that holds on a day: that of a term around it, or one without days.
    func code(on day: CalendarDate?) -> String? {
        let coded = terms.filter { $0.code != nil }
        let dated = coded.first { ($0.from != nil || $0.to != nil) && $0.holds(on: day) }
        return (dated ?? coded.first { $0.from == nil && $0.to == nil })?.code
    }
}

extension OwnRow.Term {
    /// Whether a day lies within; never for an unknown day.
    fileprivate func holds(on day: CalendarDate?) -> Bool {
        guard let day else { return false }
        let first = from.flatMap(PartialDay.init)?.first
        let last = to.flatMap(PartialDay.init)?.last
        return (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
    }
}
