import KnowledgeGraph
import NewsOntology

/// The types that the records would give an event of the graph.
///
/// The records have no status: an act that is only intended is typed by the intent, as in CAMEO (03 express intent to
/// cooperate, 10 demand, 12 reject, 13 threaten). The graph keeps the type of the act and gives it a status.
enum Intent {
    private static let friendly: Set<EventType> = [.consult, .support, .concede, .cooperate, .aid, .retreat, .agree]
    private static let hostile: Set<EventType> = [
        .sanction, .coerce, .assault, .mobilize, .reject, .protest, .threaten,
    ]

    static func types(of event: Story.Event) -> Set<EventType> {
        switch event.status {
        case .planned where friendly.contains(event.type): [event.type, .agree]
        case .planned where hostile.contains(event.type): [event.type, .threaten]
        case .calledFor: [event.type, .request]
        case .denied: [event.type, .reject]
        default: [event.type]
        }
    }
}
