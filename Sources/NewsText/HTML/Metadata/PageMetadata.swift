/// What is to be known of the article of a page, chosen among what the page says in several places.
struct PageMetadata {
    let head: PageHead
    let linked: LinkedData

    init(_ page: HTMLPage) {
        head = PageHead(page.tree)
        linked = LinkedData(page)
    }

    /// The headline: a main heading that the page also gives as its title, or what it gives as the title.
    var title: String? {
        let declared = [linked.headline, head.meta(["og:title", "twitter:title", "dc.title", "title"]), head.title]
            .compactMap { $0 }
        let titles = declared.map(withoutSite)
        let heading = head.headings.first { heading in
            heading != head.metas["og:site_name"] && titles.contains { isSame(heading, $0) }
        }
        return heading ?? titles.first ?? head.headings.first
    }

    /// Whether a heading is a title, or most of it.
    private func isSame(_ heading: String, _ title: String) -> Bool {
        let (shorter, longer) = heading.utf8.count < title.utf8.count ? (heading, title) : (title, heading)
        return longer.contains(shorter) && shorter.utf8.count * 5 >= longer.utf8.count * 3
    }

    /// The publisher.
    var source: String? {
        let named = head.meta(["og:site_name", "application-name", "dc.publisher", "publisher", "article:publisher"])
        let candidates = [linked.publisher, named].compactMap { $0 }.filter { !$0.hasPrefix("http") }
        return candidates.first ?? host
    }

    /// Who wrote it.
    var author: String? {
        let named = head.meta(["author", "parsely-author", "sailthru.author", "dc.creator", "byl", "article:author"])
        let candidates = [linked.author, named, head.authors.isEmpty ? nil : head.authors.joined(separator: ", ")]
        return candidates.compactMap { $0 }.map(Byline.name).first { !$0.hasPrefix("http") && !$0.isEmpty }
    }

    /// The address that the page gives as its own.
    var url: String? {
        [head.canonical, head.metas["og:url"], linked.url].compactMap { $0 }.first { $0.hasPrefix("http") }
    }

    /// The language that the page declares.
    var language: String? {
        let declared = [
            head.language, head.meta(["content-language", "language", "dc.language"]), linked.language,
            head.metas["og:locale"],
        ]
        return declared.compactMap { $0 }.map { $0.replacing("_", with: "-") }.first { !$0.isEmpty }
    }

    /// The day of publication that the page declares.
    var date: CalendarDate? {
        let named = PageMetadata.dateNames.compactMap { head.metas[$0] }
        let marked = head.times.filter(\.isPublication).map(\.value)
        let others = head.times.filter { !$0.isPublication && $0.isBehindHeading }.prefix(1).map(\.value)
        let candidates = [linked.published].compactMap { $0 } + named + marked + others
        if let date = candidates.lazy.compactMap({ PublicationDate.read($0) }).first { return date }
        return url.flatMap(PageMetadata.date(inAddress:)) ?? changed
    }

    /// The day of the last change, for pages that say nothing else.
    private var changed: CalendarDate? {
        let named = head.meta(["article:modified_time", "og:updated_time", "datemodified", "last-modified"])
        return [linked.modified, named].compactMap { $0 }.lazy.compactMap { PublicationDate.read($0) }.first
    }

    private static let dateNames = [
        "article:published_time", "og:article:published_time", "article:published", "datepublished", "og:pubdate",
        "og:published_time", "date.published", "parsely-pub-date", "sailthru.date", "article.published", "pubdate",
        "publishdate", "publish-date", "publish_date", "publication_date", "published_date", "publicationdate",
        "date_published", "published-date", "published", "article_date_original", "originalpublicationdate",
        "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "bt:pubdate", "article:post_date", "pdate", "ptime",
        "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "dcterms.date",
        "citation_publication_date", "rnews:datepublished", "datecreated", "displaydate", "release_date", "pub_date",
        "date", "created", "timestamp", "creationdatetime", "gentime", "vr:published_time",
    ]

    /// `/2019/11/19/` in an address, or `/2019/nov/19/`, or a name that begins with `20191119`.
    static func date(inAddress address: String) -> CalendarDate? {
        let parts = address.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
        for index in parts.indices.dropLast(2) where parts[index].count == 4 {
            let words = DateWord.words(in: (parts[index] + [45] + parts[index + 1] + [45] + parts[index + 2])[...])
            guard words.count >= 3, let year = words[0].year, let day = words[2].day else { continue }
            let month = words[1].month ?? (words[1].length <= 2 ? words[1].number : nil)
            if parts[index + 2].count <= 2, let month, let date = CalendarDate(year: year, month: month, day: day) {
                return date
            }
        }
        return nil
    }

    // MARK: Small repairs

    /// The host of the page's address, without `www.`.
    private var host: String? {
        guard let host = url?.split(separator: "/").dropFirst().first else { return nil }
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }

    /// A title without the name of the site at its end: `Orlov in Tehran - Example News`.
    private func withoutSite(_ title: String) -> String {
        let bytes = Array(title.utf8)
        for mark in [" | ", " – ", " — ", " - ", " :: ", " » ", " · "] {
            guard let range = bytes.lastPlace(of: mark), range.lowerBound > 0 else { continue }
            let rest = String(decoding: bytes[range.upperBound...], as: UTF8.self)
            let isSite = head.metas["og:site_name"].map { $0.lowercased() == rest.lowercased() } ?? false
            if isSite || rest.split(separator: " ").count <= 4 {
                return String(decoding: bytes[..<range.lowerBound], as: UTF8.self).collapsed
            }
        }
        return title
    }
}
