import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Values as they cross the socket.
enum JSONBody {
    static let mediaType = "application/json"

    /// Reads the whole body as a value; `shape` is what the API's document says of it, which it must keep to.
    ///
    /// - Throws: `RequestProblem.bodyTooLong`, `.bodyIncomplete`, `.badBody`, `.unknownField`.
    static func read<Value: Decodable>(
        _ type: Value.Type, as shape: Schema? = nil, from request: Request, upTo limit: Int
    ) async throws -> Value {
        guard let value = try await readIfAny(type, as: shape, from: request, upTo: limit) else {
            throw RequestProblem.badBody(at: "")
        }
        return value
    }

    /// The same; nil for an empty body.
    static func readIfAny<Value: Decodable>(
        _ type: Value.Type, as shape: Schema? = nil, from request: Request, upTo limit: Int
    ) async throws -> Value? {
        let data = try await bytes(from: request, upTo: limit)
        return data.isEmpty ? nil : try decode(type, as: shape, from: data)
    }

    /// The whole body as it was sent.
    ///
    /// - Throws: `RequestProblem.bodyTooLong`, `.bodyIncomplete`.
    static func bytes(from request: Request, upTo limit: Int) async throws -> Data {
        let expected = request.headers[.contentLength].flatMap { Int($0) }
        if let expected, expected > limit { throw RequestProblem.bodyTooLong(limit: limit) }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw RequestProblem.bodyTooLong(limit: limit)
        }
        if let expected, expected != body.readableBytes { throw RequestProblem.bodyIncomplete }
        return Data(body.readableBytesView)
    }

    /// - Throws: `RequestProblem.badBody`, `.unknownField`.
    static func decode<Value: Decodable>(_ type: Value.Type, as shape: Schema? = nil, from data: Data) throws -> Value {
        do {
            if let shape { try shape.check(try JSONDecoder().decode(JSONValue.self, from: data)) }
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            throw RequestProblem.badBody(at: place(of: error))
        } catch let mismatch as Schema.Mismatch {
            throw RequestProblem(mismatch)
        }
    }

    static func response(_ value: some Encodable) throws -> Response {
        let data = try JSONEncoder().encode(value)
        return Response(
            status: .ok, headers: [.contentType: mediaType], body: .init(byteBuffer: ByteBuffer(bytes: data)))
    }

    private static func place(of error: DecodingError) -> String {
        let path =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            case .keyNotFound(let key, let context): context.codingPath + [key]
            @unknown default: [any CodingKey]()
            }
        return path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}

extension RequestProblem {
    fileprivate init(_ mismatch: Schema.Mismatch) {
        switch mismatch {
        case .wrong(let place, let allowed): self = .badBody(at: place.joined(separator: "."), allowed: allowed)
        case .unknown(let place, let known): self = .unknownField(place.joined(separator: "."), known: known)
        }
    }
}
