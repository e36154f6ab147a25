import GraphValidation
import NewsOntology

/// What can be wrong with the sample in GraphML.
enum GraphMLMutations {
    static let all = structure + identifiers + ontology + form

    static let structure: [Mutation] = [
        Mutation(
            "unknown element",
            #"<data key="n_type">State"#,
            #"<shape/><data key="n_type">State"#,
            [.structure],
            seenBySchema: true
        ),
        Mutation(
            "unknown attribute",
            #"<node id="state:iran""#,
            #"<node colour="red" id="state:iran""#,
            [.structure],
            seenBySchema: true
        ),
        Mutation("edge without source", #"source="organisation:assembly""#, "", [.structure], seenBySchema: true),
        Mutation(
            "undirected graph",
            #"edgedefault="directed""#,
            #"edgedefault="undirected""#,
            [.structure],
            seenBySchema: true
        ),
        Mutation(
            "node behind the edges",
            "  </graph>",
            #"<node id="late"><data key="n_type">State</data><data key="n_label">x</data></node></graph>"#,
            [.structure],
            seenBySchema: true
        ),
        Mutation(
            "second graph",
            "</graphml>",
            #"<graph id="H" edgedefault="directed"/></graphml>"#,
            [.structure, .severalGraphs],
            seenBySchema: true
        ),
        Mutation(
            "text between nodes",
            "    <node id=\"state:iran\"",
            "stray\n<node id=\"state:iran\"",
            [.structure],
            seenBySchema: true
        ),
        Mutation("blank in an identifier", #"id="e2""#, #"id="e 2""#, [.structure], seenBySchema: true),
        Mutation(
            "foreign namespace",
            #"xmlns="http://graphml.graphdrawing.org/xmlns""#,
            #"xmlns="urn:x""#,
            [.structure],
            seenBySchema: true
        ),
        Mutation(
            "key of an unknown name",
            #"attr.name="iso""#,
            #"attr.name="isoCode""#,
            [.structure],
            seenBySchema: true
        ),
    ]

    static let identifiers: [Mutation] = [
        Mutation(
            "node twice",
            #"<node id="person:ivo-lund""#,
            #"<node id="place:tehran""#,
            [.duplicateID, .danglingReference, .edgeNotAllowed],
            seenBySchema: true
        ),
        Mutation("edge twice", #"id="e2""#, #"id="e1""#, [.duplicateID], seenBySchema: true),
        Mutation("edge named like a node", #"id="e2""#, #"id="state:iran""#, [.duplicateID], seenBySchema: true),
        Mutation(
            "dangling source",
            #"source="organisation:assembly""#,
            #"source="nobody""#,
            [.danglingReference],
            seenBySchema: true
        ),
        Mutation(
            "dangling target",
            #"target="article:a""#,
            #"target="article:b""#,
            [.danglingReference],
            seenBySchema: true
        ),
        Mutation(
            "edge to an edge",
            #"target="article:a""#,
            #"target="e1""#,
            [.danglingReference],
            seenBySchema: true
        ),
        Mutation(
            "key twice",
            #"<key id="n_iso""#,
            #"<key id="n_name""#,
            [.duplicateID, .unknownKey],
            seenBySchema: true
        ),
        Mutation(
            "undeclared key",
            #"<data key="n_iso""#,
            #"<data key="n_isoCode""#,
            [.unknownKey, .structure],
            seenBySchema: true
        ),
        Mutation(
            "key of edges on a node",
            #"<data key="n_label">Iran"#,
            #"<data key="e_label">Iran"#,
            [.unknownKey, .structure, .missingAttribute],
            seenBySchema: true
        ),
        Mutation("value twice", #"<data key="n_iso">"#, #"<data key="n_name">"#, [.duplicateAttribute]),
    ]

    static let ontology: [Mutation] = [
        Mutation("no label", "<data key=\"n_label\">Iran</data>", "", [.missingAttribute]),
        Mutation("no type", "<data key=\"e_type\">partOf</data>", "", [.missingAttribute]),
        Mutation(
            "event without its type",
            "<data key=\"n_eventType\">CONSULT</data>",
            "",
            [.missingAttribute]
        ),
        Mutation("office without a title", "<data key=\"e_title\">minister</data>", "", [.missingAttribute]),
        Mutation("edge without evidence", "<data key=\"e_evidence\">0-7</data>", "", [.missingAttribute]),
        Mutation("edge without basis", "<data key=\"e_basis\">text</data>", "", [.missingAttribute]),
        Mutation("edge without rule", "<data key=\"e_rule\">subject</data>", "", [.missingAttribute]),
        Mutation(
            "older version",
            "newsgraph ontology \(OntologyVersion.current)",
            "newsgraph ontology 0.9",
            [.version]
        ),
        Mutation(
            "newer version",
            "newsgraph ontology \(OntologyVersion.current)",
            "newsgraph ontology 99.0",
            [.version]
        ),
        Mutation("no version", "newsgraph ontology \(OntologyVersion.current)", "newsgraph ontology new", [.version]),
        Mutation("unknown type of node", #""n_type">State<"#, #""n_type">Country<"#, [.nodeType]),
        Mutation("unknown type of edge", #""e_type">partOf<"#, #""e_type">belongsTo<"#, [.edgeType]),
        Mutation("edge between wrong types", #"target="article:a""#, #"target="state:iran""#, [.edgeNotAllowed]),
        Mutation(
            "edge the wrong way",
            #"source="place:tehran" target="state:iran""#,
            #"source="state:iran" target="place:tehran""#,
            [.edgeNotAllowed]
        ),
        Mutation("unknown type of event", ">CONSULT<", ">MEETING<", [.value]),
        Mutation("unknown status of an event", ">happened<", ">current<", [.value]),
        Mutation("unknown status of an office", ">current<", ">happened<", [.value]),
        Mutation("unknown mode", ">visit<", ">tour<", [.value]),
        Mutation("no date", ">2024-08-05<", ">2024-02-30<", [.date]),
        Mutation("month that is none", ">2024-09<", ">2024-13<", [.date]),
        Mutation("interval the wrong way", ">2024-09<", ">2024-09/2024-08<", [.date]),
        Mutation("event before its cause", ">2024-09<", ">2024-07<", [.eventOrder]),
        Mutation("mode of another type of event", ">visit<", ">airstrike<", [.value]),
        Mutation("unknown kind", ">government<", ">state<", [.value]),
        Mutation(
            "attribute of another type",
            #""n_type">Organisation<"#,
            #""n_type">State<"#,
            [.attributeNotAllowed, .edgeNotAllowed]
        ),
        Mutation("title on a role", #"<data key="e_order">1"#, #"<data key="e_title">x"#, [.attributeNotAllowed]),
        Mutation("no number", ">0.9<", ">high<", [.value]),
        Mutation("no whole number", #""e_order">1<"#, #""e_order">1.5<"#, [.value]),
        Mutation("no stretches", ">3-9 20-31<", ">3-9,20-31<", [.value]),
        Mutation("stretch that ends before it starts", ">3-9 20-31<", ">9-3 20-31<", [.value]),
        Mutation("no part of a colour", #"<data key="n_r">"#, #"<data key="n_r">-"#, [.value]),
        Mutation(
            "key of another type",
            #"attr.name="confidence" attr.type="double""#,
            #"attr.name="confidence" attr.type="string""#,
            [.keyDeclaration]
        ),
    ]

    static let form: [Mutation] = [
        Mutation("wrong end tag", "</graph>", "</grph>", [.wellFormed], seenBySchema: true),
        Mutation("cut", "  </graph>\n</graphml>\n", "", [.wellFormed], seenBySchema: true),
        Mutation("undeclared entity", ">Talks", ">&talks;", [.wellFormed], seenBySchema: true),
        Mutation("control character", ">Talks", ">\u{1}", [.wellFormed], seenBySchema: true),
        Mutation("attribute twice", #"id="e2""#, #"id="e2" id="e2""#, [.wellFormed], seenBySchema: true),
        Mutation(
            "undeclared prefix",
            "<data key=\"n_iso\"",
            "<x:a/><data key=\"n_iso\"",
            [.wellFormed],
            seenBySchema: true
        ),
        Mutation("two roots", "</graphml>", "</graphml><graphml/>", [.wellFormed], seenBySchema: true),
        Mutation("instruction", "  <graph id", "<?php echo 1 ?>  <graph id", [.processingInstruction]),
    ]
}
