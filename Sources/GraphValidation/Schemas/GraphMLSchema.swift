internal import NewsOntology

/// The XML Schema of the GraphML that is written here.
///
/// It fixes the structure, the keys and the form of identifiers. XML Schema 1.0 cannot say that the content of `data`
/// depends on its `key`, so the values are checked against the ontology in code.
enum GraphMLSchema {
    static let namespace = "http://graphml.graphdrawing.org/xmlns"

    @Sendable static func text() -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="\(namespace)"
                   targetNamespace="\(namespace)" elementFormDefault="qualified">

        \(SchemaText.indent(introduction, by: 2))

        \(SchemaText.indent(root, by: 2))

        \(SchemaText.indent(elements, by: 2))

        \(SchemaText.indent(keyTypes, by: 2))

        \(SchemaText.indent(identifiers, by: 2))

        </xs:schema>

        """
    }

    private static var introduction: String {
        annotation(
            """
            The GraphML that newsgraph writes: news articles as typed graphs.

            A file declares its keys, for nodes and then for edges, and holds one directed graph: all nodes, then all
            edges, so that a file of any size can be checked as it streams by. Every node and every edge has data of
            the keys 'type' and 'label'. This schema checks structure, keys and identifiers; what follows, newsgraph
            checks in code, because XML Schema 1.0 has no way to say it.

            Types of nodes (key n_type):
            \(SchemaText.indent(OntologyTables.nodeTypes, by: 2))

            Types of edges (key e_type), each with the types of nodes that it joins:
            \(SchemaText.indent(OntologyTables.relations, by: 2))

            Types of events (key n_eventType), with their modes (key n_mode):
            \(SchemaText.indent(OntologyTables.eventTypes, by: 2))

            Status (keys n_status, e_status):
            \(SchemaText.indent(OntologyTables.statuses, by: 2))
            """
        )
    }

    private static var root: String {
        """
        <xs:element name="graphml">
        \(SchemaText.indent(annotation("The version of the ontology, the keys, and one graph."), by: 2))
          <xs:complexType>
            <xs:sequence>
              <xs:element name="desc" type="xs:string" minOccurs="0"/>
              <xs:element name="key" type="Key" maxOccurs="unbounded"/>
              <xs:element name="graph" type="Graph"/>
            </xs:sequence>
          </xs:complexType>
        \(SchemaText.indent(constraints, by: 2))
        </xs:element>
        """
    }

    /// Other validators check identifiers and references by these; see `CompiledSchemas` for why ours does not.
    private static let constraints = """
        <xs:key name="keyIdentifiers">
          <xs:selector xpath="g:key" xmlns:g="\(namespace)"/>
          <xs:field xpath="@id"/>
        </xs:key>
        <xs:keyref name="keysOfData" refer="keyIdentifiers">
          <xs:selector xpath="g:graph/g:node/g:data|g:graph/g:edge/g:data" xmlns:g="\(namespace)"/>
          <xs:field xpath="@key"/>
        </xs:keyref>
        <xs:unique name="identifiers">
          <xs:selector xpath="g:graph|g:graph/g:node|g:graph/g:edge" xmlns:g="\(namespace)"/>
          <xs:field xpath="@id"/>
        </xs:unique>
        <xs:key name="nodes">
          <xs:selector xpath="g:graph/g:node" xmlns:g="\(namespace)"/>
          <xs:field xpath="@id"/>
        </xs:key>
        <xs:keyref name="sources" refer="nodes">
          <xs:selector xpath="g:graph/g:edge" xmlns:g="\(namespace)"/>
          <xs:field xpath="@source"/>
        </xs:keyref>
        <xs:keyref name="targets" refer="nodes">
          <xs:selector xpath="g:graph/g:edge" xmlns:g="\(namespace)"/>
          <xs:field xpath="@target"/>
        </xs:keyref>
        """

    /// An annotation for people.
    static func annotation(_ text: String) -> String {
        guard text.contains("\n") else {
            return "<xs:annotation><xs:documentation xml:lang=\"en\">\(text)</xs:documentation></xs:annotation>"
        }
        return """
            <xs:annotation>
              <xs:documentation xml:lang="en">
            \(SchemaText.indent(text, by: 4))
              </xs:documentation>
            </xs:annotation>
            """
    }
}
