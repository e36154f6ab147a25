import Glibc

/// What a piece of work took.
struct Measurement {
    /// Processor time of this process, user and system, in seconds.
    var processor: Double
    /// Time on the clock, in seconds.
    var clock: Double

    /// Does the work and measures it.
    static func of(_ work: () throws -> Void) rethrows -> Measurement {
        let (processor, clock) = (now(CLOCK_PROCESS_CPUTIME_ID), now(CLOCK_MONOTONIC))
        try work()
        return Measurement(
            processor: now(CLOCK_PROCESS_CPUTIME_ID) - processor,
            clock: now(CLOCK_MONOTONIC) - clock
        )
    }

    private static func now(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// The memory of this process.
enum Memory {
    /// Forgets the peak so far.
    static func resetPeak() {
        let file = open("/proc/self/clear_refs", O_WRONLY)
        guard file >= 0 else { return }
        _ = write(file, "5", 1)
        close(file)
    }

    /// Gives what has been freed back to the system, as if the process had just started.
    ///
    /// Swift's Glibc does not name the function, so it is looked up.
    static func sweep() {
        guard let symbol = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(symbol, to: (@convention(c) (Int) -> CInt).self)(0)
    }

    /// Keeps what is freed for what is asked for next, however much it is.
    static func hoard() {
        guard let symbol = dlsym(nil, "mallopt") else { return }
        let set = unsafeBitCast(symbol, to: (@convention(c) (CInt, CInt) -> CInt).self)
        // M_TRIM_THRESHOLD and M_MMAP_MAX of <malloc.h>, which Swift's Glibc does not name either.
        _ = set(-1, .max)
        _ = set(-4, 0)
    }

    /// Writes one byte to every page of so much fresh memory: what it takes the system to hand it out.
    static func touch(megabytes: Double) {
        let size = Int(megabytes * 1e6)
        guard size > 0, let start = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
            start != MAP_FAILED
        else { return }
        for offset in stride(from: 0, to: size, by: 4096) {
            start.storeBytes(of: 1, toByteOffset: offset, as: UInt8.self)
        }
        munmap(start, size)
    }

    /// The most that was resident since, in megabytes of a million bytes.
    static var peak: Double { kilobytes("VmHWM:") * 1024 / 1e6 }

    /// What is resident now, in megabytes of a million bytes.
    static var now: Double { kilobytes("VmRSS:") * 1024 / 1e6 }

    private static func kilobytes(_ field: String) -> Double {
        guard let file = fopen("/proc/self/status", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, 256, file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if text.hasPrefix(field) { return Double(text.split { $0 == " " || $0 == "\t" }[1]) ?? 0 }
        }
        return 0
    }
}
