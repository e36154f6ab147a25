internal import GraphSyntax

/// Reads tables and JSON Lines into records, with the place of every cell.
struct SourceRecords {
    /// The name of the file, for errors.
    let file: String
    /// The columns that there are.
    let columns: KnownColumns

    private(set) var records: [SourceRecord] = []
    private(set) var errors: [OwnKnowledgeError] = []

    init(file: String, columns: KnownColumns) { (self.file, self.columns) = (file, columns) }

    /// Reads a file in a format that is no dictionary of PETRARCH.
    mutating func read(_ bytes: [UInt8], as format: GazetteerFormat) {
        bytes.withUnsafeBufferPointer { buffer in
            switch format {
            case .jsonl: readLines(buffer)
            case .tsv: readTabs(buffer)
            case .csv, .petrarch: readTable(buffer)
            }
        }
    }

    private mutating func fail(_ place: TextPlace, _ reason: String) {
        errors.append(OwnKnowledgeError(file: file, line: place.line, column: place.column, reason))
    }

    // MARK: Tables

    private mutating func readTable(_ bytes: UnsafeBufferPointer<UInt8>) {
        var places = PlaceCounter(bytes)
        var reader = CSVReader(bytes, separator: separator(of: bytes))
        var heading: [String?]?
        do throws(ScanError) {
            while let row = try reader.next() {
                let cells = row.map { (text: $0.text, place: places.place(of: $0.offset)) }
                if isComment(cells, heading != nil) { continue }
                guard let heading else {
                    heading = self.heading(cells)
                    continue
                }
                add(cells, under: heading)
            }
        } catch {
            fail(places.place(of: error.offset), error.message)
        }
        if heading == nil {
            fail(TextPlace(line: 1, column: 1), "the table is empty; its first line names the columns")
        }
    }

    /// Comma or semicolon, whichever the first line that is no comment has more of.
    private func separator(of bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
        let lines = bytes.split(separator: 0x0A, maxSplits: Self.mostComments)
        let line = lines.first { $0.first != UInt8(ascii: "#") || isHeading($0) } ?? bytes[0..<0]
        let isSemicolon = line.count { $0 == UInt8(ascii: ";") } > line.count { $0 == UInt8(ascii: ",") }
        return UInt8(ascii: isSemicolon ? ";" : ",")
    }

    private static let mostComments = 200

    /// Whether a line with a `#` begins with the name of a column.
    private func isHeading(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let first = line.dropFirst().prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }
        return columns.column(String(decoding: first, as: UTF8.self).lowercased().trimmed) != nil
    }

    /// Tables with tabs have no quotes but around whole cells, as spreadsheets write them.
    private mutating func readTabs(_ bytes: UnsafeBufferPointer<UInt8>) {
        var heading: [String?]?
        var (number, start) = (0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        while start < bytes.count {
            number += 1
            var end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let next = end + 1
            if end > start, bytes[end - 1] == 0x0D { end -= 1 }
            let line = bytes[start..<end]
            start = next
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            let cells = Self.tabbed(line, number)
            if isComment(cells, heading != nil) { continue }
            guard let known = heading else {
                heading = self.heading(cells)
                continue
            }
            add(cells, under: known)
        }
        if heading == nil {
            fail(TextPlace(line: 1, column: 1), "the table is empty; its first line names the columns")
        }
    }

    private static func tabbed(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ number: Int) -> [(
        text: String, place: TextPlace
    )] {
        var column = 1
        return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { cell in
            let place = TextPlace(line: number, column: column)
            column += cell.count { $0 & 0xC0 != 0x80 } + 1
            let isQuoted = cell.count > 1 && cell.first == UInt8(ascii: "\"") && cell.last == UInt8(ascii: "\"")
            return (String(decoding: isQuoted ? cell.dropFirst().dropLast() : cell, as: UTF8.self), place)
        }
    }

    /// Lines with a `#` are comments; a heading may have one too, as the built-in tables do.
    private func isComment(_ cells: [(text: String, place: TextPlace)], _ hasHeading: Bool) -> Bool {
        guard let first = cells.first?.text, first.hasPrefix("#") else { return false }
        return hasHeading || cells.count < 2 || columns.column(first.dropFirst().lowercased().trimmed) == nil
    }

    /// The columns by their places; `nil` for those that hold what a person notes for himself.
    private mutating func heading(_ cells: [(text: String, place: TextPlace)]) -> [String?] {
        let names = cells.map { cell in
            cell.text.hasPrefix("#")
                ? String(cell.text.dropFirst()).trimmed.lowercased() : cell.text.trimmed.lowercased()
        }
        var out: [String?] = []
        for (name, cell) in zip(names, cells) {
            let known = columns.column(name)
            if known == nil, !columns.isNote(name) { fail(cell.place, columns.advice(on: name)) }
            out.append(known)
        }
        if let missing = columns.required.first(where: { !out.contains($0) }) {
            fail(TextPlace(line: 1, column: 1), "the heading lacks the column '\(missing)'; \(columns.list)")
        }
        return out
    }

    private mutating func add(_ cells: [(text: String, place: TextPlace)], under heading: [String?]) {
        guard let first = cells.first else { return }
        var record = SourceRecord(line: first.place.line)
        for (index, cell) in cells.enumerated() {
            guard heading.indices.contains(index) else {
                if !cell.text.trimmed.isEmpty { fail(cell.place, "the row has more cells than the heading") }
                continue
            }
            if let name = heading[index] { record.set(name, cell.text, at: cell.place) }
        }
        if !record.cells.isEmpty { records.append(record) }
    }

    // MARK: JSON Lines

    private mutating func readLines(_ bytes: UnsafeBufferPointer<UInt8>) {
        var places = PlaceCounter(bytes)
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if !bytes[start..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                readObject(UnsafeBufferPointer(rebasing: bytes[start..<end]), from: start, &places)
            }
            start = end + 1
        }
    }

    private mutating func readObject(
        _ line: UnsafeBufferPointer<UInt8>,
        from start: Int,
        _ places: inout PlaceCounter
    ) {
        var parser = JSONParser(line)
        do throws(ScanError) {
            let value = try parser.value()
            try parser.end()
            guard case .object(let members) = value.content else {
                return fail(places.place(of: start + value.offset), "each line is a JSON object, as {\"name\": …}")
            }
            add(members, from: start, &places)
        } catch {
            fail(places.place(of: start + error.offset), error.message)
        }
    }

    private mutating func add(_ members: [JSONMember], from start: Int, _ places: inout PlaceCounter) {
        var record = SourceRecord(line: places.place(of: start).line)
        var offices: [JSONValue] = []
        for member in members {
            let place = places.place(of: start + member.value.offset)
            let name = member.name.lowercased()
            if name == "offices", case .array(let items) = member.value.content {
                offices = items
            } else if let column = columns.column(name) {
                guard let text = Self.text(member.value) else {
                    fail(place, "'\(name)' is a text, a number, or a list of texts")
                    continue
                }
                record.set(column, text, at: place)
            } else if !columns.isNote(name) {
                fail(places.place(of: start + member.offset), columns.advice(on: name))
            }
        }
        addOffices(offices, of: record, from: start, &places)
    }

    /// A record for each office, since a row of a table holds one.
    private mutating func addOffices(
        _ offices: [JSONValue],
        of record: SourceRecord,
        from start: Int,
        _ places: inout PlaceCounter
    ) {
        guard !offices.isEmpty else { return records.append(record) }
        for office in offices {
            guard case .object(let members) = office.content else {
                fail(places.place(of: start + office.offset), "an office is an object, as {\"office\": …, \"from\": …}")
                continue
            }
            var own = record
            for member in members {
                let name = member.name.lowercased() == "title" ? "office" : member.name.lowercased()
                let place = places.place(of: start + member.value.offset)
                guard ["office", "from", "to", "body"].contains(name), let text = Self.text(member.value) else {
                    fail(place, "an office has 'office', 'from', 'to' and 'body', each a text")
                    continue
                }
                own.set(name, text, at: place)
            }
            records.append(own)
        }
    }

    /// A text or number, or the texts of a list joined as in a cell; `nil` for anything else.
    private static func text(_ value: JSONValue) -> String? {
        switch value.content {
        case .string(let text): return text
        case .number(let number): return number
        case .null: return ""
        case .bool(let isTrue): return isTrue ? "1" : "0"
        case .array(let items):
            let texts = items.compactMap(text)
            return texts.count == items.count ? texts.joined(separator: "|") : nil
        case .object: return nil
        }
    }
}

/// The columns of a table: their names, other names for them, and those that every row needs.
struct KnownColumns {
    let names: [String]
    let others: [String: String]
    let required: [String]

    /// Columns for what a person notes for himself.
    private static let notes: Set<String> = ["note", "notes", "comment", "comments", "source", "remark", "remarks", ""]

    func column(_ name: String) -> String? { names.contains(name) ? name : others[name] }

    func isNote(_ name: String) -> Bool { Self.notes.contains(name) }

    var list: String { "the columns are \(names.joined(separator: ", "))" }

    func advice(on name: String) -> String { "there is no column '\(name)'; \(list), and note for what you like" }
}
