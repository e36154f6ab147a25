/// A pointer of libxml2 that is freed when its owner goes; it cannot be copied, and none leaves this module.
struct Handle<Pointer>: ~Copyable {
    let pointer: Pointer
    private let free: (Pointer) -> Void

    init(_ pointer: Pointer?, _ free: @escaping (Pointer) -> Void) throws(ValidationError) {
        guard let pointer else { throw .parserUnavailable }
        (self.pointer, self.free) = (pointer, free)
    }

    deinit { free(pointer) }
}
