import Foundation
import HandoverModel
public import Logging

/// Logs one JSON object a line to standard error: time, level, message, and the metadata by their names.
public struct JSONLines: LogHandler {
    public var logLevel: Logger.Level
    public var metadata: Logger.Metadata = [:]
    public var metadataProvider: Logger.MetadataProvider?
    private let write: @Sendable (String) -> Void
    private let now: @Sendable () -> Date

    public init(level: Logger.Level = .info) {
        self.init(level: level, now: { Date() }) { line in
            // A log that cannot be written has nowhere to say so.
            try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
        }
    }

    init(level: Logger.Level, now: @escaping @Sendable () -> Date, write: @escaping @Sendable (String) -> Void) {
        logLevel = level
        self.now = now
        self.write = write
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        if event.message.description == Self.givenUp { return }
        var all = metadata
        if let provided = metadataProvider?.get() { all.merge(provided) { _, new in new } }
        if let own = event.metadata { all.merge(own) { _, new in new } }
        var line = "{\"time\":\"\(Self.time(now()))\""
        line += ",\"level\":\"\(event.level)\",\"message\":" + Self.quoted(event.message.description)
        for (name, value) in all.sorted(by: { $0.key < $1.key }) {
            line += "," + Self.quoted(Self.names[name] ?? name) + ":" + Self.text(of: value)
        }
        if let error = event.error { line += ",\"error\":" + Self.quoted(String(reflecting: error)) }
        // Whatever a library or an error says: no line has a secret.
        write(Redaction.text(line) + "}\n")
    }

    /// What a library says of a server that ends before it has begun, such as when the other one found its port in use:
    /// why is said elsewhere.
    private static let givenUp = "Waiting on child channel: CancellationError()"

    /// What libraries call otherwise.
    private static let names = ["hb.request.id": "request"]

    private static func text(of value: Logger.MetadataValue) -> String {
        switch value {
        case .string(let text): quoted(text)
        case .stringConvertible(let value): quoted(value.description)
        case .array(let values): "[" + values.map(text).joined(separator: ",") + "]"
        case .dictionary(let members):
            "{"
                + members.sorted { $0.key < $1.key }.map { quoted($0.key) + ":" + text(of: $0.value) }.joined(
                    separator: ",") + "}"
        }
    }

    /// RFC 3339 in UTC to the millisecond.
    private static func time(_ date: Date) -> String {
        let milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded(.down))
        let part = String(milliseconds - milliseconds / 1000 * 1000)
        return Instant(milliseconds: milliseconds).description.dropLast() + "."
            + String(repeating: "0", count: 3 - part.count)
            + part + "Z"
    }

    /// A JSON string on one line.
    ///
    /// What is not printable is escaped, so that no request can forge a line.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x20..<0x7f).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
        }
        if isPlain { return "\"" + text + "\"" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case _
            where scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value)
                || (0x2028...0x202e).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
