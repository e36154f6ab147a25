/// The name of a person by its parts, whatever way it is written.
struct PersonName: Hashable {
    /// The first name, or `nil` where only a surname is given.
    let given: String?
    /// Whether the first name is an initial.
    let isInitial: Bool
    /// The surname: the last part, or the first where names start with it.
    let surname: String
    /// The surname by its sound.
    let surnameSound: String

    /// Reads a name; `nil` where nothing is left beside titles.
    init?(_ text: String) {
        var parts = NameWords.of(text)
        parts.removeAll { NameTables.shared.suffixes.contains($0) }
        while parts.count > 1, NameTables.shared.titles.contains(parts[0]) { parts.removeFirst() }
        let plain = parts.map(PersonName.withoutParticle)
        let kept = plain.filter { !NameTables.shared.particles.contains($0) }
        guard let last = (kept.isEmpty ? plain : kept).last else { return nil }
        let first = kept.count > 1 ? kept[0] : nil
        given = first
        isInitial = first?.utf8.count == 1
        surname = last
        surnameSound = NameSound.of(last)
    }

    /// Whether there is a first name to compare.
    var isFull: Bool { given != nil && !isInitial }

    /// The first name and the surname as they are spelt; what stands between them tells nobody apart.
    var exact: String { "\(given ?? "") \(surname)" }

    /// The same by their sounds, with one form for the forms that a first name has in several languages.
    var sound: String { "\(given.map(NameTables.shared.given) ?? "") \(surnameSound)" }

    /// Whether so many people have both names that more than the names is needed.
    var isCommon: Bool {
        guard let given else { return true }
        let tables = NameTables.shared
        return tables.commonGiven.contains(given) && tables.commonSurnames.contains(surname)
    }

    /// Whether the name alone tells who it is, in most news: a surname of some length that is not common.
    var isRare: Bool {
        guard let given, given.utf8.count > 2, surname.utf8.count > 4 else { return false }
        let tables = NameTables.shared
        return !tables.commonSurnames.contains(surname) && !tables.leadingSurnames.contains(given)
    }

    /// The surname as it is spelt, with one form for the forms of the first name.
    var rare: String { "\(given.map(NameTables.shared.given) ?? "") \(surname)" }

    /// What a text may call the person alone.
    var surnameSounds: [String] {
        guard let given, NameTables.shared.leadingSurnames.contains(given) else { return [surnameSound] }
        return [surnameSound, NameSound.of(given)]
    }

    /// `abdulrahman` is `rahman` with a particle that others write apart.
    private static func withoutParticle(_ part: String) -> String {
        for particle in ["abdul", "abdel"] where part.hasPrefix(particle) && part.utf8.count > particle.utf8.count + 2 {
            return String(part.dropFirst(particle.count))
        }
        return part
    }
}
