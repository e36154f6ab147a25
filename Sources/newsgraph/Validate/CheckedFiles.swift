import GraphValidation

/// The files that arguments of `validate` stand for.
enum CheckedFiles {
    /// Other files in a folder are passed over.
    private static let endings = GraphFormat.all(for: .check).flatMap(\.facts.endings)

    /// A file stands for itself, a folder for the files in it that can be checked, in the order of their names.
    static func expand(_ path: String) throws(Failure) -> [String] {
        guard path != "-", FileStatus(of: path)?.kind == .folder else { return [path] }
        let folder = Folder(path: path)
        let names = try folder.names().filter { name in
            endings.contains { [".\($0)", ".\($0).gz"].contains(where: name.lowercased().hasSuffix) }
        }
        let files = names.sorted().map(folder.file).filter { FileStatus(of: $0)?.kind == .file }
        guard files.isEmpty else { return files }
        throw Failure(
            .noInput,
            path: path,
            "the folder has no file that can be checked by its ending (\(endings.joined(separator: ", "))); name files"
        )
    }
}
