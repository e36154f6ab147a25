/// What is left of a word of a name when the ways in which languages spell the same sounds are taken away.
///
/// `sergei`, `sergey` and `serguei` have one sound, and so have `mohammed` and `muhamad`, `qureshi` and `kureshi`. Vowels
/// inside a word keep only whether they are round, those at its end keep more, because there they tell *Maria* from *Mario*.
enum NameSound {
    static func of(_ word: String) -> String {
        var letters = Array(word.utf8)
        for (from, to) in spellings { letters = replaced(letters, from, to) }
        return String(decoding: single(vowels(letters)), as: UTF8.self)
    }

    /// Letters that are written for one sound, the longer before the shorter.
    private static let spellings: [([UInt8], [UInt8])] = [
        ("sch", "s"), ("tsch", "c"), ("tch", "c"), ("sh", "s"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"),
        ("ph", "f"), ("zh", "j"), ("dj", "j"), ("ck", "k"), ("tz", "z"), ("ts", "z"), ("gue", "ge"), ("gui", "gi"),
        ("q", "k"), ("g", "k"), ("w", "v"), ("x", "ks"), ("ff", "v"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    private static func replaced(_ letters: [UInt8], _ from: [UInt8], _ to: [UInt8]) -> [UInt8] {
        guard letters.count >= from.count, letters.contains(from[0]) else { return letters }
        var out: [UInt8] = []
        var index = 0
        while index < letters.count {
            if letters[index...].starts(with: from) {
                out += to
                index += from.count
            } else {
                out.append(letters[index])
                index += 1
            }
        }
        return out
    }

    /// Every run of vowels as one letter: `u` for round ones and `a` for others, at the end of a word `a`, `u` or `i`.
    private static func vowels(_ letters: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var index = 0
        while index < letters.count {
            let run = letters[index...].prefix { isVowel($0) }
            guard !run.isEmpty else {
                out.append(letters[index])
                index += 1
                continue
            }
            index += run.count
            out.append(vowel(run, isLast: index == letters.count))
        }
        return out
    }

    private static func vowel(_ run: ArraySlice<UInt8>, isLast: Bool) -> UInt8 {
        if isLast, let last = run.last {
            switch last {
            case UInt8(ascii: "a"): return UInt8(ascii: "a")
            case UInt8(ascii: "o"), UInt8(ascii: "u"): return UInt8(ascii: "u")
            default: return UInt8(ascii: "i")
            }
        }
        let isRound = run.contains(UInt8(ascii: "u")) || run.contains(UInt8(ascii: "o"))
        return isRound ? UInt8(ascii: "u") : UInt8(ascii: "a")
    }

    private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

    /// Doubled letters count once.
    private static func single(_ letters: [UInt8]) -> [UInt8] {
        letters.indices.filter { $0 == 0 || letters[$0] != letters[$0 - 1] }.map { letters[$0] }
    }
}
