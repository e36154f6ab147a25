import NewsLanguage

/// Learns edit scripts, suffix rules and exceptions.
struct LemmaTrainer {
    /// A form with its tag and lemma, and how often it occurs.
    private struct Item {
        var form: String
        var lexeme: Lexeme
        var tag: UInt64
        var scripts: Counter<EditScript>
    }

    /// The three parts of the lemmatiser.
    struct Parts {
        var scripts: [UInt8]
        var rules: [UInt8]
        var exceptions: [UInt8]
    }

    private var items: [Item] = []
    private var scripts: [EditScript] = []
    private var numbers: [EditScript: UInt32] = [:]

    /// Learns from the words of sentences.
    static func train(_ sentences: [CoNLLUSentence], lexicon: Lexicon, tags: TagSet) -> Parts {
        var trainer = LemmaTrainer()
        trainer.collect(sentences, lexicon, tags)
        let rules = trainer.rules()
        let exceptions = trainer.exceptions(rules)
        return Parts(
            scripts: Array(trainer.scripts.map(\.line).joined(separator: "\n").utf8),
            rules: IdentifierTable.encode(rules.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }),
            exceptions: IdentifierTable.encode(exceptions)
        )
    }

    private mutating func collect(_ sentences: [CoNLLUSentence], _ lexicon: Lexicon, _ tags: TagSet) {
        var cache = LexemeCache(lexicon: lexicon)
        var places: [UInt64: Int] = [:]
        var all = Counter<EditScript>()
        for word in sentences.lazy.flatMap(\.words) {
            guard let tag = tags.number(word.upos + "|" + word.xpos), word.lemma != "_" || word.form == "_" else {
                continue
            }
            let bytes = Array(word.form.utf8)
            let index = cache.index(of: bytes, 0..<bytes.count)
            let lexeme = cache.lexemes[index]
            let key = LemmaKeys.form(word.form, lexeme, tag: tags.hashes[Int(tag)])
            if places[key] == nil {
                places[key] = items.count
                items.append(Item(form: word.form, lexeme: lexeme, tag: tags.hashes[Int(tag)], scripts: Counter()))
            }
            let script = EditScript(form: word.form, lemma: word.lemma, keepsCase: word.upos == "PROPN")
            items[places[key] ?? 0].scripts.add(script)
            all.add(script)
        }
        scripts = all.ranked.map(\.key)
        numbers = Dictionary(uniqueKeysWithValues: scripts.enumerated().map { ($1, UInt32($0)) })
    }

    private func best(_ item: Item) -> UInt32 { item.scripts.mostFrequent.flatMap { numbers[$0] } ?? 0 }

    /// The majority script of each ending that has at least two forms and differs from what a shorter one says.
    private func rules() -> [UInt64: UInt32] {
        var rules: [UInt64: UInt32] = [:]
        for length in 0...LemmaKeys.longestSuffix {
            var votes: [UInt64: (Counter<UInt32>, Item)] = [:]
            for item in items {
                let scalars = LemmaKeys.scalars(item.form)
                guard scalars.count >= length else { continue }
                let key = LemmaKeys.suffix(scalars, length: length, lexeme: item.lexeme, tag: item.tag)
                votes[key, default: (Counter(), item)].0.add(best(item))
            }
            var found: [UInt64: UInt32] = [:]
            for (key, (counter, item)) in votes {
                guard let winner = counter.mostFrequent, length == 0 || (counter.counts[winner] ?? 0) > 1,
                    winner != inherited(item, length: length, rules)
                else { continue }
                found[key] = winner
            }
            rules.merge(found) { _, new in new }
        }
        return rules
    }

    private func inherited(_ item: Item, length: Int, _ rules: [UInt64: UInt32]) -> UInt32? {
        let scalars = LemmaKeys.scalars(item.form)
        for shorter in stride(from: length - 1, through: 0, by: -1) {
            let key = LemmaKeys.suffix(scalars, length: shorter, lexeme: item.lexeme, tag: item.tag)
            if let number = rules[key] { return number }
        }
        return nil
    }

    private func exceptions(_ rules: [UInt64: UInt32]) -> [(hash: UInt64, value: UInt32)] {
        items.compactMap { item in
            let ruled = inherited(item, length: LemmaKeys.scalars(item.form).count + 1, rules)
            let best = best(item)
            return ruled == best ? nil : (LemmaKeys.form(item.form, item.lexeme, tag: item.tag), best)
        }
    }
}
