internal import NewsLanguage

/// Names joined by commas and *and*, with titles between, read off the words: *Mr A, Mr B and Prime Minister C*.
struct Coordination {
    let scan: SentenceScan

    /// The mentions that follow one in its list; none where it is in no list.
    func followers(of mention: Int, isSubject: Bool) -> [Int] {
        var found: [Int] = []
        var isClosed = false
        var end = scan.mentions[mention].phrase.upperBound
        while !isClosed, let (next, isLast) = next(after: end, like: mention) {
            found.append(next)
            isClosed = isLast
            end = scan.mentions[next].phrase.upperBound
        }
        // A list ends in *and*; what stands before the next verb may begin a clause: *met A and B said …*.
        return isClosed && (isSubject || !isVerb(end)) ? found : []
    }

    private func next(after end: Int, like mention: Int) -> (mention: Int, isLast: Bool)? {
        var index = end
        if scan.lower(index) == "," { index += 1 }
        let isLast = scan.lower(index) == "and"
        if isLast { index += 1 }
        guard index > end else { return nil }
        if scan.lower(index) == "the" { index += 1 }
        while scan.tokens.indices.contains(index), let title = scan.titleAt[index], scan.mentionAt[index] == nil {
            index = scan.titles[title].tokens.upperBound
        }
        guard scan.tokens.indices.contains(index), let next = scan.mentionAt[index],
            scan.mentions[next].tokens.lowerBound == index, isAlike(scan.mentions[next], scan.mentions[mention])
        else { return nil }
        return (next, isLast)
    }

    private func isAlike(_ a: Mention, _ b: Mention) -> Bool {
        switch (a.referent, b.referent) {
        case (.person, .person): true
        case (.known(_, demonym: false), .known(_, demonym: false)): true
        default: false
        }
    }

    private func isVerb(_ index: Int) -> Bool {
        scan.tokens.indices.contains(index) && [.verb, .auxiliary].contains(scan.tokens[index].upos)
    }
}
