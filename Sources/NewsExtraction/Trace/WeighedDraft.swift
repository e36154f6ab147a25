package import KnowledgeGraph
package import NewsLanguage
package import NewsOntology
package import NewsText

/// A word of an article that names an event, what speaks for and against it, and whether it was kept.
package struct WeighedDraft: Sendable {
    /// What the weights must add up to: readers mind a wrong event more than a lost one.
    package static let threshold = 0.3

    /// The number of the happening that it is joined to, if nothing is left out.
    package var cluster: Int
    /// The words that name the event.
    package var spans: [TextSpan]
    package var type: EventType
    /// The names of what speaks for or against it.
    package var features: [String]
    package var isKept: Bool
}
