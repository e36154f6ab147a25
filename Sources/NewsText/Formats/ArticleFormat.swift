/// The formats that articles are read from; each is told by its content, or named.
public enum ArticleFormat: String, CaseIterable, Hashable, Sendable {
    /// Text for people, with or without header lines.
    case text
    /// A web page (HTML of any age).
    case html
    /// A feed of RSS 0.9 to 2.0.
    case rss
    /// A feed of Atom (RFC 4287).
    case atom
    /// A feed of JSON Feed 1.
    case jsonfeed
    /// One JSON object, an array of them, or an object that holds such an array.
    case json
    /// JSON objects, one a line.
    case jsonl
    /// Rows with commas or semicolons between the cells (RFC 4180), under a heading.
    case csv
    /// Rows with tabs between the cells, under a heading.
    case tsv
    /// The News Industry Text Format of the IPTC.
    case nitf
    /// NewsML-G2 of the IPTC.
    case newsml
    /// A message of electronic mail (RFC 5322, with MIME).
    case eml
    /// A web archive (ISO 28500); its HTML responses are read.
    case warc

    /// The name for people.
    public var displayName: String {
        switch self {
        case .text: "plain text"
        case .html: "HTML"
        case .rss: "RSS"
        case .atom: "Atom"
        case .jsonfeed: "JSON Feed"
        case .json: "JSON"
        case .jsonl: "JSON Lines"
        case .csv: "CSV"
        case .tsv: "TSV"
        case .nitf: "NITF"
        case .newsml: "NewsML-G2"
        case .eml: "mail"
        case .warc: "WARC"
        }
    }

    /// Whether an input is a list of articles, whose names are numbered even when there is only one.
    public var isList: Bool {
        switch self {
        case .text, .html, .nitf, .newsml, .eml: false
        case .rss, .atom, .jsonfeed, .json, .jsonl, .csv, .tsv, .warc: true
        }
    }

    /// What the parts of an input are called.
    var unit: String {
        switch self {
        case .jsonl: "line"
        case .csv, .tsv: "row"
        case .json: "element"
        case .rss, .atom, .jsonfeed: "item"
        case .warc: "record"
        case .text, .html, .nitf, .newsml, .eml: "part"
        }
    }
}
