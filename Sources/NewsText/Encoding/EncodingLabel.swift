/// Names of encodings as documents declare them.
enum EncodingLabel {
    /// The name under which the system knows the encoding that browsers use for a label.
    ///
    /// Source: WHATWG, *Encoding Standard*, 4.2: a label names the encoding that pages with it are really in.
    static func name(_ label: String) -> String {
        let label = label.collapsed.lowercased()
        return browsers[label] ?? label.uppercased()
    }

    private static let browsers: [String: String] = [
        "utf8": "UTF-8", "utf-8": "UTF-8", "unicode-1-1-utf-8": "UTF-8",
        "ascii": "WINDOWS-1252", "us-ascii": "WINDOWS-1252", "latin1": "WINDOWS-1252", "l1": "WINDOWS-1252",
        "iso-8859-1": "WINDOWS-1252", "iso8859-1": "WINDOWS-1252", "iso_8859-1": "WINDOWS-1252",
        "cp1252": "WINDOWS-1252", "x-cp1252": "WINDOWS-1252", "ansi": "WINDOWS-1252",
        "iso-8859-9": "WINDOWS-1254", "latin5": "WINDOWS-1254", "iso-8859-11": "WINDOWS-874", "tis-620": "WINDOWS-874",
        "cp1251": "WINDOWS-1251", "x-cp1251": "WINDOWS-1251", "win-1251": "WINDOWS-1251", "koi8-ru": "KOI8-U",
        "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "gb_2312-80": "GB18030", "chinese": "GB18030",
        "big5": "BIG5-HKSCS", "x-x-big5": "BIG5-HKSCS",
        "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932", "windows-31j": "CP932",
        "ks_c_5601-1987": "CP949", "euc-kr": "CP949", "ksc5601": "CP949", "windows-949": "CP949",
        // A page whose declaration could be read as ASCII is not in UTF-16, whatever it declares.
        "utf-16": "UTF-8", "utf-16le": "UTF-8", "utf-16be": "UTF-8",
    ]
}
