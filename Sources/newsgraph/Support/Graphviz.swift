import ArgumentParser

/// Draws DOT with Graphviz, which runs as a program of its own.
struct Graphviz {
    /// How nodes are laid out.
    enum Engine: String, CaseIterable, ExpressibleByArgument {
        case dot, sfdp, fdp
    }

    /// What a picture is stored as.
    enum Picture: String, CaseIterable {
        case svg, png, pdf

        /// The kind that a file name ends in; standard output gets SVG.
        init(ofFile path: String) throws(Failure) {
            let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
            if let picture = Picture(rawValue: ending) {
                self = picture
            } else if try Destination(path) == .standardOutput {
                self = .svg
            } else {
                throw Failure(.usage, path: path, "the ending tells no kind of picture; end it in .svg, .png or .pdf")
            }
        }
    }

    let engine: Engine
    let picture: Picture
    let diagnostics: Diagnostics

    /// Draws DOT text, with attributes of the whole drawing that it does not set itself.
    ///
    /// - Throws: `badData` when it is a person's own and Graphviz refuses it, `internalError` when we wrote it.
    func draw(
        _ dot: [UInt8],
        of path: String,
        isOwnWork: Bool,
        attributes: [String] = []
    ) throws(Failure) -> [UInt8] {
        let result: Subprocess.Result
        do throws(Subprocess.Trouble) {
            let arguments = ["-K\(engine.rawValue)", "-T\(picture.rawValue)"] + attributes.map { "-G\($0)" }
            result = try Subprocess(program: "dot", arguments: arguments).run(input: dot)
        } catch {
            throw missing(error)
        }
        guard result.code == 0, !result.output.isEmpty else { throw refusal(result, path, isOwnWork) }
        for line in result.errors.split(separator: "\n") { diagnostics.detail("dot: \(line)") }
        return result.output
    }

    private func missing(_ trouble: Subprocess.Trouble) -> Failure {
        switch trouble {
        case .notInstalled:
            Failure(.missingProgram, "Graphviz is not installed; install graphviz (apt-get install graphviz)")
        case .tooSlow: Failure(.missingProgram, "Graphviz took too long; try another --engine")
        case .system(let error):
            Failure(.missingProgram, "Graphviz cannot be run (\(error)); check that 'dot -V' works")
        }
    }

    private func refusal(_ result: Subprocess.Result, _ path: String, _ isOwnWork: Bool) -> Failure {
        // What keeps it from drawing may stand behind warnings.
        let lines = result.errors.split(separator: "\n").map(String.init)
        let first = lines.first { $0.hasPrefix("Error") } ?? lines.first
        let wrong = "Graphviz cannot draw it (\(first ?? "exit code \(result.code)"))"
        return isOwnWork
            ? Failure(.internalError, path: path, "\(wrong); try another --engine or kind of picture")
            : Failure(.badData, path: path, "\(wrong); check it with 'newsgraph validate'")
    }
}
