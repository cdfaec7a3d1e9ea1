import Foundation
import HTTPTypes
import HandoverModel
import Hummingbird

/// Takes in a form of `multipart/form-data`: fields into memory, one file into a folder, neither without a bound.
struct FormReceiver {
    /// Nil passes files over.
    let scratch: ScratchFolder?
    /// The largest file, in bytes.
    let largest: Int

    /// - Throws: As `SentForm.read`; then no file is left behind.
    func receive(_ request: Request, typed field: String) async throws -> SentForm {
        var reading = Reading(scratch: scratch, largest: largest)
        do {
            var reader = try MultipartReader(
                boundary: Self.boundary(in: field), bounds: .init(parts: SentForm.mostFields))
            var size = 0
            for try await part in request.body {
                size += part.readableBytes
                for event in try reader.read(part.readableBytesView) { try reading.take(event) }
            }
            if let expected = request.headers[.contentLength].flatMap({ Int($0) }), expected != size {
                throw RequestProblem.bodyIncomplete
            }
            try reader.finish()
            return reading.form()
        } catch {
            reading.discard()
            guard error is MultipartProblem else { throw error }
            throw error as? MultipartProblem == .incomplete
                ? RequestProblem.bodyIncomplete : RequestProblem.badBody(at: "")
        }
    }

    /// The parameter of the header field; empty where there is none.
    private static func boundary(in field: String) -> String {
        for parameter in field.split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].trimming(" \t").lowercased() == "boundary" else { continue }
            return String(parts[1].trimming(" \t\""))
        }
        return ""
    }
}

/// What has come in of a form so far.
private struct Reading {
    let scratch: ScratchFolder?
    let largest: Int
    private var values: [String: [String]] = [:]
    private var length = 0
    private var file: SentFile?
    private var emptyFile: String?
    private var head: PartHead?
    private var bytes: [UInt8] = []
    private var handle: FileHandle?

    init(scratch: ScratchFolder?, largest: Int) {
        self.scratch = scratch
        self.largest = largest
    }

    mutating func take(_ event: MultipartReader.Event) throws {
        switch event {
        case .part(let head): self.head = head
        case .bytes(let content):
            if head?.fileName == nil { try keep(content) } else { try store(content) }
        case .partEnd: try end()
        }
    }

    private mutating func keep(_ content: [UInt8]) throws {
        length += content.count
        guard length <= SentForm.longest else { throw RequestProblem.bodyTooLong(limit: SentForm.longest) }
        bytes += content
    }

    /// The first file with content counts; a second one is a form of somebody else's.
    private mutating func store(_ content: [UInt8]) throws {
        guard let scratch else { return }
        if handle == nil {
            guard file == nil else { throw RequestProblem.badBody(at: head?.name ?? "") }
            let path = scratch.path()
            handle = try scratch.create(path)
            file = SentFile(name: head?.fileName ?? "", path: path, size: 0)
        }
        let size = (file?.size ?? 0) + content.count
        file?.size = size
        guard size > largest else { return try handle?.write(contentsOf: Data(content)) ?? () }
        // Nothing of it is of use any more.
        if let file { scratch.remove(file.path) }
    }

    private mutating func end() throws {
        guard let head else { return }
        if head.fileName == nil {
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw RequestProblem.badBody(at: head.name)
            }
            values[head.name, default: []].append(SentForm.plain(text))
        } else if handle == nil, file == nil, let name = head.fileName, !name.isEmpty {
            // A field in which nothing was chosen has a file without a name.
            emptyFile = name
        }
        bytes = []
        self.head = nil
        try handle?.close()
        handle = nil
    }

    func form() -> SentForm {
        guard let file, file.size > largest else {
            return SentForm(values: values, file: file, emptyFile: file == nil ? emptyFile : nil)
        }
        return SentForm(values: values, oversize: file.size)
    }

    func discard() {
        try? handle?.close()
        if let file { scratch?.remove(file.path) }
    }
}
