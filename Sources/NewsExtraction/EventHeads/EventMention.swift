package import NewsOntology

/// A mention of an entity that may take part in an event.
package struct EventMention: Hashable, Sendable {
    /// What an entity is, as the heads tell entities apart, by their numbers there.
    package enum Kind: Int, CaseIterable, Sendable {
        /// A country.
        case state
        /// A human being, in office or not.
        case person
        /// A named body.
        case organisation
        /// A place that is no state.
        case place
        /// An unnamed collective.
        case group

        /// The kind of entities of a type; `nil` for a type that takes part in no event.
        package init?(_ type: NodeType) {
            switch type {
            case .state: self = .state
            case .person, .official: self = .person
            case .organisation: self = .organisation
            case .place: self = .place
            case .group: self = .group
            case .event, .article, .thing: return nil
            }
        }
    }

    /// The number of its sentence.
    package var sentence: Int
    /// Its words in the sentence, and the one that heads them.
    package var tokens: Range<Int>, head: Int
    /// The number of the entity, and what it is.
    package var entity: Int, kind: Kind

    /// A mention of an entity.
    package init(sentence: Int, tokens: Range<Int>, head: Int, entity: Int, kind: Kind) {
        (self.sentence, self.tokens, self.head) = (sentence, tokens, head)
        (self.entity, self.kind) = (entity, kind)
    }
}
