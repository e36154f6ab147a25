import NIOCore
import NIOHTTP1
import NIOPosix

/// Answers browsers on this machine, with one thread.
struct PageServer {
    let port: Int

    /// Answers until the program is ended.
    ///
    /// - Parameters:
    ///   - service: what is answered.
    ///   - started: is given the address when it can be asked.
    /// - Throws: when the port cannot be had, and what `started` throws.
    func run(_ service: PageService, started: (String) throws -> Void) throws {
        let secret = service.secret
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let service = OneThread(value: service)
        defer { try? group.syncShutdownGracefully() }
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(PageHandler(service: service.value))
                }
            }
        let channel: any Channel
        do {
            channel = try bootstrap.bind(host: "127.0.0.1", port: port).wait()
        } catch {
            throw Failure(.cannotCreate, "port \(port) cannot be used (\(error)); choose another with --port")
        }
        try started("http://127.0.0.1:\(channel.localAddress?.port ?? port)/?token=\(secret)")
        try channel.closeFuture.wait()
    }
}

/// Something that only the one thread of the server uses, once it runs.
private struct OneThread<Value>: @unchecked Sendable {
    let value: Value
}

/// Gives one connection's requests to the service.
private final class PageHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let service: PageService
    private var head: HTTPRequestHead?

    init(service: PageService) { self.service = service }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        case .body: break
        case .end:
            if let head { answer(head, context) }
            head = nil
        }
    }

    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let request = PageService.Request(
            method: head.method.rawValue,
            target: head.uri,
            host: head.headers.first(name: "host") ?? "",
            cookie: head.headers["cookie"].joined(separator: "; ")
        )
        let response = service.response(to: request)
        var headers = HTTPHeaders(response.headers.map { ($0.name, $0.value) })
        headers.add(name: "Content-Length", value: String(response.body.count))
        let status = HTTPResponseStatus(statusCode: response.status)
        context.write(
            wrapOutboundOut(.head(HTTPResponseHead(version: head.version, status: status, headers: headers))),
            promise: nil
        )
        if head.method != .HEAD {
            var buffer = context.channel.allocator.buffer(capacity: response.body.count)
            buffer.writeBytes(response.body)
            context.write(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil)
        }
        let isKept = head.isKeepAlive
        let loop = NIOLoopBound(context, eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
            if !isKept { loop.value.close(promise: nil) }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
