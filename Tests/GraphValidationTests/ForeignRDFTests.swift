import GraphValidation
import NewsOntology
import Testing

/// RDF is judged by what it says: other people's vocabularies, other programs' ways to write ours.
@Suite("RDF of other programs")
struct ForeignRDFTests {
    private static let rdf = "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
    private static let ng = "xmlns:ng=\"\(Namespace.ontology)\""
    private static let rdfs = "xmlns:rdfs=\"http://www.w3.org/2000/01/rdf-schema#\""

    private func document(_ content: String, _ attributes: String = "", before: String = "") -> String {
        """
        <?xml version="1.0"?>
        \(before)<rdf:RDF \(Self.rdf) \(Self.ng) \(Self.rdfs) xmlns:ex="http://example.org/" \(attributes)>
        \(content)
        </rdf:RDF>
        """
    }

    private static let state = """
        <ng:State rdf:about="http://example.org/id/x"><rdfs:label xml:lang="en">X</rdfs:label></ng:State>
        """

    // MARK: The same triples in other forms

    @Test(
        "a node of ours is one in every form",
        arguments: [
            (state, ""), (state.replacing("http://example.org/id/x", with: "x"), "xml:base=\"http://example.org/id/\""),
            (
                """
                <rdf:Description rdf:about="http://example.org/id/x" rdfs:label="X"><rdf:type rdf:resource="\(Namespace.ontology)State"/></rdf:Description>
                """, "xml:lang=\"en\""
            ),
            ("<ng:State rdf:ID=\"x\" rdfs:label=\"X\"/>", "xml:base=\"http://example.org/id\""),
            ("<ng:State rdf:about=\"http://example.org/id/x\" rdfs:label=\"X\"/>", ""),
        ]
    )
    func forms(content: String, attributes: String) throws {
        let report = try Checking.report(document(content, attributes))
        #expect(report.text == "")
    }

    @Test("what is wrong is wrong in every form")
    func wrong() throws {
        let typed = "<ng:State rdf:about=\"http://example.org/id/x\"/>"
        let described = """
            <rdf:Description rdf:about="http://example.org/id/x">
            <rdf:type rdf:resource="\(Namespace.ontology)State"/></rdf:Description>
            """
        let triple =
            "<http://example.org/id/x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <\(Namespace.ontology)State> .\n"
        let turtle = "@prefix ng: <\(Namespace.ontology)> .\n<http://example.org/id/x> a ng:State .\n"
        for text in [document(typed), document(described), triple, turtle] {
            #expect(try Checking.report(text).findings.map(\.code) == [.missingAttribute], "\(text)")
        }
        let country = typed.replacing("ng:State", with: "ng:Country")
        for text in [
            document(country), triple.replacing("State>", with: "Country>"),
            turtle.replacing("ng:State", with: "ng:Country"),
        ] {
            #expect(try Checking.report(text).findings.contains { $0.code == .nodeType }, "\(text)")
        }
    }

    @Test("the place of a finding in RDF/XML is that of what says it")
    func places() throws {
        let text = document("<ng:State rdf:about=\"http://example.org/id/x\">\n<ng:flag>red</ng:flag></ng:State>")
        let finding = try #require(try Checking.report(text).findings.first { $0.code == .unknownTerm })
        #expect(finding.line == 4)
    }

    // MARK: Other vocabularies

    @Test("is a remark, and the same one in each syntax")
    func vocabulary() throws {
        let texts = [
            document("<ex:Ship rdf:about=\"http://example.org/s\"><ex:name>Aurora</ex:name></ex:Ship>"),
            "<http://example.org/s> <http://example.org/name> \"Aurora\" .\n",
            "@prefix ex: <http://example.org/> .\nex:s a ex:Ship ; ex:name \"Aurora\", 'A'@ru ; ex:length 126.8 .\n",
            "[] <http://example.org/name> ( 1 2 ) .\n",
        ]
        for text in texts {
            let report = try Checking.report(text)
            #expect(report.isValid && report.findings.map(\.code) == [.noGraph], "\(report.text)")
        }
    }

    @Test("other people's statements need not say all that ours do")
    func statements() throws {
        let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        let text = """
            <http://example.org/s> <\(rdf)type> <\(rdf)Statement> .
            <http://example.org/s> <\(rdf)subject> <http://example.org/p> .
            <http://example.org/s> <\(rdf)predicate> <http://example.org/knows> .
            """
        #expect(try Checking.report(text).findings.map(\.code) == [.noGraph])
    }

    @Test("versions of other ontologies are no versions of ours")
    func versions() throws {
        let owl = "xmlns:owl=\"http://www.w3.org/2002/07/owl#\""
        let text = document(
            "<owl:Ontology rdf:about=\"http://example.org/o\"><owl:versionInfo>release 7</owl:versionInfo></owl:Ontology>",
            owl
        )
        #expect(try Checking.report(text).findings.map(\.code) == [.noGraph])
    }

    @Test("numbers may be decimal, and texts without a language")
    func literals() throws {
        let text = """
            @prefix ng: <\(Namespace.ontology)> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <http://example.org/x> a ng:State ; rdfs:label "X" ; ng:name "X" ; ng:confidence 0.96 .
            """
        #expect(try Checking.report(text).text == "")
        #expect(try !Checking.report(text.replacing("0.96", with: "\"much\"")).isValid)
    }

    @Test("there is one label in each language")
    func languages() throws {
        let text = """
            @prefix ng: <\(Namespace.ontology)> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <http://example.org/x> a ng:Thing ; rdfs:label "Rom"@de, "Roma"@it, "Rome" .
            """
        #expect(try Checking.report(text).isValid)
        for second in ["\"Roma\"@de", "\"Roma\"@DE", "\"Rome\", \"Roma\""] {
            let report = try Checking.report(text.replacing("\"Roma\"@it", with: second))
            #expect(report.findings.map(\.code).contains(.duplicateAttribute), "\(second)")
        }
    }

    @Test("things of others may have no label, ours have one")
    func unlabelled() throws {
        let text = """
            @prefix ng: <\(Namespace.ontology)> .
            <http://example.org/x> a ng:Thing, <http://example.org/Ship> .
            """
        #expect(try Checking.report(text).text == "")
        let ours = try Checking.report(text.replacing("ng:Thing", with: "ng:State"))
        #expect(ours.findings.map(\.code).contains(.missingAttribute))
    }

    // MARK: Documents

    @Test("entities of the document itself are read, those of other files never")
    func entities() throws {
        let internalOnes = "<!DOCTYPE rdf:RDF [ <!ENTITY id \"http://example.org/id/\" > <!ENTITY n '<b>'> ]>\n"
        let content = Self.state.replacing("http://example.org/id/", with: "&id;")
        #expect(try Checking.report(document(content, before: internalOnes)).text == "")
        let outer = "<!DOCTYPE rdf:RDF [ <!ENTITY id SYSTEM \"file:///etc/passwd\"> ]>\n"
        #expect(try !Checking.report(document(content, before: outer)).isValid)
        let bomb = (1...12).map { "<!ENTITY e\($0) \"" + String(repeating: "&e\($0 - 1);", count: 10) + "\">" }.joined()
        let grown = "<!DOCTYPE rdf:RDF [ <!ENTITY e0 \"0123456789\">\(bomb) ]>\n"
        let attack = Self.state.replacing(">X<", with: ">&e12;<")
        #expect(try !Checking.report(document(attack, before: grown)).isValid)
    }

    @Test("XML may be in the encoding that it declares")
    func encodings() throws {
        let text = document(Self.state.replacing(">X<", with: ">Perú €<"))
        let wide: [UInt8] = text.utf16.reduce(into: [0xFE, 0xFF]) { $0 += [UInt8($1 >> 8), UInt8($1 & 0xFF)] }
        #expect(try Checking.report(wide).text == "")
        func narrow(_ name: String, euro: UInt8) -> [UInt8] {
            text.replacing("<?xml version=\"1.0\"", with: "<?xml version=\"1.0\" encoding=\"\(name)\"").unicodeScalars
                .map { $0 == "€" ? euro : UInt8(truncatingIfNeeded: $0.value) }
        }
        #expect(try Checking.report(narrow("windows-1252", euro: 0x80)).text == "")
        #expect(try Checking.report(narrow("ISO-8859-1", euro: 0x41)).text == "")
        #expect(try Checking.report(narrow("EBCDIC-37", euro: 0x41)).findings.map(\.code) == [.encoding])
        var strict = Validator()
        strict.isStrict = true
        let findings = try strict.validate(bytes: narrow("ISO-8859-1", euro: 0x41), name: "file").findings
        #expect(findings.contains { $0.code == .encoding && $0.severity == .advice })
    }

    @Test("documents without anything in them are valid where the grammar says so")
    func empty() throws {
        let validator = Validator()
        for name in ["x.nt", "x.ttl", "x.nt.gz"] {
            #expect(try validator.validate(bytes: [], name: name).isValid)
            #expect(try validator.validate(bytes: Array("# nothing\n".utf8), name: name).isValid)
        }
        #expect(try Checking.report("# nothing\n").isValid)
        #expect(try !validator.validate(bytes: [], name: "x.rdf").isValid)
    }

    @Test("our own graph that another program has saved is valid, and the form is advice")
    func savedElsewhere() throws {
        let saved = try #require(TripleText.rdfXML(ofRDFXML: Sample.rdf))
        var validator = Validator()
        let lenient = try validator.validate(bytes: Array(saved.utf8), name: "saved.rdf").text
        #expect(lenient == "")
        validator.isStrict = true
        let report = try validator.validate(bytes: Array(saved.utf8), name: "saved.rdf")
        #expect(Set(report.findings.map(\.severity)) == [.advice] && report.isValid)
        #expect(try validator.validate(bytes: Array(Sample.rdf.utf8), name: "own.rdf").text == "")
    }

    @Test("one object of JSON-LD is one")
    func oneObject() throws {
        for text in [
            "{\"@id\": \"http://example.org/s\", \"@type\": \"http://example.org/Ship\"}",
            "[{\"@id\": \"http://example.org/s\", \"http://example.org/name\": [{\"@value\": \"Aurora\"}]}]",
        ] {
            let report = try Checking.report(text)
            #expect(report.isValid && report.findings.map(\.code) == [.noGraph], "\(report.text)")
        }
    }
}
