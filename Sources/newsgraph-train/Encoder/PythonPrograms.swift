import Foundation

/// The training programs in Python, and the virtual environment that they run in.
struct PythonPrograms {
    /// The folder of the programs, and that of the environment.
    private let programs: URL, environment: URL
    private let requirements: URL
    private let log = Progress()

    /// Programs of a folder; the environment is made in another one, unless it is there.
    /// `packages` is the file in the folder of the programs that names the packages they want.
    init(programs: String, environment: String, packages: String = "requirements.txt") throws {
        self.programs = URL(fileURLWithPath: programs, isDirectory: true)
        self.environment = URL(fileURLWithPath: environment, isDirectory: true)
        requirements = self.programs.appendingPathComponent(packages)
        guard FileManager.default.fileExists(atPath: requirements.path) else {
            throw DataError.missingFile(
                "\(requirements.path): run this at the top of the repository, or use --programs"
            )
        }
    }

    private var python: URL { environment.appendingPathComponent("bin/python") }

    /// Makes the environment with exactly the packages that the programs want; does nothing when it has them.
    func prepare() throws {
        let installed = environment.appendingPathComponent("installed.txt")
        let wanted = try Data(contentsOf: requirements)
        if let found = try? Data(contentsOf: installed), found == wanted { return }
        log.note("virtual environment in \(environment.path) (some gigabytes)")
        try launch(URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-m", "venv", environment.path])
        let quiet = ["--quiet", "--disable-pip-version-check"]
        try launch(python, ["-m", "pip", "install"] + quiet + ["-r", requirements.path])
        try wanted.write(to: installed, options: .atomic)
    }

    /// Runs a program with arguments; its output is this program's.
    func run(_ program: String, _ arguments: [String]) throws {
        try launch(python, [programs.appendingPathComponent(program).path] + arguments)
    }

    /// The lines of the pieces that the pre-trained encoder reads.
    func vocabulary() throws -> [String] {
        let code = "import sys; sys.path.insert(0, sys.argv[1]); import pieces; print(pieces.base_model(), end='')"
        let folder = try output(of: ["-c", code, programs.path])
        let lines = try DataFolder.read(folder + "/vocab.txt").split(separator: "\n", omittingEmptySubsequences: false)
        return lines.last == "" ? lines.dropLast().map(String.init) : lines.map(String.init)
    }

    private func output(of arguments: [String]) throws -> String {
        let pipe = Pipe()
        try launch(python, arguments, output: pipe)
        return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }

    private func launch(_ program: URL, _ arguments: [String], output: Pipe? = nil) throws {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(PythonPrograms.settings) { $1 }
        if let output { process.standardOutput = output }
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw DataError.failed(([program.path] + arguments).joined(separator: " "))
        }
    }

    /// One thread, so that sums come in one order whatever the machine has; no byte code beside the programs; memory that
    /// is kept for the next step and not given back to the system after each.
    private static let settings = [
        "OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1", "HF_HUB_OFFLINE": "1", "MALLOC_ARENA_MAX": "1",
        "MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": "100000000000", "MALLOC_TOP_PAD_": "268435456",
    ]
}
