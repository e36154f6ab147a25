extension ValidationReport {
    /// The findings as workflow commands of GitHub Actions, one a line: they show beside the line of the file.
    public var github: String { findings.map(\.github).joined(separator: "\n") }
}

extension Finding {
    /// `::error file=…,line=…,col=…,title=…::message`
    var github: String {
        let command = severity == .advice ? "notice" : severity.rawValue
        let place = "file=\(Finding.escape(file, isProperty: true)),line=\(line),col=\(column),title=\(code.rawValue)"
        return "::\(command) \(place)::\(Finding.escape(message, isProperty: false))"
    }

    private static func escape(_ text: String, isProperty: Bool) -> String {
        let text = text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
        return isProperty ? text.replacing(":", with: "%3A").replacing(",", with: "%2C") : text
    }
}
