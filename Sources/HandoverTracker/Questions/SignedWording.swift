import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// What an item says otherwise since each sign-off of it that is stale, in the order of its keys.
    func rewordings(of id: Item.ID, _ time: Question.Time) throws -> Reply {
        let time = try moment(time)
        let state = try state(of: id, time)
        let rewordings = try state.keys.compactMap { key -> Rewording? in
            guard key.state == .stale, let entry = key.entry, let person = key.person, let at = key.at,
                let signed = try definitions(before: entry),
                let change = DefinitionsPlan.rewording(of: id, from: signed, to: time.definitions)
            else { return nil }
            return Rewording(entry: entry, meaning: key.key.meaning, by: person, at: at, change: change)
        }
        return try reply(.rewordings(rewordings), time.definitions)
    }

    /// An entry with its bytes, and the wording of its item as it was when it was recorded.
    ///
    /// - Throws: `unknownEntry`.
    func entry(_ number: Int) throws -> Reply {
        guard let entry = try view.entry(number), let bytes = try view.entryBytes(number),
            let leaf = try view.leaf(number)
        else { throw Refusal.unknownEntry(number) }
        var wording: ItemWording?
        if case .item(let id) = entry.record.statement.subject {
            wording = try definitions(before: number)?.item(id).map(ItemWording.init(of:))
        }
        let detail = EntryDetail(
            entry: entry, json: String(decoding: bytes, as: UTF8.self), leaf: leaf, wording: wording,
            revokedBy: try revocation(of: entry), isLast: number == (try view.size))
        return try reply(.entry(detail), current())
    }

    /// The definitions on which an entry was recorded.
    private func definitions(before entry: Int) throws -> Definitions? {
        try history.applications.last { $0.entry < entry }.map {
            try tracker.cache.definitions($0.change.definitions, from: view)
        }
    }

    private func revocation(of entry: Entry) throws -> Int? {
        // Nobody takes back that somebody came in, and of that there is much.
        if entry.record.statement.area == .access { return nil }
        return try view.entries(about: entry.record.statement.subject).first { later in
            if case .revoked(let fact) = later.record.statement { fact.entry == entry.number } else { false }
        }?.number
    }
}
