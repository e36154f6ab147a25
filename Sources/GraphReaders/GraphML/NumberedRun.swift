/// The identifiers `e1`, `e2`, … up to the last that was taken.
struct NumberedRun {
    private var last = 0
    /// Whether the next of them can be taken without asking anybody else.
    var isOpen = true

    /// Takes an identifier when it is the next; false when it is not.
    @inline(__always)
    mutating func extend(_ id: String) -> Bool {
        guard NumberedRun.number(id) == last + 1 else { return false }
        last += 1
        return true
    }

    /// Whether the identifier was taken.
    func has(_ id: String) -> Bool {
        guard last > 0, let number = NumberedRun.number(id) else { return false }
        return number <= last
    }

    /// The number of `e` and decimal digits without a zero before them.
    @inline(__always)
    static func number(_ id: String) -> Int? {
        let bytes = id.utf8
        guard bytes.first == UInt8(ascii: "e"), bytes.count > 1, bytes.count < 18 else { return nil }
        var number = 0
        for byte in bytes.dropFirst() {
            guard byte >= 0x30, byte <= 0x39, number > 0 || byte != 0x30 else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}
