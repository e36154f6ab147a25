/// The tables that are built into the library, by the names of their files without the ending.
public enum TableName: String, CaseIterable, Sendable {
    case actorCodes = "actor-codes"
    case actorRoles = "actor-roles"
    case baseLetters = "base-letters"
    case bodies
    case boilerplate
    case cameoTypes = "cameo-types"
    case confidences
    case cues
    case eventTraits = "event-traits"
    case events
    case familyParticles = "family-particles"
    case givenNames = "given-names"
    case groups
    case identityWords = "identity-words"
    case land
    case languages
    case leaders
    case lightVerbs = "light-verbs"
    case metonyms
    case nameHeads = "name-heads"
    case nameJoints = "name-joints"
    case naturalCauses = "natural-causes"
    case notNames = "not-names"
    case organisations
    case pageWeights = "page-weights"
    case places
    case portfolios
    case regionShortNames = "region-short-names"
    case reportingPhrases = "reporting-phrases"
    case scores
    case scoresFast = "scores-fast"
    case states
    case titles
    case townNames = "town-names"
    case towns
    case wordKinds = "word-kinds"
}
