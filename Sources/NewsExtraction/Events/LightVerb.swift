/// A verb that only carries a noun event: *held talks*, *came under attack*.
struct LightVerb: Sendable {
    /// What its subject is in the event.
    var subject: EventFrame.Role
    /// What the one named after *by* is when the event is the subject: *the meeting was attended by …*.
    var agent: EventFrame.Role
}
