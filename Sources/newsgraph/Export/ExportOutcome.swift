/// What came of one article, or of an input that gave none.
struct ExportOutcome: Sendable {
    enum Fate: Sendable {
        /// Its graph was written, to so many files.
        case exported(files: Int)
        /// Its files were there.
        case skipped
        case failed(Failure)
    }

    let input: String
    /// The name of the article, where there was one.
    let article: String?
    let fate: Fate
    /// What was said of it.
    let messages: [Message]
    /// What goes to an output of several articles.
    var bytes: [UInt8] = []

    init(input: String, article: String?, fate: Fate, messages: [Message]) {
        (self.input, self.article, self.fate, self.messages) = (input, article, fate, messages)
    }

    /// An article that could not be read.
    init(input: String, failure: Failure, diagnostics: Diagnostics) {
        let record = MessageRecord()
        diagnostics.recording(in: record).error(failure)
        self.init(input: input, article: nil, fate: .failed(failure), messages: record.messages)
    }
}

/// How many articles came to what.
struct ExportCounts {
    private(set) var exported = 0
    private(set) var skipped = 0
    private(set) var failed = 0
    private(set) var files = 0
    /// The exit code: that of the first article that failed.
    private(set) var status = ExitStatus.success

    var articles: Int { exported + skipped + failed }

    mutating func count(_ fate: ExportOutcome.Fate) {
        switch fate {
        case .exported(let files):
            exported += 1
            self.files += files
        case .skipped: skipped += 1
        case .failed(let failure):
            failed += 1
            if status == .success { status = failure.status }
        }
    }

    /// What is said of articles that were not exported: `, 3 skipped, 2 failed`.
    var others: String {
        (skipped == 0 ? "" : ", \(skipped) skipped") + (failed == 0 ? "" : ", \(failed) failed")
    }
}
