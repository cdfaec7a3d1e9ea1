import Foundation
import HTTPTypes
import HandoverModel
import HandoverTracker
import Hummingbird

/// An error as RFC 9457 has it: `application/problem+json`, with a stable `code`.
///
/// On the socket it carries the `failure` itself, from which the command line words its own message.
struct ProblemDocument: Encodable {
    var type: String
    var status: Int
    var code: String
    var title: String
    var detail: String?
    /// Under which the log has what is not said here.
    var reference: String?
    var failure: Failure?
    /// The version that the server speaks, where that is what differs.
    var server: Int?
    /// What is wrong with rows that were sent, by their places in the table that they would be.
    var rejected: [RefusedRow]?
    /// What is in force, where something else was signed or replaced.
    var current: InForce?

    /// What is wrong with a row; the first one stands on line 2, below the header.
    struct RefusedRow: Encodable {
        var line: Int
        var column: Int
        var code: String
        var message: String
        /// Of a refusal: its rule, and what would make it possible.
        var why: String?
        var remedy: String?
    }

    /// An item's wording, or definitions, as they are now.
    struct InForce: Encodable {
        var item: Item.ID?
        var title: [Language: String]?
        var acceptWhen: [Language: String]?
        /// The digest of the wording in each language.
        var wording: [Language: HandoverModel.Digest]?
        var definitions: HandoverModel.Digest?

        private enum CodingKeys: String, CodingKey {
            case item, title, wording, definitions
            case acceptWhen = "accept_when"
        }
    }

    static let mediaType = "application/problem+json"

    init(status: Int, code: String, title: String, detail: String? = nil, reference: String? = nil) {
        type = "urn:handover:problem:" + code
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
        self.reference = reference
    }

    init(_ problem: RequestProblem, language: Language) {
        self.init(
            status: problem.status, code: problem.code, title: problem.title(language), detail: problem.detail(language)
        )
        if case .protocolVersion(let version) = problem { server = version }
    }

    /// The document's text.
    ///
    /// All its fields can be written.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { return "{\"code\":\"\(code)\",\"status\":\(status)}" }
        return String(decoding: data, as: UTF8.self)
    }

    var response: Response {
        Response(
            status: .init(code: status), headers: [.contentType: Self.mediaType, .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: json)))
    }
}
