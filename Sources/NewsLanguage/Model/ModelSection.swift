/// The parts of a model file, by the numbers they bear there.
package enum ModelSection: UInt32, CaseIterable, Sendable {
    /// Names of tags and relations; one a line.
    case tags = 1, relations
    /// Word clusters, tag ambiguities, known names.
    case clusters = 10, ambiguity, gazetteer
    /// Weights of the names, of the small network of tags and trees, and of that of names.
    case names = 23, parser = 24, nameNetwork = 27
    /// Edit scripts, suffix rules and exceptions of the lemmatiser.
    case lemmaScripts = 30, lemmaRules, lemmaExceptions
    /// Feature bundles, which bundle a form and tag have, and weights where there are several.
    case featureBundles = 40, featureTable, morphology
    /// Weights of word and sentence boundaries; chunks that are split inside.
    case wordBoundaries = 50, sentenceBoundaries, splits
    /// The encoder, the pieces that it reads, and its heads: tags, features, names, trees, predicates with their roles,
    /// coreference.
    case encoder = 70, pieces, encoderTags, encoderFeatures
    case encoderNames = 75, encoderTrees, encoderFrames, encoderMentions
    /// What the model was trained from, as text.
    case provenance = 60
}
