import HTTPTypes
import Hummingbird

/// Counts every request by the route that it came to, and how long its answer took to begin.
struct RequestMeter: RouterMiddleware {
    typealias Context = HandoverContext

    let meters: Meters

    func handle(_ request: Request, context: HandoverContext, next: Next) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let method = HTTPRequest.Method.known.contains(request.method) ? request.method.rawValue : "other"
        // What the router has not has no address of ours.
        let route = context.endpointPath.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? ""
        meters.count(
            .init(route: route, method: method), status: response.status.code,
            seconds: (ContinuousClock.now - start) / .seconds(1))
        return response
    }
}
