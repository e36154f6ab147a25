internal import NewsText

/// Dictionaries of actors of PETRARCH: names with codes, each for some days or for ever.
///
/// The names stand in one block of bytes and are found by a hash of their words, so that 50,000 of them load in some
/// hundredths of a second.
struct PetrarchActors: Sendable {
    /// A code, and the days that it is right on as numbers like 20240805; 0 where the one or the other is open.
    struct Code: Hashable, Sendable {
        var code: String
        var from: Int32
        var to: Int32

        var isDated: Bool { from > 0 || to > 0 }
    }

    private struct Name {
        var start: Int32, end: Int32
        var record: Int32
        var line: Int32
        var file: Int32
    }

    private var bytes: [UInt8] = []
    private var names: [Name] = []
    /// The codes of each record, as a range of `codes`.
    private var records: [Range<Int>] = []
    private var codes: [Code] = []
    private var index: [UInt64: Int32] = [:]
    private var files: [String] = []
    private var longest = 0

    var isEmpty: Bool { names.isEmpty }
    var count: Int { names.count }

    // MARK: Reading

    /// Reads a dictionary behind those read before; of two equal names the first one stays.
    mutating func add(_ input: UnsafeBufferPointer<UInt8>, named file: String) -> TakenOver {
        files.append(file)
        var reading = Reading()
        index.reserveCapacity(index.count + input.count / 25)
        bytes.reserveCapacity(bytes.count + input.count)
        PetrarchLine.forEach(in: input) { line, number in
            guard let line = PetrarchLine(line) else { return }
            take(line, number, &reading)
        }
        close(&reading)
        var report = TakenOver(file: file, format: .petrarch, counts: [("names", reading.taken)])
        report.leftOut = reading.leftOut
        return report
    }

    private struct Reading {
        /// The names of the record that is being read.
        var open: [(key: Range<Int>, line: Int)] = []
        var codes: [Code] = []
        var taken = 0
        var leftOut: [(noun: String, count: Int, line: Int)] = []

        mutating func leaveOut(_ noun: String, _ line: Int) {
            if let known = leftOut.firstIndex(where: { $0.noun == noun }) {
                leftOut[known].count += 1
            } else {
                leftOut.append((noun, 1, line))
            }
        }
    }

    private mutating func take(_ line: PetrarchLine, _ number: Int, _ reading: inout Reading) {
        let isMore = line.phrase.first == UInt8(ascii: "+") || line.isIndented && line.phrase.isEmpty
        if !isMore { close(&reading) }
        let phrase = line.phrase.first == UInt8(ascii: "+") ? line.phrase.dropFirst() : line.phrase
        if !phrase.isEmpty {
            let start = bytes.count
            let words = PhraseKey.append(phrase, to: &bytes)
            if words == 0 {
                reading.leaveOut("names without letters", number)
            } else {
                longest = max(longest, words)
                reading.open.append((start..<bytes.count, number))
            }
        }
        for text in line.codes {
            if let code = Self.code(text) {
                reading.codes.append(code)
            } else if !text.starts(with: "---".utf8) {
                reading.leaveOut("codes that cannot be read", number)
            }
        }
    }

    private mutating func close(_ reading: inout Reading) {
        defer {
            reading.open.removeAll(keepingCapacity: true)
            reading.codes.removeAll(keepingCapacity: true)
        }
        guard !reading.open.isEmpty else { return }
        guard !reading.codes.isEmpty else {
            for name in reading.open { reading.leaveOut("names without a code", name.line) }
            return
        }
        let first = codes.count
        codes += reading.codes
        records.append(first..<codes.count)
        for (key, line) in reading.open {
            var hash = PhraseHash()
            hash.add(bytes[key])
            guard index[hash.value] == nil else {
                reading.leaveOut("names for the second time", line)
                continue
            }
            index[hash.value] = Int32(names.count)
            names.append(
                Name(
                    start: Int32(key.lowerBound),
                    end: Int32(key.upperBound),
                    record: Int32(records.count - 1),
                    line: Int32(line),
                    file: Int32(files.count - 1)
                )
            )
            reading.taken += 1
        }
    }

    /// `AFGGOV 790916-791227`, `AFGGOV >011222`, `AFG`.
    private static func code(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Code? {
        let words = text.split { PetrarchLine.isBlank($0) }
        guard let first = words.first, first.count >= 3, first.count % 3 == 0 || first.count < 16,
            first.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) })
        else { return nil }
        let code = String(decoding: first, as: UTF8.self).uppercased()
        let span = words.dropFirst().joined()
        guard let mark = span.first else { return Code(code: code, from: 0, to: 0) }
        if mark == UInt8(ascii: ">") { return day(span.dropFirst()).map { Code(code: code, from: $0, to: 0) } }
        if mark == UInt8(ascii: "<") { return day(span.dropFirst()).map { Code(code: code, from: 0, to: $0) } }
        let ends = Array(span).split(separator: UInt8(ascii: "-"))
        guard ends.count == 2, let from = day(ends[0]), let to = day(ends[1]) else { return nil }
        return Code(code: code, from: from, to: to)
    }

    /// `790916`, `20130804`: years of two digits are those from 1930 to 2029.
    private static func day(_ digits: some Collection<UInt8>) -> Int32? {
        guard digits.count == 6 || digits.count == 8, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        let number = digits.reduce(Int32(0)) { $0 * 10 + Int32($1 - 0x30) }
        if digits.count == 8 { return number }
        return number + (number >= 300_000 ? 19_000_000 : 20_000_000)
    }

    // MARK: Looking up

    /// The longest name that starts at a word, by pieces in lower case; at least of so many words.
    func match(_ pieces: [[String]], at start: Int) -> (tokens: Range<Int>, name: Int)? {
        guard !names.isEmpty else { return nil }
        var hash = PhraseHash()
        var (words, token) = (0, start)
        var best: (Range<Int>, Int)?
        while token < pieces.count, words < longest {
            for piece in pieces[token] where piece != "," {
                if words > 0 { hash.add(CollectionOfOne(0x20)) }
                hash.add(piece.utf8)
                words += 1
            }
            token += 1
            guard !pieces[token - 1].isEmpty else { continue }
            if pieces[token - 1] == [","] { break }
            if let name = index[hash.value] { best = (start..<token, Int(name)) }
        }
        return best.map { ($0.0, $0.1) }
    }

    /// The number of exactly this name.
    func name(_ text: String) -> Int? {
        guard !names.isEmpty else { return nil }
        var key: [UInt8] = []
        _ = PhraseKey.append(Array(text.utf8), to: &key)
        var hash = PhraseHash()
        hash.add(key)
        return index[hash.value].map { Int($0) }
    }

    /// The words of a name in lower case.
    func text(_ name: Int) -> String {
        String(decoding: bytes[Int(names[name].start)..<Int(names[name].end)], as: UTF8.self)
    }

    /// File and line of a name.
    func source(_ name: Int) -> String { "\(files[Int(names[name].file)]):\(names[name].line)" }

    /// Every code of a name.
    func codes(_ name: Int) -> ArraySlice<Code> { codes[records[Int(names[name].record)]] }

    /// The code of a name on a day. Without a day, the one that is right for ever, or the role that somebody is known for.
    func code(_ name: Int, on day: CalendarDate?) -> String? {
        let all = codes(name)
        if let day {
            let number = Int32(day.year * 10_000 + day.month * 100 + day.day)
            let dated = all.first { $0.isDated && $0.from <= number && ($0.to == 0 || number <= $0.to) }
            return (dated ?? all.first { !$0.isDated })?.code
        }
        let known = all.first { $0.isDated && !$0.code.hasSuffix("ELI") }
        return (known ?? all.first { !$0.isDated } ?? all.first)?.code
    }
}
