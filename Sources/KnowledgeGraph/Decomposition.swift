extension String {
    /// The scalars with Latin letters split into letter and accent (the canonical decomposition that
    /// the standard library keeps for comparing strings is not public, so this covers Latin blocks only).
    var decomposed: [Unicode.Scalar] {
        unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            guard let base = LatinLetters.base[scalar] else { return [scalar] }
            return [base]
        }
    }
}

/// Lower-case Latin letters with accents, by their plain letter.
enum LatinLetters {
    static let base: [Unicode.Scalar: Unicode.Scalar] = {
        let groups: [(Unicode.Scalar, String)] = [
            ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ď"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
            ("g", "ĝğġģǧ"), ("h", "ĥħḥ"), ("i", "ìíîïĩīĭįǐỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀ"),
            ("n", "ñńņňŋ"), ("o", "òóôõöōŏőơǒọỏốồổỗộớờởỡợ"), ("r", "ŕŗř"), ("s", "śŝşšșṣ"), ("t", "ţťŧțṭ"),
            ("u", "ùúûüũūŭůűųưǔụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżžẓ"),
        ]
        return groups.reduce(into: [:]) { table, group in
            for scalar in group.1.unicodeScalars { table[scalar] = group.0 }
        }
    }()
}
