import Foundation
import Testing

/// Files with the bytes that a writer is known to give; `RECORD_GOLDENS=1` writes them anew.
enum Golden {
    static func expect(_ bytes: [UInt8], matches name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Goldens").appending(path: name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            try Data(bytes).write(to: file)
            return
        }
        let expected = try Data(contentsOf: file)
        #expect(Data(bytes) == expected, "\(name) differs: look at it, then record with RECORD_GOLDENS=1")
    }
}
