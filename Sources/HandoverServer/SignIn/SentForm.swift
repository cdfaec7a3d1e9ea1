import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A form that a browser sent, `application/x-www-form-urlencoded`, without files.
struct SentForm: Hashable, Sendable {
    /// The longest body, in bytes, and how many fields.
    static let longest = 16 << 10
    static let mostFields = 64

    private(set) var values: [String: [String]]

    /// The only value under a name; nil when there is none, or more than one.
    subscript(name: String) -> String? {
        guard let values = values[name], values.count == 1 else { return nil }
        return values[0]
    }

    /// What may be shown to whoever sent it: without passwords, and without what proves where the form is from.
    var shown: SentForm {
        SentForm(values: values.filter { !["password", "again", SealedForms.field].contains($0.key) })
    }

    private init(values: [String: [String]]) {
        self.values = values
    }

    /// - Throws: `RequestProblem.formExpected`, `.bodyTooLong`, `.bodyIncomplete` or `.badBody`.
    static func read(_ request: Request) async throws -> SentForm {
        let type = request.headers[.contentType]?.prefix { $0 != ";" }.trimming(" \t").lowercased()
        guard type == "application/x-www-form-urlencoded" else { throw RequestProblem.formExpected }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: longest)
        } catch is NIOTooManyBytesError {
            throw RequestProblem.bodyTooLong(limit: longest)
        }
        if let expected = request.headers[.contentLength].flatMap({ Int($0) }), expected != body.readableBytes {
            throw RequestProblem.bodyIncomplete
        }
        guard let form = SentForm(Array(body.readableBytesView)) else { throw RequestProblem.badBody(at: "") }
        return form
    }

    /// Nil for what is no such form: broken percent signs, bytes that are no UTF-8, or too many fields.
    init?(_ bytes: [UInt8]) {
        values = [:]
        let fields = bytes.split(separator: UInt8(ascii: "&"))
        guard fields.count <= Self.mostFields else { return nil }
        for field in fields {
            let parts = field.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.text(parts[0]), let value = parts.count == 2 ? Self.text(parts[1]) : "" else {
                return nil
            }
            values[name, default: []].append(value)
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): result.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                result.append(high << 4 | low)
            default: result.append(byte)
            }
        }
        return String(validating: result, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

/// Why a form was not taken, with what had been typed into it.
struct FormRefusal: Error {
    var cause: any Error
    /// Without passwords.
    var form: SentForm

    init(_ cause: any Error, _ form: SentForm) {
        self.cause = cause
        self.form = form.shown
    }
}
