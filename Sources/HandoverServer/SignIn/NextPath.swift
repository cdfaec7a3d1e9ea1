/// Where somebody goes on to after signing in: an address on this server and nowhere else.
enum NextPath {
    /// The path as it was given, or `/` for anything that could lead elsewhere, or back to signing in.
    static func checked(_ text: String?) -> String {
        guard let text, text.utf8.count <= 2048, text.hasPrefix("/"), !text.hasPrefix("//"),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }), !text.contains("hnd_")
        else { return "/" }
        let first = text.dropFirst().prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return ["sign-in", "sign-out", "invitation", "prove"].contains(String(first)) ? "/" : text
    }
}
