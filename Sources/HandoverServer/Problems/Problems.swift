import HTTPTypes
import HandoverModel
import HandoverTracker
import Hummingbird
import Logging

/// Answers errors with problem documents.
///
/// What is not the caller's matter goes to the log whole, and to the caller as a reference.
struct Problems: RouterMiddleware {
    typealias Context = HandoverContext

    /// Whether all errors themselves go along, as to the machine's own user; to others those that are theirs.
    let tellsFailure: Bool

    func handle(
        _ request: Request, context: HandoverContext, next: Next
    ) async throws -> Response {
        do {
            guard HTTPRequest.Method.known.contains(request.method) else {
                throw RequestProblem.methodUnknown(request.method.rawValue)
            }
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return response(to: RequestProblem.unknownPath(request.uri.path), request, context)
        } catch {
            return response(to: error, request, context)
        }
    }

    private func response(to error: any Error, _ request: Request, _ context: HandoverContext) -> Response {
        let language = AcceptedLanguage.choose(request.headers[.acceptLanguage]) ?? .en
        var document = ProblemDocument(error, language: language, reference: context.reference)
        if document.status >= 500 {
            context.logger.error("request failed", metadata: ["error": "\(String(reflecting: error))"])
        }
        if !tellsFailure { document.failure = Failure(error, isTold: false) }
        var response = document.response
        switch error {
        case RequestProblem.methodNotAllowed(let methods): response.headers[.allow] = methods.joined(separator: ", ")
        case RequestProblem.tooManyRequests(let seconds): response.headers[.retryAfter] = String(seconds)
        case AccessProblem.mustWait(let wait): response.headers[.retryAfter] = String(wait.seconds)
        case let problem as AccessProblem: response.headers[.wwwAuthenticate] = problem.challenge
        case RequestProblem.signInNeeded: response.headers[.wwwAuthenticate] = "Bearer realm=\"handover\""
        default: break
        }
        return response
    }
}
