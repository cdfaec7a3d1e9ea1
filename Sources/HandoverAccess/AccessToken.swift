public import HandoverModel

extension AccessToken {
    /// The longest that one may hold.
    public static let longestDays = 366

    /// A new id, `tok-` and ten random letters and digits.
    public static func newID() -> ID {
        var generator = SystemRandomNumberGenerator()
        let signs = Array("abcdefghijkmnpqrstuvwxyz23456789")
        return ID("tok-" + String((0..<10).map { _ in signs[Int.random(in: 0..<signs.count, using: &generator)] }))
    }
}

extension TokenScope {
    /// Reads a list of scopes.
    ///
    /// - Throws: `AccessProblem.unknownScope` for the first that there is not, `.noScope` for none at all.
    public static func set(of names: some Sequence<String>) throws(AccessProblem) -> Set<TokenScope> {
        var scopes: Set<TokenScope> = []
        for name in names {
            guard let scope = TokenScope(rawValue: name) else { throw .unknownScope(name) }
            scopes.insert(scope)
        }
        guard !scopes.isEmpty else { throw .noScope }
        return scopes
    }
}
