extension String {
    /// The text with each stretch of blanks and line ends as one space, and none at its ends.
    var collapsed: String {
        unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }.joined(separator: " ")
    }
}
