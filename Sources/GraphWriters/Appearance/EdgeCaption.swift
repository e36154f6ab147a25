internal import KnowledgeGraph
internal import NewsOntology

/// What a picture says of an edge.
struct EdgeCaption {
    let text: String

    private static let limit = 80

    /// The role; of an office its title, and whether it is still held; of another tool's link its label, if it has one.
    init(_ edge: some EdgeContent) {
        guard edge.type != .linkedTo else {
            text = edge.ownLabel.map { LabelText.shortened($0, to: EdgeCaption.limit) ?? $0 } ?? ""
            return
        }
        guard edge.type == .holdsOffice, let title = edge.attributes[.title]?.text else {
            text = edge.type.rawValue
            return
        }
        let status = edge.attributes[.status]?.text ?? OfficeStatus.current.rawValue
        let full = status == OfficeStatus.current.rawValue ? title : "\(status) \(title)"
        text = LabelText.shortened(full, to: EdgeCaption.limit) ?? full
    }
}

extension EdgeContent {
    /// The label, when it says more than that two things are linked.
    var ownLabel: String? { type == .linkedTo && label == type.rawValue ? nil : label }
}
