import HandoverModel

/// Why a server could not be asked; what its tracker says is an error of its own.
enum ServerProblem: Error, Hashable {
    /// Nobody listens on the socket any more.
    case gone(socket: String)
    /// Nobody answers at the address.
    case unreachable(address: String)
    /// What answers there proves by no certificate that is trusted here that it is the server.
    case certificate(address: String)
    /// What answers there speaks no TLS of version 1.2 or newer.
    case noTLS(address: String)
    /// The server is somewhere else, and the token was not sent there.
    case moved(to: String)
    /// What answers there is something else, or a proxy before it.
    case notHandover(status: Int)
    /// What was to be fetched did not come whole; nothing was kept of it.
    case brokenOff
    /// The connection broke off, or the server took too long. What was sent may have been recorded.
    case interrupted
    /// The same for a question, which records nothing.
    case unanswered
    /// The server is of another version.
    case version(server: Int, own: Int)
    /// The answer is nothing that this version knows.
    case notUnderstood
    /// The server did not take the request.
    case refused(code: String, title: String, detail: String?)

    func words(_ language: Language) -> String {
        let (zh, en) = words
        return language == .zh ? zh : en
    }

    /// The stable name.
    var code: String {
        switch self {
        case .gone: "server-gone"
        case .unreachable: "server-unreachable"
        case .certificate: "server-certificate"
        case .noTLS: "server-without-tls"
        case .moved: "server-moved"
        case .notHandover: "server-not-handover"
        case .brokenOff: "server-broken-off"
        case .interrupted: "server-interrupted"
        case .unanswered: "server-unanswered"
        case .version: "server-version"
        case .notUnderstood: "server-not-understood"
        case .refused(let code, _, _): code
        }
    }

    private var words: (zh: String, en: String) {
        switch self {
        case .gone(let socket):
            (
                "服务器已不在 \(socket) 上应答。若它已停止，再试一次，命令会直接使用台账；若仍在运行，请重启它。",
                "the server no longer answers on \(socket). Once it has stopped, try again: the command then uses the ledger itself. If it still runs, restart it."
            )
        case .unreachable(let address):
            (
                "\(address) 没有应答。请核对 HANDOVER_URL 和网络，并确认服务器在运行。",
                "nobody answers at \(address). Check HANDOVER_URL and the network, and whether the server runs."
            )
        case .certificate(let address):
            (
                "\(address) 的证书不可信，没有发送令牌。请核对地址；若证书由内部机构签发，请把该机构装入系统的受信任证书。",
                "the certificate of \(address) is not trusted here, and the token was not sent. Check the address; an authority of your own belongs in the system's trusted certificates."
            )
        case .noTLS(let address):
            (
                "\(address) 不支持 TLS 1.2 或更新版本。请核对地址和端口。",
                "\(address) speaks no TLS of version 1.2 or newer. Check the address and its port."
            )
        case .moved(let other):
            (
                "服务器转到 \(other)，令牌没有发送到那里。若该地址可信，请改 HANDOVER_URL。",
                "the server leads on to \(other), and the token was not sent there. Set HANDOVER_URL if that is the right place."
            )
        case .notHandover(let status):
            (
                "那里应答的不是 handover 服务器（状态码 \(status)）。请核对 HANDOVER_URL，或前面的代理。",
                "what answers there is no handover server (status \(status)). Check HANDOVER_URL, or the proxy in front of it."
            )
        case .brokenOff:
            ("传输中断，没有留下文件。请再试一次。", "the transfer broke off, and nothing was kept of it. Try again.")
        case .interrupted:
            (
                "与服务器的连接中断，不知道是否已经记录。请用 handover ledger show 查看，或带上同一个 --key 再试。",
                "the connection to the server broke off, and what was sent may have been recorded. Look with handover "
                    + "ledger show, or try again with the same --key."
            )
        case .unanswered:
            (
                "服务器没有及时回答，或连接中断。什么也没有记录，请再试一次。",
                "the server did not answer in time, or the connection broke off. Nothing was recorded; try again."
            )
        case .version(let server, let own):
            (
                "服务器使用协议版本 \(server)，此程序使用 \(own)。请使用与服务器相同的版本。",
                "the server speaks version \(server) and this program \(own). Use the version that the server has."
            )
        case .notUnderstood:
            ("无法读懂服务器的回答。请使用与服务器相同的版本。", "the server's answer cannot be read. Use the version that the server has.")
        case .refused(let code, let title, let detail):
            (
                "服务器没有接受请求：\(title)（\(code)）" + (detail.map { "。\($0)" } ?? ""),
                "the server did not take the request: \(title) (\(code))" + (detail.map { ". \($0)" } ?? "")
            )
        }
    }
}
