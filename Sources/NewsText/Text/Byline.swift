/// Lines that name who wrote an article.
enum Byline {
    /// The name in `By Jane Roe`; a text that is no such line as it is.
    static func name(_ line: String) -> String {
        let words = line.split(separator: " ")
        return words.first?.lowercased() == "by" ? words.dropFirst().joined(separator: " ") : line
    }
}
