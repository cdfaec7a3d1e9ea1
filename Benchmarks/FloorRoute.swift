import Foundation
import HTTPTypes
import Hummingbird

/// A server that does nothing but return some bytes, and take others.
enum FloorRoute {
    static func run(file: String) async throws {
        let bytes = ByteBuffer(bytes: try Data(contentsOf: URL(fileURLWithPath: file)))
        let response = Response(
            status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: bytes))
        let router = Router()
        router.get("status") { _, _ in response }
        router.post("nothing") { request, _ in
            _ = try await request.body.collect(upTo: 1 << 20)
            return HTTPResponse.Status.ok
        }
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                print("http://127.0.0.1:\(channel.localAddress?.port ?? 0)")
                fflush(nil)
            })
        try await application.runService()
    }
}
