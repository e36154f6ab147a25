internal import NewsOntology

/// Takes the triples of a document, resource by resource, in the order of the document.
///
/// Properties and classes are numbers of `RDFNames`. All syntaxes get the same calls, and so say the same triples.
protocol TripleSink {
    init(_ base: BaseIRI, article: String?, names: RDFNames)

    mutating func start(_ output: inout TextOutput)
    /// Starts a resource that has a class; triples follow until `close`.
    mutating func open(_ subject: Resource, class: Int, _ output: inout TextOutput)
    /// Starts a resource whose class is said elsewhere.
    mutating func reopen(_ subject: Resource, _ output: inout TextOutput)
    mutating func close(_ output: inout TextOutput)
    /// Starts a resource without a name as the value of a property; its triples follow until `closeNested`.
    mutating func openNested(_ property: Int, class: Int, _ output: inout TextOutput)
    mutating func closeNested(_ output: inout TextOutput)
    /// A triple with a resource.
    mutating func resource(_ property: Int, _ object: Resource, _ output: inout TextOutput)
    /// A triple with a text; the part names it in warnings.
    mutating func literal(
        _ property: Int,
        _ text: String,
        _ kind: LiteralKind,
        of part: AttributeKey,
        _ output: inout TextOutput
    )
    /// A triple with a whole number.
    mutating func number(_ property: Int, _ number: Int, datatype: Int, _ output: inout TextOutput)
    /// A triple with the value of another tool; its property is given by its IRI.
    mutating func foreign(
        _ property: String,
        _ text: String,
        _ kind: ForeignLiteralKind,
        of part: String,
        _ output: inout TextOutput
    )
    /// A triple with a resource and the property of another tool.
    mutating func foreign(_ property: String, _ object: Resource, _ output: inout TextOutput)
    mutating func end(_ output: inout TextOutput)
}

/// What the value of another tool says of its own kind.
enum ForeignLiteralKind {
    /// A text without language.
    case plain
    /// A text in a language.
    case language(String)
    /// A value of a datatype, by its number.
    case typed(Int)
}

/// What a literal says of its own kind.
enum LiteralKind {
    /// A text without language.
    case plain
    /// A text in the language of the article.
    case english
    /// A value of a datatype, by its number.
    case typed(Int)
}
