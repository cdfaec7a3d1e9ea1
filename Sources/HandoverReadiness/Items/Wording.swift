internal import HandoverModel

extension Item {
    /// Whether a sign-off given on `signed` is stale: the wording changed in a language it was given in.
    ///
    /// A change that both leads called editorial carries a sign-off along, also through several such changes in a row.
    /// Adding a language makes nothing stale.
    func isStale(signedOn signed: [Language: Digest], editorial: [EditorialChange]) -> Bool {
        signed.contains { language, digest in
            if wording[language] == digest { return false }
            var same: Set<Digest?> = [digest]
            for change in editorial where change.item == id {
                if let before = change.before[language], same.contains(before) { same.insert(change.after[language]) }
            }
            return !same.contains(wording[language])
        }
    }
}
