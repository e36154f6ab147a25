import Testing

@testable import KnowledgeGraph

@Suite("Names of foreign attributes as XML names")
struct ForeignNameTests {
    @Test(
        "Names that are XML names stay as they are, others are escaped",
        arguments: [
            ("age", "age"), ("age of it", "age_x20_of_x20_it"), ("7", "_x37_"), ("a7.b-c", "a7.b-c"), ("", "_x_"),
            ("_x41_", "_x5F_x41_"), ("größe", "gr_xF6__xDF_e"), ("a_b", "a_b"),
        ]
    )
    func tokens(name: String, token: String) {
        #expect(ForeignName.token(name) == token)
        #expect(ForeignName.name(token) == name)
    }

    @Test("What is no escape stands for itself", arguments: ["_x", "_xyz_", "_xD800_", "a_x20", "_x110000_"])
    func others(token: String) {
        #expect(ForeignName.name(token) == token)
    }
}
