import Foundation
import Testing

@testable import GraphValidation

/// The SHACL processor of rdflib's makers, in Python.
enum PySHACL {
    static let isInstalled = CommandLineTool.hasPython("pyshacl")

    /// What it finds in each document of a syntax that rdflib knows; `nil` where rdflib cannot read it.
    static func results(on texts: [String], syntax: String = "xml") throws -> [Set<ShapeViolation>?] {
        let folder = try Folder()
        defer { folder.remove() }
        let paths = try texts.enumerated().map { try folder.write("\($0.offset).rdf", $0.element) }
        let shapes = Repository.schemas.appending(path: "newsgraph-shapes.ttl").path()
        let tool = try #require(CommandLineTool("python3"))
        let lines = try tool.errors(["-c", program, shapes, syntax] + paths).split(separator: "\n")
        return lines.filter { $0.hasPrefix("= ") }.map { line in
            let parts = line.dropFirst(2)
            return parts == "unread" ? nil : Set(parts.split(separator: "\t").map(violation))
        }
    }

    private static func violation(_ text: Substring) -> ShapeViolation {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return ShapeViolation(focus: parts[0], path: parts[1], constraint: parts[2])
    }

    /// Prints one line for each file: its results with tabs between them, each as focus, path and component.
    private static let program = """
        import sys, logging, pyshacl, rdflib
        from rdflib.collection import Collection
        logging.disable(logging.CRITICAL)
        SH = rdflib.Namespace('http://www.w3.org/ns/shacl#')
        shapes = rdflib.Graph().parse(sys.argv[1])
        def name(graph, node):
            if node is None: return ''
            if isinstance(node, rdflib.URIRef): return str(node)
            parts = list(Collection(graph, node)) if (node, rdflib.RDF.first, None) in graph else []
            return '/'.join(map(str, parts)) if parts else '_:'
        for path in sys.argv[3:]:
            try: data = rdflib.Graph().parse(path, format=sys.argv[2])
            except Exception: print('= unread', file=sys.stderr); continue
            report = pyshacl.validate(data, shacl_graph=shapes)[1]
            found = set()
            for result in report.objects(None, SH.result):
                component = str(report.value(result, SH.sourceConstraintComponent))
                found.add('|'.join([name(report, report.value(result, SH.focusNode)),
                                    name(report, report.value(result, SH.resultPath)),
                                    component.split('#')[1].removesuffix('ConstraintComponent')]))
            print('= ' + '\\t'.join(sorted(found)), file=sys.stderr)
        """
}
