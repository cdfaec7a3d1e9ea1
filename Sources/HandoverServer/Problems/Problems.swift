import HTTPTypes
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird
import Logging

/// Answers errors with problem documents, or with the page that stands for one.
///
/// What is not the caller's matter goes to the log whole, and to the caller as a reference.
struct Problems: RouterMiddleware {
    typealias Context = HandoverContext

    /// Whether all errors themselves go along, as to the machine's own user; to others those that are theirs.
    let tellsFailure: Bool
    var pages: ProblemPages?

    func handle(
        _ request: Request, context: HandoverContext, next: Next
    ) async throws -> Response {
        do {
            guard HTTPRequest.Method.known.contains(request.method) else {
                throw RequestProblem.methodUnknown(request.method.rawValue)
            }
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return await response(to: RequestProblem.unknownPath(request.uri.path), request, context)
        } catch let refusal as FormRefusal {
            return await response(to: refusal.cause, form: refusal.form, request, context)
        } catch {
            return await response(to: error, request, context)
        }
    }

    private func response(
        to error: any Error, form: SentForm? = nil, _ request: Request, _ context: HandoverContext
    ) async -> Response {
        let language = pages?.pages.language(request) ?? PageLanguage.of(request) ?? .en
        var document = ProblemDocument(error, names: names(language, context), reference: context.reference)
        // A request that we know to be wrong is its sender's matter, whatever its status.
        if document.status >= 500, !(error is RequestProblem) {
            context.logger.error("request failed", metadata: ["error": "\(String(reflecting: error))"])
        }
        if ProblemDocument.isDisconnect(error) {
            context.logger.info("caller disconnected", metadata: ["error": "\(error)"])
        }
        SecurityLog.noteRefusal(error, document, context)
        if !tellsFailure { document.failure = Failure(error, isTold: false) }
        var response = document.response
        if let page = await pages?.page(for: error, document, form: form, request, context) {
            let shown = Response.page(page.html, status: response.status, cookies: page.cookies)
            response.body = shown.body
            response.headers = shown.headers
        }
        Self.addFields(of: error, to: &response.headers)
        return response
    }

    /// Whoever is known reads names as they are in force; anybody else ids, with times in the handover's zone.
    private func names(_ language: Language, _ context: HandoverContext) -> Names {
        guard let desk = pages?.pages else { return Names(nil, language: language) }
        guard let person = context.trail.person else { return desk.publicNames(language) }
        var names = desk.names(for: person, language)
        names.showsIDs = true
        return names
    }

    /// What a program is told beside the document.
    static func addFields(of error: any Error, to fields: inout HTTPFields) {
        switch error {
        case RequestProblem.methodNotAllowed(let methods): fields[.allow] = methods.joined(separator: ", ")
        case RequestProblem.tooManyRequests(let seconds): fields[.retryAfter] = String(seconds)
        case RequestProblem.signInNeeded: fields[.wwwAuthenticate] = "Bearer realm=\"handover\""
        case AccessProblem.mustWait(let wait): fields[.retryAfter] = String(wait.seconds)
        case let problem as AccessProblem: fields[.wwwAuthenticate] = problem.challenge
        default: break
        }
    }
}
