/// The hashed features of one decision.
package final class FeatureList {
    private let hashes: UnsafeMutablePointer<UInt64>
    /// How many features there are.
    package private(set) var count = 0
    private var template: UInt64 = 0

    /// Template numbers are far apart, so that small values never make the features of two templates equal.
    private static let step: UInt64 = 0xD6E8_FEB8_6659_FD93

    /// The most features a decision can have; more are dropped.
    package static let capacity = 192

    /// An empty list.
    package init() { hashes = .allocate(capacity: FeatureList.capacity) }

    deinit { hashes.deallocate() }

    /// Empties the list; features are then numbered from the seed of a stage.
    @inline(__always)
    package func begin(_ seed: UInt64) {
        count = 0
        template = seed << 32
    }

    /// Leaves features out, for training with noise.
    package func drop(_ isDropped: (_ feature: UInt64) -> Bool) {
        var kept = 0
        for index in 0..<count where !isDropped(hashes[index]) {
            hashes[kept] = hashes[index]
            kept += 1
        }
        count = kept
    }

    /// A feature by its hash.
    @inline(__always)
    package subscript(_ index: Int) -> UInt64 { hashes[index] }

    /// Adds a feature of one value under the next template number.
    @inline(__always)
    package func add(_ a: UInt64) {
        template &+= FeatureList.step
        put(Hash64.mix(Hash64.mix(template, a), 0x51))
    }

    /// Adds a feature of two values.
    @inline(__always)
    package func add(_ a: UInt64, _ b: UInt64) {
        template &+= FeatureList.step
        put(Hash64.mix(Hash64.mix(Hash64.mix(template, a), b), 0x52))
    }

    /// Adds a feature of three values.
    @inline(__always)
    package func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) {
        template &+= FeatureList.step
        put(Hash64.mix(Hash64.mix(Hash64.mix(Hash64.mix(template, a), b), c), 0x53))
    }

    /// Adds a feature of four values.
    @inline(__always)
    package func add(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
        template &+= FeatureList.step
        put(Hash64.mix(Hash64.mix(Hash64.mix(Hash64.mix(Hash64.mix(template, a), b), c), d), 0x54))
    }

    /// Adds a feature of one value under the number that the next feature will have.
    @inline(__always)
    package func addRepeated(_ a: UInt64) { put(Hash64.mix(Hash64.mix(template &+ FeatureList.step, a), 0x55)) }

    /// Counts a template number that has no feature here.
    @inline(__always)
    package func skip() { template &+= FeatureList.step }

    @inline(__always)
    private func put(_ hash: UInt64) {
        guard count < FeatureList.capacity else { return }
        hashes[count] = hash
        count += 1
    }
}
