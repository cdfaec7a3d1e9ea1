import HTTPTypes
import HandoverViews
import Hummingbird

extension Response {
    static let htmlType = "text/html; charset=utf-8"

    /// A page as it is sent to a browser.
    static func page(_ html: HTML, status: HTTPResponse.Status = .ok, cookies: [String] = []) -> Response {
        page(bytes: html.bytes, status: status, cookies: cookies)
    }

    static func page(bytes: [UInt8], status: HTTPResponse.Status = .ok, cookies: [String] = []) -> Response {
        var headers: HTTPFields = [
            .contentType: htmlType, .contentLength: String(bytes.count),
            .cacheControl: "no-store", .vary: "Cookie, Accept-Language",
        ]
        for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension Path {
    /// The address that was asked for, without what chooses its language.
    init(_ request: Request) {
        self = Path(address: request.head.path ?? "/").with(PageLanguage.parameter, nil)
    }
}
