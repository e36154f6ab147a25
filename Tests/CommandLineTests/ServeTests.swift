import FoundationEssentials
import KnowledgeGraph
import Testing

@testable import newsgraph

@Suite("newsgraph serve")
struct ServeTests {
    let folder: TemporaryFolder
    private let service: PageService

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("talks.txt", SampleArticle.text)
        let run = try Program.run(["store", "add", "news.db", "talks.txt", "--quiet"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let source = try ServedGraphs([folder.path + "/news.db"], diagnostics: Diagnostics())
        service = PageService(source: source, secret: String(repeating: "0", count: 32))
    }

    private func response(
        _ target: String,
        cookie: String? = nil,
        host: String = "127.0.0.1:80",
        method: String = "GET"
    )
        -> PageService.Response
    {
        let cookie = cookie ?? "newsgraph=\(service.secret)"
        return service.response(to: .init(method: method, target: target, host: host, cookie: cookie))
    }

    private func text(_ response: PageService.Response) -> String { String(decoding: response.body, as: UTF8.self) }

    @Test("the address with the secret gives a cookie, and the cookie the pages")
    func pages() throws {
        let first = response("/?token=\(service.secret)", cookie: "")
        #expect(first.status == 303)
        let cookie = first.headers.first { $0.name == "Set-Cookie" }?.value ?? ""
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
        let list = response("/")
        #expect(list.status == 200 && text(list).contains("Example Wire"))
        let link = try #require(text(list).split(separator: "href=\"").dropFirst().first?.split(separator: "\"").first)
        let page = response(String(link))
        #expect(page.status == 200 && text(page).contains("Haniyeh"))
        // The text of the article is in the store.
        #expect(text(page).contains("Security Council Secretary"))
    }

    @Test("questions are those of the command line, and mistakes are told")
    func questions() {
        let all = response("/graph"), some = response("/graph?with=Masoud+Pezeshkian&no-statements=on")
        #expect(some.status == 200 && some.body.count < all.body.count)
        let unknown = response("/graph?with=Pezeshkain")
        #expect(unknown.status == 400 && text(unknown).contains("did you mean"))
        #expect(response("/graph?status=perhaps").status == 400)
        #expect(response("/graph?unknown=1").status == 400)
        #expect(response("/none").status == 404)
    }

    @Test("of a folder all graphs are shown as one, and what is no graph is passed over")
    func graphs() throws {
        let export = ["export", "talks.txt", "--to", "graphml,dot,html", "--output", "graphs", "--quiet"]
        #expect(try Program.run(export, in: folder).status == 0)
        try folder.write("graphs/notes.txt", "no graph")
        let source = try ServedGraphs([folder.path + "/graphs"], diagnostics: Diagnostics())
        #expect(try source.articles().map(\.source) == ["Example Wire"])
        #expect(try String(decoding: source.page(GraphFilter()), as: UTF8.self).contains("Haniyeh"))
    }

    @Test(
        "who lacks the secret, asks by another name or wants a change gets nothing",
        arguments: [
            ("/", "", "127.0.0.1", "GET", 403),
            ("/", "newsgraph=11111111111111111111111111111111", "localhost", "GET", 403),
            ("/?token=1", "", "127.0.0.1", "GET", 403), ("/", nil, "evil.example", "GET", 421),
            ("/", nil, "127.0.0.1", "POST", 405),
        ] as [(String, String?, String, String, Int)]
    )
    func strangers(target: String, cookie: String?, host: String, method: String, status: Int) {
        let response = response(target, cookie: cookie, host: host, method: method)
        #expect(response.status == status && response.body.count < 100)
    }

    @Test(
        "the program answers over the network of this machine until it is stopped",
        .enabled(if: Program.isInstalled("python3"))
    )
    func network() throws {
        let script = """
            import http.cookiejar, subprocess, sys, urllib.request, urllib.error
            server = subprocess.Popen([sys.argv[1], "serve", "news.db", "--quiet"], stdout=subprocess.PIPE, text=True)
            try:
                address = server.stdout.readline().strip()
                plain = address.split("?")[0]
                try:
                    urllib.request.urlopen(plain); print("open to all")
                except urllib.error.HTTPError as error: print(error.code)
                opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
                print("Example Wire" in opener.open(address).read().decode())
                print(len(opener.open(plain + "graph?with=Russia").read()) > 10000)
            finally:
                server.terminate(); print(server.wait(10))
            """
        try folder.write("ask.py", script)
        let run = try Program.script("python3 ask.py \"$0\"", in: folder)
        #expect(run.output == "403\nTrue\nTrue\n-15\n", "\(run.output) \(run.errors)")
    }
}
