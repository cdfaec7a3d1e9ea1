public import HandoverModel

/// A change of wording that both leads called editorial, with the entry that put it in force.
public struct EditorialConsent: Hashable, Sendable {
    public var entry: Int
    public var change: EditorialChange

    public init(entry: Int, change: EditorialChange) {
        self.entry = entry
        self.change = change
    }
}

extension Item {
    /// Whether a sign-off given on `signed` is stale: the wording changed in a language it was given in.
    ///
    /// A change that both leads called editorial after it carries a sign-off along, also through several such changes in a
    /// row. Adding a language makes nothing stale.
    public func isStale(_ signed: [Language: Digest], at number: Int, editorial: [EditorialConsent]) -> Bool {
        signed.contains { language, digest in
            if wording[language] == digest { return false }
            var same: Set<Digest?> = [digest]
            for consent in editorial where consent.entry > number && consent.change.item == id {
                let change = consent.change
                if let before = change.before[language], same.contains(before) { same.insert(change.after[language]) }
            }
            return !same.contains(wording[language])
        }
    }
}
