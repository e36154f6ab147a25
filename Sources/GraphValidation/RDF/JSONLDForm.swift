/// The form of JSON-LD, beside what it says.
enum JSONLDForm {
    /// Whether a document is JSON within the limits, in whose objects each name stands once; adds a finding when it is not.
    static func accept(
        _ bytes: UnsafeRawBufferPointer,
        _ limits: ValidationLimits,
        _ findings: inout FindingCollector
    ) -> Bool {
        var parser = JSONParser(bytes, limits: limits)
        do throws(SyntaxError) {
            _ = try parser.value(&findings)
            try parser.end()
            return true
        } catch {
            findings.add(error.code, at: error.offset, error.message)
            return false
        }
    }

    /// Advice on a document of ours that is not in the form in which it was written, as the schema has it.
    static func advise(_ bytes: UnsafeRawBufferPointer, _ limits: ValidationLimits, _ findings: inout FindingCollector)
    {
        findings.adviseAll(of: problems(in: bytes, limits)) {
            "the document is not in the form that newsgraph writes: \($0)"
        }
    }

    /// What the schema of that form has against a document.
    static func problems(in bytes: UnsafeRawBufferPointer, _ limits: ValidationLimits) -> FindingCollector {
        var found = FindingCollector(limit: 10)
        var parser = JSONParser(bytes, limits: limits)
        guard let root = try? parser.value(), case .object(let members) = root.value else {
            found.add(.structure, at: 0, "the document is no object")
            return found
        }
        for name in ["@context", "@graph"] where root[name] == nil {
            found.add(.structure, at: root.offset, "the document has no '\(name)'")
        }
        for member in members {
            if member.name == "@context" { JSONLDContext.check(member.value, &found) }
            guard member.name == "@graph", case .array(let items) = member.value.value else {
                JSONSchemaRules.shared.check(member.value, asMember: member.name, &found)
                continue
            }
            for item in items { JSONSchemaRules.shared.check(item, as: "Resource", &found) }
        }
        return found
    }
}
