/// How likely a town is the one of its name that an article means, on a scale on which ten times as many people count 1.
struct TownScore {
    let evidence: PlaceEvidence

    /// What speaks for a town.
    struct Weights {
        /// The town that the curated table knows by this name, or a capital.
        var known = 0.7
        /// A name in another language.
        var otherName = -0.7
        /// Its state is named; the article is mainly about it.
        var state = 1.2, mainState = 2.0
        /// The article names states, and not this town's.
        var otherStates = -0.5
        var region = 1.5
        var near = 1.0
    }

    var weights = Weights()

    /// What goes without saying.
    func prior(_ town: Town, isKnown: Bool) -> Double {
        let people = TownScore.logarithm(max(town.population, 1_000))
        return people + (isKnown || town.kind == .capital ? weights.known : 0)
            + (town.isCommonName ? 0 : weights.otherName)
    }

    /// What the article adds.
    func context(_ town: Town, of entity: Int) -> Double {
        var sum = 0.0
        switch evidence.weight(ofState: town.state) {
        case 2: sum += weights.mainState
        case 1: sum += weights.state
        default: sum += evidence.namesStates ? weights.otherStates : 0
        }
        if evidence.names(regionOf: town) { sum += weights.region }
        if evidence.isNear(town, except: entity) { sum += weights.near }
        return sum
    }

    /// The decimal logarithm of a number of people, straight between powers of two.
    static func logarithm(_ number: Int) -> Double {
        let bits = Int.bitWidth - 1 - number.leadingZeroBitCount
        return (Double(bits) + Double(number) / Double(1 << bits) - 1) * 0.301_03
    }
}
