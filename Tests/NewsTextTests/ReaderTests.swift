import FoundationEssentials
import NewsText
import Testing

@Suite("Reading files")
struct ReaderTests {
    @Test("a file gives its article, its name and its file name")
    func file() throws {
        try withFolder { folder in
            let path = folder + "/talks.in.tehran.txt"
            try Data("date 2024-08-05 By Reuters\n\nText.".utf8).write(to: URL(filePath: path))
            let article = try ArticleReader().read(path).article
            #expect(article.name == "talks.in.tehran")
            #expect(article.fileName == "talks.in.tehran.txt")
            #expect(article.source == "Reuters")
        }
    }

    @Test("a file larger than one read is whole")
    func largeFile() throws {
        try withFolder { folder in
            let path = folder + "/large.txt"
            let text = String(repeating: "Iran hosts talks. ", count: 50_000)
            try Data(text.utf8).write(to: URL(filePath: path))
            #expect(try ArticleReader().read(path).article.text == text)
        }
    }

    @Test("missing files, folders and endless inputs are told apart")
    func trouble() throws {
        try withFolder { folder in
            #expect(throws: ArticleError.missing) { try ArticleReader().read(folder + "/none.txt") }
            #expect(throws: ArticleError.isDirectory) { try ArticleReader().read(folder) }
            let longName = folder + "/" + String(repeating: "n", count: 300)
            #expect(throws: ArticleError.unreadable(reason: "File name too long")) {
                try ArticleReader().read(longName)
            }
            #expect(throws: ArticleError.foreign(.binary)) { try ArticleReader().read("/dev/zero") }
            let path = folder + "/file.txt"
            try Data("x".utf8).write(to: URL(filePath: path))
            #expect(throws: ArticleError.missing) { try ArticleReader().read(path + "/below.txt") }
        }
    }

    @Test(
        "names come from file names",
        arguments: [
            ("-", "stdin"), ("a.txt", "a"), ("/x/y/a.txt", "a"), ("a.b.txt", "a.b"), ("a", "a"), (".txt", ".txt"),
            ("x.d/a", "a"),
        ]
    )
    func names(path: String, name: String) {
        #expect(ArticleReader.name(of: path) == name)
    }

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "newsgraph-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }
}
