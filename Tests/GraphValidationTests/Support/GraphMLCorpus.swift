import GraphValidation

/// The corpus of our GraphML.
enum GraphMLCorpus {
    static let all = nodes + edges + keys

    private static let nodes = Corpus.cases(
        "node",
        in: Sample.graphml,
        of: Corpus.ranges(in: Sample.graphml, from: "<node ", to: "</node>"),
        [
            Corpus.content("no type", .missingAttribute, key: "n_type", nil),
            Corpus.content("no label", .missingAttribute, key: "n_label", nil),
            Corpus.content("unknown type", .nodeType, key: "n_type", "Country"),
            Corpus.content("type in small letters", .nodeType, key: "n_type", "event"),
            Corpus.content("no date", .date, key: "n_date", "yesterday"),
            Corpus.content("day that is none", .date, key: "n_date", "2023-02-29"),
            Corpus.content("no number", .value, key: "n_confidence", "0,9"),
            Corpus.content("no part of a colour", .value, key: "n_r", "256"),
            Corpus.content("unknown status", .value, key: "n_status", "done"),
            Corpus.content("unknown type of event", .value, key: "n_eventType", "FIGHT"),
            Corpus.content("stretch the wrong way", .value, key: "n_mentions", "9-3"),
            Corpus.value("no identifier", .structure, of: "id", nil),
            Corpus.value("identifier with a blank", .structure, of: "id", "a b"),
            Corpus.value("identifier of the graph", .duplicateID, of: "id", "G"),
            Corpus.replace(
                "order on a node",
                .unknownKey,
                "<data key=\"n_label\"",
                "<data key=\"e_order\">1</data><data key=\"n_label\""
            ),
            Corpus.replace("undeclared key", .unknownKey, "key=\"n_label\"", "key=\"n_caption\""),
            Corpus.replace(
                "label twice",
                .duplicateAttribute,
                "<data key=\"n_label\"",
                "<data key=\"n_label\">x</data><data key=\"n_label\""
            ),
            Corpus.replace("element in a value", .structure, "</data>", "<b/></data>"),
            Corpus.replace("not closed", .wellFormed, "</node>", ""),
            Corpus.replace("stray ampersand", .wellFormed, "</data>", " & </data>"),
            Corpus.replace("end of CDATA in text", .wellFormed, "</data>", "]]></data>"),
        ]
    )

    private static let edges = Corpus.cases(
        "edge",
        in: Sample.graphml,
        of: Corpus.ranges(in: Sample.graphml, from: "<edge ", to: "</edge>"),
        [
            Corpus.value("dangling source", .danglingReference, of: "source", "nobody"),
            Corpus.value("dangling target", .danglingReference, of: "target", "nobody"),
            Corpus.value("no source", .structure, of: "source", nil),
            Corpus.value("no target", .structure, of: "target", nil),
            Corpus.value("no identifier", .structure, of: "id", nil),
            Corpus.value("source is the graph", .danglingReference, of: "source", "G"),
            Corpus.value("identifier of a node", .duplicateID, of: "id", "state:iran"),
            Corpus.content("no type", .missingAttribute, key: "e_type", nil),
            Corpus.content("no label", .missingAttribute, key: "e_label", nil),
            Corpus.content("unknown type", .edgeType, key: "e_type", "loves"),
            Corpus.content("another type", .edgeNotAllowed, key: "e_type", "reportedIn"),
            Corpus.content("evidence that is none", .value, key: "e_evidence", "all"),
            Corpus.content("unknown basis", .value, key: "e_basis", "rumour"),
            Corpus.content("unknown status", .value, key: "e_status", "happened"),
            Corpus.content("no whole number", .value, key: "e_order", "first"),
            Corpus.replace("port", .structure, "<edge ", "<edge sourceport=\"p\" "),
            Corpus.replace(
                "key of nodes",
                .unknownKey,
                "<data key=\"e_label\"",
                "<data key=\"n_iso\">x</data><data key=\"e_label\""
            ),
            Corpus.replace("identifier twice in the tag", .wellFormed, "<edge ", "<edge source=\"x\" "),
        ]
    )

    private static let keys = Corpus.cases(
        "key",
        in: Sample.graphml,
        of: Corpus.ranges(in: Sample.graphml, from: "<key ", to: "/>"),
        [
            Corpus.value("unknown type", .structure, of: "attr.type", "text"),
            Corpus.value("no name", .structure, of: "attr.name", nil),
            Corpus.value("for all", .structure, of: "for", "all"),
            Corpus.value("other type", .keyDeclaration, of: "attr.type", "double"),
        ]
    ).filter { !($0.name.hasSuffix("other type") && $0.text == Sample.graphml) }
}
