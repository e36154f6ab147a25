import NewsOntology
import NewsText
import Testing

@testable import KnowledgeGraph

@Suite("Identity across articles")
struct IdentityTests {
    @Test(
        "Spellings of one name have one sound, and other names another",
        arguments: [
            ("Sergei Markov", "Serguei Markov", true), ("Muhammadu Danjuma", "Mohammadu Danjuma", true),
            ("Tariq Mehmood", "Tariq Mahmood", true), ("Choi Dong-hyun", "Choi Dong Hyun", true),
            ("Uladzimir Karatkevich", "Vladimir Karatkevich", true), ("Maria Rossi", "Mario Rossi", false),
            ("Peter Holm", "Petra Holm", false), ("Kim Jong-il", "Kim Jong-un", false),
        ]
    )
    func sounds(one: String, other: String, isSame: Bool) throws {
        let names = (try #require(PersonName(one)), try #require(PersonName(other)))
        #expect((names.0.sound == names.1.sound) == isSame)
    }

    @Test("Titles, particles and what stands in the middle of a name tell nobody apart")
    func parts() throws {
        let names = ["Antony J. Blinken", "Antony Blinken", "Mr Antony Blinken"].compactMap { PersonName($0)?.exact }
        #expect(names == Array(repeating: "antony blinken", count: 3))
        #expect(try #require(PersonName("Blinken")).isFull == false)
        #expect(try #require(PersonName("A. Blinken")).isInitial)
    }

    @Test("Ministries have one key however they are called")
    func bodies() throws {
        let keys = ["Ministry of Foreign Affairs", "Foreign Ministry"].compactMap {
            BodyName($0, withoutState: [])?.key
        }
        #expect(Set(keys).count == 1 && keys.count == 2)
        #expect(try #require(BodyName("Foreign Ministry", withoutState: [])).isGeneric)
        #expect(try !#require(BodyName("Boko Haram", withoutState: [])).isGeneric)
    }

    @Test("What an office is called is no name of its holder")
    func titles() throws {
        func names(_ name: String, _ aliases: [String]) -> EntityNames {
            var attributes = Attributes()
            attributes[.aliases] = .strings(aliases)
            return EntityNames(
                Node(id: "person:a", type: .official, label: name, attributes: attributes),
                EntityContext(Graph())
            )
        }
        guard case .person(let full, _) = names("Nadia Farouk", ["Foreign Minister", "Nadya Farouk", "the Minister"])
        else {
            throw Failed()
        }
        #expect(full.map(\.exact) == ["nadia farouk", "nadya farouk"])
    }

    private struct Failed: Error {}

    /// An article with a person, the state whose office that one holds, and others who are named.
    private func graph(_ name: String, _ person: String, office: String? = nil, state: String, others: [String] = [])
        throws -> Graph
    {
        var graph = Graph()
        func attributes(_ start: Int) -> Attributes {
            var attributes = Attributes()
            attributes[.mentions] = .spans([TextSpan(start, start + 5)])
            return attributes
        }
        var article = Attributes()
        article.set(.sha256, name)
        article.set(.date, "2024-08-05")
        try graph.add(Node(id: "article:\(name)", type: .article, label: name, attributes: article))
        let type = office == nil ? NodeType.person : .official
        let id = "person:\(Identifier.slug(person))"
        try graph.add(Node(id: id, type: type, label: person, attributes: attributes(1)))
        var iso = attributes(20)
        iso.set(.iso, state)
        try graph.add(Node(id: "state:\(state.lowercased())", type: .state, label: state, attributes: iso))
        for (index, other) in others.enumerated() {
            let id = "person:\(Identifier.slug(other))"
            try graph.add(Node(id: id, type: .person, label: other, attributes: attributes(40 + 10 * index)))
        }
        if let office {
            var title = Attributes()
            title.set(.title, office)
            title.set(.status, "current")
            try graph.connect(id, .holdsOffice, "state:\(state.lowercased())", attributes: title)
        }
        return graph
    }

    private func persons(_ graphs: [Graph], user: UserIdentities = UserIdentities()) throws -> [String] {
        var merger = GraphMerger(user: user)
        for graph in graphs { merger.add(graph) }
        return try merger.finish().graph.nodes.filter { $0.type.isA(.person) }.map(\.label).sorted()
    }

    @Test("An office joins two spellings; nothing joins a name that many have")
    func decisions() throws {
        let minister = try graph("a", "Sergey Markov", office: "Foreign Minister", state: "RUS")
        let other = try graph("b", "Sergei Markov", office: "foreign minister", state: "RUS")
        #expect(try persons([minister, other]).count == 1)
        let (mayor, player) = (
            try graph("a", "John Smith", office: "mayor", state: "GBR"), try graph("b", "John Smith", state: "GBR")
        )
        #expect(try persons([mayor, player]) == ["John Smith", "John Smith"])
    }

    @Test("A surname joins the one full name with its company, and none of two")
    func surnames() throws {
        let company = ["Kemal Aydin", "Davit Beridze"]
        let full = try graph("a", "Suren Hakobyan", office: "Defence Minister", state: "ARM", others: company)
        let bare = try graph("b", "Hakobyan", state: "ARM", others: company)
        #expect(try persons([full, bare]).filter { $0.hasSuffix("Hakobyan") } == ["Suren Hakobyan"])
        let rival = try graph("c", "Arman Hakobyan", state: "ARM", others: company)
        #expect(try persons([full, bare, rival]).filter { $0.hasSuffix("Hakobyan") }.count == 3)
        #expect(try persons([bare, rival, full]).filter { $0.hasSuffix("Hakobyan") }.count == 3)
    }

    @Test("The user's word counts more than rules")
    func user() throws {
        let graphs = [
            try graph("a", "Sergey Markov", office: "Foreign Minister", state: "RUS"),
            try graph("b", "Sergei Markov", office: "Foreign Minister", state: "RUS"),
            try graph("c", "Piotr Nowak", state: "POL"),
        ]
        let apart = try UserIdentities(same: "", different: "# two men\nSergey Markov | Sergei Markov\n")
        #expect(try persons(graphs, user: apart).count == 3)
        let same = try UserIdentities(same: "Piotr Nowak | Sergei Markov @ b", different: "")
        #expect(try persons(graphs, user: same).count == 1)
        #expect(throws: UserIdentityError(line: 2)) { try UserIdentities(same: "a | b\nc\n", different: "") }
    }

    @Test("The rule stands on the node and in the list")
    func listed() throws {
        var merger = GraphMerger()
        merger.add(try graph("a", "Sergey Markov", office: "Foreign Minister", state: "RUS"))
        merger.add(try graph("b", "Sergei Markov", office: "Foreign Minister", state: "RUS"))
        let merged = try merger.finish()
        let person = try #require(merged.graph.nodes.first { $0.type.isA(.person) })
        #expect(person.attributes.foreign == [ForeignAttribute(name: "identity", text: "variant-office 0.94")])
        #expect(
            merged.identities.filter { $0.rule == .variantOffice }.map(\.originName).sorted() == [
                "Sergei Markov", "Sergey Markov",
            ]
        )
    }
}
