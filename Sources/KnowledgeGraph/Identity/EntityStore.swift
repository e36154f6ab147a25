/// Where identity across articles is kept: in memory while graphs are merged, in a file for a store of articles.
///
/// `EntityResolver` decides; a store remembers. Records with a token in common belong to one group. A group is one entity,
/// unless something in it speaks against that: then it is torn, and has several.
public protocol EntityStore {
    /// Why remembering failed.
    associatedtype Failure: Error

    /// The groups that hold some of the tokens.
    mutating func groups(holding tokens: [IdentityToken]) throws(Failure) -> Set<Int>
    /// Makes a group with nothing in it.
    mutating func makeGroup() throws(Failure) -> Int
    /// Puts a record into a group, which is its entity for now; gives those of its hints that the group did not offer yet.
    mutating func insert(_ record: IdentityRecord, into group: Int) throws(Failure) -> [IdentityHint]
    /// Moves everything of a group into another one.
    mutating func move(_ group: Int, into other: Int) throws(Failure)
    /// Whether two records of a group cannot be of one thing; once it is torn a group stays so.
    mutating func isTorn(_ group: Int) throws(Failure) -> Bool
    /// The records of a group.
    mutating func records(in group: Int) throws(Failure) -> [IdentityRecord]
    /// Remembers that a torn group has to be divided again before anybody looks at it.
    mutating func postpone(_ group: Int) throws(Failure)
    /// The groups that have to be divided again.
    mutating func postponed() throws(Failure) -> [Int]
    /// Sets the entity of each record of a group: the number of its part, 0 for the first.
    mutating func split(_ group: Int, _ parts: [IdentityRecord.Place: Int]) throws(Failure)

    /// Puts a record aside that waits for others.
    mutating func setAside(_ record: IdentityRecord) throws(Failure)
    /// The records set aside that look for one of the hints.
    mutating func waiting(for hints: [IdentityHint]) throws(Failure) -> [IdentityRecord]
    /// The records set aside that look for something that a group offers, or belong to it for now.
    mutating func waiting(near group: Int) throws(Failure) -> [IdentityRecord]
    /// For each of the hints that somebody offers the groups of those who do, torn ones left out.
    mutating func offers(_ hints: [IdentityHint]) throws(Failure) -> [UInt64: Set<Int>]
    /// Whether a record of an article is in a group.
    mutating func has(recordOf home: Int, in group: Int) throws(Failure) -> Bool
    /// Says which group a record that waits belongs to for now; `nil` for none.
    mutating func assign(_ record: IdentityRecord, to group: Int?) throws(Failure)
}
