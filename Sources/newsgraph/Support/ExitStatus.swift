/// The exit codes, after `sysexits.h` (BSD, 1987).
enum ExitStatus: Int32, CaseIterable {
    case success = 0
    case findings = 1
    case trouble = 2
    case usage = 64
    case badData = 65
    case noInput = 66
    case missingProgram = 69
    case internalError = 70
    case cannotCreate = 73
    case inputOutput = 74

    /// What the code means, for help texts.
    var summary: String {
        switch self {
        case .success: "all went well"
        case .findings: "validate or gazetteer check found something wrong, diff a difference, gazetteer search nothing"
        case .trouble: "diff could not compare"
        case .usage: "the command was not understood"
        case .badData: "an input is no UTF-8, is empty, or cannot be read as what it should be"
        case .noInput: "an input does not exist or cannot be opened"
        case .missingProgram: "a program that is needed is not installed"
        case .internalError: "a mistake of newsgraph's own"
        case .cannotCreate: "an output cannot be created"
        case .inputOutput: "reading or writing broke off"
        }
    }

    /// All codes, one a line.
    static var help: String {
        allCases.map { "  \($0.rawValue)\($0.rawValue < 10 ? " " : "")  \($0.summary)" }.joined(separator: "\n")
    }
}
