import HandoverModel

/// Why a server could not be asked; what its tracker says is an error of its own.
enum ServerProblem: Error, Hashable {
    /// Nobody listens on the socket any more.
    case gone(socket: String)
    /// The connection broke off, or the server took too long. What was sent may have been recorded.
    case interrupted
    /// The server is of another version.
    case version(server: Int, own: Int)
    /// The answer is nothing that this version knows.
    case notUnderstood
    /// The server did not take the request.
    case refused(code: String, title: String)

    func words(_ language: Language) -> String {
        let (zh, en) = words
        return language == .zh ? zh : en
    }

    /// The stable name.
    var code: String {
        switch self {
        case .gone: "server-gone"
        case .interrupted: "server-interrupted"
        case .version: "server-version"
        case .notUnderstood: "server-not-understood"
        case .refused(let code, _): code
        }
    }

    private var words: (zh: String, en: String) {
        switch self {
        case .gone(let socket):
            (
                "服务器已不在 \(socket) 上应答。请再试一次；若服务器已停止，命令会直接使用台账。",
                "the server no longer answers on \(socket). Try again: without a server the command uses the ledger itself."
            )
        case .interrupted:
            (
                "与服务器的连接中断，不知道是否已经记录。请用 handover ledger show 查看，或带上同一个 --key 再试。",
                "the connection to the server broke off, and what was sent may have been recorded. Look with handover "
                    + "ledger show, or try again with the same --key."
            )
        case .version(let server, let own):
            (
                "服务器使用协议版本 \(server)，此程序使用 \(own)。请使用与服务器相同的版本。",
                "the server speaks version \(server) and this program \(own). Use the version that the server has."
            )
        case .notUnderstood:
            ("无法读懂服务器的回答。请使用与服务器相同的版本。", "the server's answer cannot be read. Use the version that the server has.")
        case .refused(let code, let title):
            ("服务器没有接受请求：\(title)（\(code)）", "the server did not take the request: \(title) (\(code))")
        }
    }
}
