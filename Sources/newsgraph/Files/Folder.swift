#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder, for outputs or of inputs.
struct Folder: Sendable {
    let path: String

    /// The path of a file in it.
    func file(_ name: String) -> String {
        if path == "." { return name }
        return path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }

    /// The names of all that is in it, in no order.
    func names() throws(Failure) -> [String] {
        guard let stream = opendir(path) else { throw Failure(.noInput, path: path, "\(SystemError.last)") }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            names.append(String(decoding: name, as: UTF8.self))
        }
        return names
    }

    /// Makes the folder, and those above it, where they are missing.
    func create() throws(Failure) {
        do throws(SystemError) {
            try Folder.create(path)
        } catch {
            let reason =
                error.code == EEXIST || error.code == ENOTDIR ? "a file of that name is in the way" : "\(error)"
            throw Failure(.cannotCreate, path: path, "cannot be made a folder (\(reason)); choose another place")
        }
    }

    private static func create(_ path: String) throws(SystemError) {
        if isFolder(path) || mkdir(path, 0o777) == 0 { return }
        let error = SystemError.last
        // Another thread or program may have made it meanwhile.
        if error.code == EEXIST, isFolder(path) { return }
        guard error.code == ENOENT, let parent = parent(of: path) else { throw error }
        try create(parent)
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last }
    }

    private static func isFolder(_ path: String) -> Bool { FileStatus(of: path)?.kind == .folder }

    private static func parent(of path: String) -> String? {
        let trimmed = path.reversed().drop { $0 == "/" }.drop { $0 != "/" }.reversed()
        return trimmed.isEmpty ? nil : String(trimmed)
    }
}
