internal import NewsOntology

/// The forms that names and values take in RDF/XML.
enum RDFSchemaLiterals {
    static var text: String {
        """
        <define name="about">
          <attribute name="rdf:about"><data type="anyURI"/></attribute>
        </define>

        <define name="resource">
          <attribute name="rdf:resource"><data type="anyURI"/></attribute>
        </define>

        <define name="plain">
          <text/>
        </define>

        <define name="foreign">
        \(SchemaText.indent(RDFSchema.documentation("A value of another tool, under its name for it."), by: 2))
          <element>
            <nsName ns="\(Namespace.foreign)"/>
            <optional><attribute name="rdf:datatype"><data type="anyURI"/></attribute></optional>
            <optional><attribute name="xml:lang"/></optional>
            <text/>
          </element>
        </define>

        <define name="english">
          <optional><attribute name="xml:lang"/></optional>
          <text/>
        </define>

        \(literal("address", "anyURI", content: "<text/>"))

        \(literal("integer", "integer"))

        \(literal("number", "double"))

        \(literal("offset", "nonNegativeInteger"))

        <define name="typedDate">
          <choice>
        \(SchemaText.indent(dates, by: 4))
          </choice>
        </define>

        <define name="date">
        \(SchemaText.indent(RDFSchema.documentation("A day, month or year; an interval has no datatype."), by: 2))
          <choice>
            <ref name="plain"/>
            <ref name="typedDate"/>
          </choice>
        </define>

        <define name="temporalEntity">
        \(SchemaText.indent(RDFSchema.documentation("An instant or interval of OWL-Time."), by: 2))
          <choice>
            <ref name="instant"/>
            <element name="time:ProperInterval">
              <optional><element name="time:hasBeginning"><ref name="instant"/></element></optional>
              <optional><element name="time:hasEnd"><ref name="instant"/></element></optional>
            </element>
          </choice>
        </define>

        <define name="instant">
          <element name="time:Instant">
            <choice>
              <element name="time:inXSDDate"><ref name="typedDate"/></element>
              <element name="time:inXSDgYearMonth"><ref name="typedDate"/></element>
              <element name="time:inXSDgYear"><ref name="typedDate"/></element>
            </choice>
          </element>
        </define>
        """
    }

    private static var dates: String {
        ["date", "gYearMonth", "gYear"].map { type in
            "<group>\n\(SchemaText.indent(typed(type, content: data(type)), by: 2))\n</group>"
        }.joined(separator: "\n")
    }

    private static func literal(_ name: String, _ type: String, content: String? = nil) -> String {
        """
        <define name="\(name)">
        \(SchemaText.indent(typed(type, content: content ?? data(type)), by: 2))
        </define>
        """
    }

    private static func typed(_ type: String, content: String) -> String {
        "<attribute name=\"rdf:datatype\"><value>\(Term(.xsd, type).iri)</value></attribute>\n\(content)"
    }

    private static func data(_ type: String) -> String { "<data type=\"\(type)\"/>" }
}
