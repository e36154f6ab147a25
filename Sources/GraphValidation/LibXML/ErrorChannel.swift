internal import CLibXML2

/// Receives what libxml2 reports on this thread while one job runs.
protocol XMLErrorReceiver: AnyObject {
    /// Takes one report; the text of `error` is valid during the call only.
    func receive(_ error: xmlError)
}

/// Gives libxml2's reports of the calling thread to a receiver for as long as a body runs.
///
/// libxml2 keeps the receiver in a variable of the thread, so the body has to be synchronous.
func withErrors<Result>(
    to receiver: some XMLErrorReceiver,
    _ body: () throws(ValidationError) -> Result
) throws(ValidationError) -> Result {
    let previous = newsgraph_current_error_channel()
    let box = ErrorReceiverBox(receiver)
    newsgraph_collect_errors(Unmanaged.passUnretained(box).toOpaque()) { context, error in
        guard let context, let error else { return }
        Unmanaged<ErrorReceiverBox>.fromOpaque(context).takeUnretainedValue().receiver.receive(error.pointee)
    }
    defer {
        newsgraph_restore_error_channel(previous)
        withExtendedLifetime(box) {}
    }
    return try body()
}

/// Holds a receiver where a C pointer can lead to it.
private final class ErrorReceiverBox {
    let receiver: any XMLErrorReceiver

    init(_ receiver: any XMLErrorReceiver) {
        self.receiver = receiver
    }
}

/// Keeps the first report, for jobs that either succeed or fail.
final class FirstError: XMLErrorReceiver {
    private(set) var message: String?

    func receive(_ error: xmlError) {
        message = message ?? XMLMessage.text(of: error)
    }
}
