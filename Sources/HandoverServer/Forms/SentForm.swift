import Foundation
import HTTPTypes
import HandoverTracker
import HandoverViews
import Hummingbird
import NIOCore

/// A form that a browser sent, with a file where it takes one.
struct SentForm: Hashable, Sendable {
    /// The longest that its fields may be together, in bytes, and how many there may be.
    static let longest = 1 << 20
    static let mostFields = 400

    private(set) var values: [String: [String]]
    /// The file that came along; an empty field brings none.
    private(set) var file: SentFile?
    /// What the file was called that had nothing in it.
    private(set) var emptyFile: String?
    /// How large the file was in bytes, where it was larger than is taken: then it was passed over.
    private(set) var oversize: Int?

    /// The only value under a name; nil when there is none, or more than one.
    subscript(name: String) -> String? {
        guard let values = values[name], values.count == 1 else { return nil }
        return values[0]
    }

    /// What may be shown to whoever sent it: without passwords, and without what proves where the form is from.
    var shown: SentForm {
        SentForm(values: values.filter { !["password", "again", "old", SealedForms.field].contains($0.key) })
    }

    init(values: [String: [String]], file: SentFile? = nil, emptyFile: String? = nil, oversize: Int? = nil) {
        self.values = values
        self.emptyFile = emptyFile
        self.file = file
        self.oversize = oversize
    }

    /// What is done with a file that comes along.
    enum Files {
        /// The form takes none.
        case none
        /// It is passed over, where what was typed is all that counts.
        case skipped
        /// Kept in a folder, up to so many bytes; whoever reads the form takes it away again. A larger one is passed over,
        /// so that what was typed is there to be shown.
        case kept(in: ScratchFolder, upTo: Int)
    }

    /// Reads `application/x-www-form-urlencoded`, and `multipart/form-data` where a file may come along.
    ///
    /// - Throws: `RequestProblem.formExpected`, `.bodyTooLong`, `.bodyIncomplete` or `.badBody`.
    static func read(_ request: Request, files: Files = .none) async throws -> SentForm {
        let field = request.headers[.contentType] ?? ""
        switch (field.prefix(while: { $0 != ";" }).trimming(" \t").lowercased(), files) {
        case ("application/x-www-form-urlencoded", _): return try await readFields(request)
        case ("multipart/form-data", .skipped):
            return try await FormReceiver(scratch: nil, largest: 0).receive(request, typed: field)
        case ("multipart/form-data", .kept(let scratch, let largest)):
            return try await FormReceiver(scratch: scratch, largest: largest).receive(request, typed: field)
        default: throw RequestProblem.formExpected
        }
    }

    private static func readFields(_ request: Request) async throws -> SentForm {
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
            values[name, default: []].append(Self.plain(value))
        }
    }

    /// Browsers send the line ends of text areas as CR LF.
    static func plain(_ text: String) -> String { text.replacing("\r\n", with: "\n") }

    /// The fields as a form is sent, which `init` reads.
    var encoded: String {
        values.sorted { $0.key < $1.key }.flatMap { name, values in
            values.map { Path.encoded(name) + "=" + Path.encoded($0) }
        }.joined(separator: "&")
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

/// A file that came with a form, in a folder of the server's own until the form has been dealt with.
struct SentFile: Hashable, Sendable {
    /// As it was called where it came from, without folders.
    var name: String
    var path: String
    var size: Int
}
