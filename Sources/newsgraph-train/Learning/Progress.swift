import Foundation

/// Lines on standard error that say how far training has come.
struct Progress {
    private let start = Date()

    func note(_ message: String) {
        let seconds = Int(Date().timeIntervalSince(start))
        FileHandle.standardError.write(Data("[\(seconds) s] \(message)\n".utf8))
    }
}
