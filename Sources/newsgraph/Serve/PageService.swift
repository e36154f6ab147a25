import ArgumentParser
import KnowledgeGraph

/// What a browser gets for what it asks; knows nothing of sockets.
///
/// The address that is printed has a secret in it, which becomes a cookie. Whoever lacks it gets nothing, and neither does a
/// page of somebody else that has this machine's name resolved to us: the host has to be this machine.
struct PageService {
    let source: ServedGraphs
    let secret: String

    /// What a browser asks.
    struct Request {
        var method = "GET"
        var target: String
        var host = "127.0.0.1"
        var cookie = ""
    }

    /// What it gets.
    struct Response {
        var status: Int
        var headers: [(name: String, value: String)] = []
        var body: [UInt8] = []

        /// A few words.
        init(_ status: Int, _ text: String) {
            self.status = status
            headers = [("Content-Type", "text/plain; charset=utf-8")]
            body = Array((text + "\n").utf8)
        }

        /// A page.
        init(page: [UInt8]) {
            status = 200
            // Everything is in the page; nothing is fetched.
            let policy =
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            headers = [("Content-Type", "text/html; charset=utf-8"), ("Content-Security-Policy", policy)]
            body = page
        }
    }

    /// 128 bits that nobody can guess.
    static func newSecret() -> String {
        (0..<2).map { _ in
            let digits = String(UInt64.random(in: .min ... .max), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    func response(to request: Request) -> Response {
        var response = answer(request)
        response.headers += [
            ("Cache-Control", "no-store"), ("Referrer-Policy", "no-referrer"), ("X-Content-Type-Options", "nosniff"),
        ]
        return response
    }

    private func answer(_ request: Request) -> Response {
        let host = request.host.split(separator: ":").first.map(String.init) ?? ""
        guard ["127.0.0.1", "localhost"].contains(host) else { return Response(421, "this is not the host") }
        guard request.method == "GET" || request.method == "HEAD" else {
            return Response(405, "nothing can be changed")
        }
        let target = Target(request.target)
        if let given = target.values.first(where: { $0.name == "token" })?.value {
            guard isSecret(given) else { return Response(403, "the address is that of another run") }
            var response = Response(303, "go on")
            response.headers += [
                ("Location", "/"), ("Set-Cookie", "newsgraph=\(secret); Path=/; HttpOnly; SameSite=Strict"),
            ]
            return response
        }
        let cookies = request.cookie.split(separator: ";").map { $0.drop { $0 == " " } }
        guard cookies.contains(where: { $0.hasPrefix("newsgraph=") && isSecret(String($0.dropFirst(10))) }) else {
            return Response(403, "open the address that newsgraph serve has printed")
        }
        return page(target)
    }

    private func page(_ target: Target) -> Response {
        do throws(Failure) {
            switch target.path {
            case "/":
                return Response(page: Array(ServedList(name: source.name, articles: try source.articles()).html.utf8))
            case "/graph": return Response(page: try source.page(try target.filter()))
            default: return Response(404, "there is no such page")
            }
        } catch {
            return Response(error.status == .usage ? 400 : 500, error.description)
        }
    }

    /// Compares in a time that tells nothing.
    private func isSecret(_ given: String) -> Bool {
        let (own, other) = (Array(secret.utf8), Array(given.utf8))
        guard own.count == other.count else { return false }
        return zip(own, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// A path with what is asked behind it.
private struct Target {
    let path: String
    let values: [(name: String, value: String)]

    init(_ text: String) {
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = parts.first.map(String.init) ?? ""
        values = parts.dropFirst().joined().split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Target.decoded(sides[0]), sides.count > 1 ? Target.decoded(sides[1]) : "")
        }
    }

    /// What a form has encoded (WHATWG URL, application/x-www-form-urlencoded).
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The question, written as on the command line.
    func filter() throws(Failure) -> GraphFilter {
        let arguments = values.filter { !$0.value.isEmpty }.map {
            $0.value == "on" ? "--\($0.name)" : "--\($0.name)=\($0.value)"
        }
        let options: FilterOptions
        do {
            options = try FilterOptions.parse(arguments)
        } catch {
            throw Failure(.usage, FilterOptions.message(for: error))
        }
        return try options.filter()
    }
}
