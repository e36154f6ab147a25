/// Words in classes and identifiers of elements that tell what the text in them is.
enum ClassWords {
    /// Words of one kind; a part of a class that begins with one of them belongs to it.
    struct Group {
        let name: String
        let words: [String]
    }

    /// The groups; the number of each is that of its trait.
    static let groups: [Group] = [
        Group(name: "class-article", words: ["article", "story", "artikel", "post", "entry", "news"]),
        Group(name: "class-body", words: ["body", "text", "copy", "prose", "richtext", "paragraph", "para"]),
        Group(name: "class-content", words: ["content", "main", "primary", "column", "page"]),
        Group(name: "class-comment", words: ["comment", "discuss", "disqus", "reply", "livefyre", "feedback"]),
        Group(name: "class-side", words: ["side", "rail", "aside", "secondary", "right", "left"]),
        Group(
            name: "class-related",
            words: [
                "relat", "recommend", "recirc", "similar", "outbrain", "taboola", "suggest", "readnext", "upnext",
                "next",
            ]
        ),
        Group(
            name: "class-list",
            words: [
                "more", "most", "trend", "popular", "latest", "list", "feed", "stream", "river", "top", "index", "grid",
            ]
        ),
        Group(
            name: "class-promo",
            words: [
                "promo", "ad", "ads", "advert", "sponsor", "banner", "partner", "shop", "affiliate", "dfp", "gpt",
                "commercial", "marketing",
            ]
        ),
        Group(
            name: "class-nav",
            words: ["nav", "menu", "breadcrumb", "crumb", "pagination", "pager", "tab", "tabs", "skip"]
        ),
        Group(
            name: "class-foot",
            words: ["foot", "footer", "bottom", "legal", "copyright", "disclaim", "terms", "privacy"]
        ),
        Group(name: "class-head", words: ["head", "header", "masthead", "hero", "logo", "brand"]),
        Group(
            name: "class-share",
            words: [
                "share", "sharing", "social", "follow", "twitter", "facebook", "linkedin", "whatsapp", "addthis",
                "print", "email",
            ]
        ),
        Group(
            name: "class-media",
            words: [
                "caption", "credit", "photo", "image", "img", "gallery", "figure", "media", "video", "player", "slide",
                "picture", "carousel",
            ]
        ),
        Group(
            name: "class-meta",
            words: [
                "author", "byline", "bio", "contributor", "date", "time", "meta", "info", "publish", "stamp",
                "dateline", "credits",
            ]
        ),
        Group(
            name: "class-tag",
            words: ["tag", "tags", "topic", "keyword", "categor", "section", "label", "kicker", "eyebrow"]
        ),
        Group(
            name: "class-offer",
            words: [
                "newsletter", "subscri", "signup", "sign", "login", "regist", "paywall", "cookie", "consent", "gdpr",
                "modal",
                "popup", "overlay", "donat", "member", "account", "offer", "cta", "alert", "notice", "user", "form",
            ]
        ),
        Group(
            name: "class-unit",
            words: ["widget", "teaser", "card", "item", "block", "module", "component", "box", "inline", "embed"]
        ),
        Group(name: "class-title", words: ["title", "headline", "heading"]),
        Group(
            name: "class-lead",
            words: [
                "summary", "lead", "intro", "standfirst", "dek", "deck", "subtitle", "subhead", "description",
                "excerpt", "abstract", "highlight", "bullet",
            ]
        ),
        Group(
            name: "class-hidden",
            words: ["hidden", "hide", "invisible", "visually", "sr", "offscreen", "noprint", "mobile", "desktop"]
        ),
        Group(name: "class-quote", words: ["quote", "pull", "pullquote", "blockquote"]),
    ]

    /// For each first letter the words that begin with it, with what they tell; words of one or two letters have to be
    /// the whole part.
    private static let byLetter: [[(word: [UInt8], trait: ElementTraits)]] = {
        var table = [[(word: [UInt8], trait: ElementTraits)]](repeating: [], count: 26)
        for (number, group) in groups.enumerated() {
            for word in group.words {
                let word = Array(word.utf8)
                table[Int(word[0] - 0x61)].append((word, .trait(number)))
            }
        }
        return table
    }()

    /// What a class or identifier tells.
    static func traits(of value: ArraySlice<UInt8>) -> ElementTraits {
        var traits: ElementTraits = []
        var place = value.startIndex
        while place < value.endIndex {
            guard value[place].isLetter else {
                place += 1
                continue
            }
            let start = place
            place += 1
            // A capital letter behind a small one begins a part: articleBody.
            while place < value.endIndex, value[place].isLetter, !(value[place] < 0x60 && value[place - 1] > 0x60) {
                place += 1
            }
            look(up: value[start..<place], &traits)
        }
        return traits
    }

    private static func look(up part: ArraySlice<UInt8>, _ traits: inout ElementTraits) {
        guard let first = part.first?.lowercased, (0x61...0x7A).contains(first) else { return }
        for entry in byLetter[Int(first - 0x61)] where entry.word.count <= part.count {
            if entry.word.count < 4, entry.word.count != part.count { continue }
            if equalIgnoringCase(part.prefix(entry.word.count), entry.word) { traits.insert(entry.trait) }
        }
    }
}
