/// The seeded hash of every feature and word: the same on every run, machine and thread, unlike Swift's `Hasher`.
package enum Hash64 {
    /// Adds a value to a hash.
    @inline(__always)
    package static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        let product = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 32)
    }

    /// Hashes a run of scalars under a seed.
    @inline(__always)
    package static func of(_ scalars: some Sequence<UInt32>, seed: UInt64) -> UInt64 {
        var hash = seed
        for scalar in scalars { hash = mix(hash, UInt64(scalar) + 0x100) }
        return mix(hash, seed)
    }

    /// Hashes bytes of an array under a seed.
    @inline(__always)
    package static func of(_ bytes: [UInt8], _ range: Range<Int>, seed: UInt64) -> UInt64 {
        var hash = seed
        for index in range { hash = mix(hash, UInt64(bytes[index]) + 0x100) }
        return mix(hash, seed)
    }

    /// Hashes the UTF-8 of a text under a seed.
    package static func of(_ text: String, seed: UInt64) -> UInt64 {
        var hash = seed
        for byte in text.utf8 { hash = mix(hash, UInt64(byte) + 0x100) }
        return mix(hash, seed)
    }
}
