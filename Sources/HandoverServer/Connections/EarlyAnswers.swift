import HTTPTypes
import HandoverModel
import HandoverViews
import Hummingbird
import NIOCore

/// Answers requests that no route gets to see, in the language that they ask for as far as their head is known.
///
/// Where it is not, in the handover's own. A browser whose request's head is known gets a page, any other caller the problem
/// document.
struct EarlyAnswers: Sendable {
    /// Nil over the Unix socket, where nobody comes with a browser.
    var pages: PageDesk?

    struct Answer: Sendable {
        var head: HTTPResponse
        var body: ByteBuffer
    }

    func answer(to problem: RequestProblem, _ head: HTTPRequest?) -> Answer {
        let request = head.map { Request(head: $0, body: RequestBody(buffer: ByteBuffer())) }
        // The ledger is asked once at most: nobody else is served on this thread meanwhile.
        let page = pages.flatMap { pages in
            request.flatMap { request in
                ProblemPages.isPage(request) ? (request: request, frame: pages.frame(request)) : nil
            }
        }
        let language = page?.frame.language ?? request.flatMap(PageLanguage.of) ?? pages?.ownLanguage ?? .en
        let document = ProblemDocument(problem, language: language)
        var response = document.response
        var body = ByteBuffer(string: document.json)
        if let (request, frame) = page {
            let shown = PageProblem(problem, document, names: frame.names)
                .leading(back: request, after: problem, language)
            let html = ErrorPage.html(shown, in: frame)
            body = ByteBuffer(bytes: html.bytes)
            response = Response.page(html, status: response.status)
        }
        response.headers.append(contentsOf: ResponseHeaders.security(of: response))
        response.headers[.connection] = "close"
        return Answer(head: response.head, body: body)
    }
}
