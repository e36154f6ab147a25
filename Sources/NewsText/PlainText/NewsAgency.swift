/// Agencies whose names stand in datelines and above articles.
enum NewsAgency {
    private static let names: Set<String> = [
        "reuters", "ap", "associated press", "the associated press", "afp", "agence france-presse", "upi", "dpa", "efe",
        "ansa",
        "xinhua", "tass", "itar-tass", "interfax", "ria novosti", "kyodo", "kyodo news", "yonhap", "irna", "isna",
        "mehr", "tasnim",
        "fars", "sana", "wafa", "anadolu", "aa", "pti", "ani", "ians", "bernama", "antara", "cnn", "bbc", "bbc news",
        "bloomberg",
        "sputnik", "ukrinform", "unian", "belta", "pap", "ctk", "mti", "apa", "ats", "belga", "anp", "ntb", "tt", "stt",
        "ritzau",
        "lusa", "prensa latina", "notimex", "canadian press", "the canadian press", "aap", "app", "bss", "vna", "kcna",
        "saba",
        "spa", "wam", "qna", "kuna", "petra", "mena", "prnewswire", "business wire", "globe newswire", "globenewswire",
        "iwpr",
    ]

    static func isKnown(_ name: String) -> Bool { names.contains(name.lowercased()) }
}
