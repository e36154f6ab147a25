internal import NewsOntology

extension GraphMLSchema {
    /// The types of the elements below the root.
    static var elements: String {
        """
        <xs:complexType name="Key">
        \(SchemaText.indent(annotation("An attribute of nodes or of edges: its name, and the type of its values."), by: 2))
          <xs:attribute name="id" type="KeyIdentifier" use="required"/>
          <xs:attribute name="for" type="Owner" use="required"/>
          <xs:attribute name="attr.name" type="AttributeName" use="required"/>
          <xs:attribute name="attr.type" type="ValueType" use="required"/>
        </xs:complexType>

        <xs:complexType name="Graph">
        \(SchemaText.indent(annotation("All nodes, then all edges."), by: 2))
          <xs:sequence>
            <xs:element name="node" type="Node" minOccurs="0" maxOccurs="unbounded"/>
            <xs:element name="edge" type="Edge" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence>
          <xs:attribute name="id" type="Identifier" use="required"/>
          <xs:attribute name="edgedefault" type="xs:string" use="required" fixed="directed"/>
        </xs:complexType>

        <xs:complexType name="Node">
        \(SchemaText.indent(annotation("A state, person, body, place, event or article, with its attributes."), by: 2))
          <xs:sequence>
            <xs:element name="data" type="NodeData" maxOccurs="unbounded"/>
          </xs:sequence>
          <xs:attribute name="id" type="Identifier" use="required"/>
        </xs:complexType>

        <xs:complexType name="Edge">
        \(SchemaText.indent(annotation("A statement that joins two nodes, with its attributes."), by: 2))
          <xs:sequence>
            <xs:element name="data" type="EdgeData" maxOccurs="unbounded"/>
          </xs:sequence>
          <xs:attribute name="id" type="Identifier" use="required"/>
          <xs:attribute name="source" type="Identifier" use="required"/>
          <xs:attribute name="target" type="Identifier" use="required"/>
        </xs:complexType>

        \(data("NodeData", "The value of an attribute of a node.", key: "NodeKey"))

        \(data("EdgeData", "The value of an attribute of an edge.", key: "EdgeKey"))
        """
    }

    private static func data(_ name: String, _ summary: String, key: String) -> String {
        """
        <xs:complexType name="\(name)">
        \(SchemaText.indent(annotation(summary), by: 2))
          <xs:simpleContent>
            <xs:extension base="xs:string">
              <xs:attribute name="key" type="\(key)" use="required"/>
            </xs:extension>
          </xs:simpleContent>
        </xs:complexType>
        """
    }

    /// The closed lists of names.
    static var keyTypes: String {
        let keys = { (owner: GraphMLKey.Owner) in GraphMLKey.all.filter { $0.owner == owner }.map(\.id) }
        let names = GraphMLKey.all.map(\.name).uniqued
        return [
            enumeration("NodeKey", "The keys of nodes.", keys(.node)),
            enumeration("EdgeKey", "The keys of edges.", keys(.edge)),
            union("KeyIdentifier", "All keys.", ["NodeKey", "EdgeKey"]),
            enumeration("Owner", "What a key is for.", GraphMLKey.Owner.allCases.map(\.rawValue)),
            enumeration("AttributeName", "The names of attributes, in the order of the ontology.", names),
            enumeration("ValueType", "The types of values; lists are strings.", GraphMLKey.all.map(\.type).uniqued),
        ].joined(separator: "\n\n")
    }

    static var identifiers: String {
        """
        <xs:simpleType name="Identifier">
        \(SchemaText.indent(annotation("A name token of ASCII letters, digits, '.', '-', '_' and ':'."), by: 2))
          <xs:restriction base="xs:NMTOKEN">
            <xs:pattern value="[A-Za-z0-9._:\\-]+"/>
          </xs:restriction>
        </xs:simpleType>
        """
    }

    private static func enumeration(_ name: String, _ summary: String, _ values: [String]) -> String {
        let rows = values.map { "    <xs:enumeration value=\"\(SchemaText.escape($0))\"/>" }.joined(separator: "\n")
        return """
            <xs:simpleType name="\(name)">
            \(SchemaText.indent(annotation(summary), by: 2))
              <xs:restriction base="xs:NMTOKEN">
            \(rows)
              </xs:restriction>
            </xs:simpleType>
            """
    }

    private static func union(_ name: String, _ summary: String, _ members: [String]) -> String {
        """
        <xs:simpleType name="\(name)">
        \(SchemaText.indent(annotation(summary), by: 2))
          <xs:union memberTypes="\(members.joined(separator: " "))"/>
        </xs:simpleType>
        """
    }
}

extension Array where Element: Hashable {
    /// The elements without repetitions, each where it stands first.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
