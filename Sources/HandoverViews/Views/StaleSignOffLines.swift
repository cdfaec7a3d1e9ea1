internal import HandoverModel

/// Sign-offs that a change of wording takes out of the count, told the same before and after it.
enum StaleSignOffLines {
    static func bullet(_ stale: StaleSignOff, _ names: Names) -> Report.Bullet {
        .init(
            Phrase(
                names.language(
                    "\(names.item(stale.item))：\(names.person(stale.by)) \(names.zone.day(of: stale.at)) 签的“\(stale.meaning.words(.zh))”",
                    "\(names.item(stale.item)): \(stale.meaning.words(.en)) by \(names.person(stale.by)), \(names.zone.day(of: stale.at))"
                )))
    }

    static func json(_ stale: [StaleSignOff]) -> JSONText {
        .array(
            stale.map { stale in
                .object([
                    .init("item", .string(stale.item.rawValue)), .init("meaning", .string(stale.meaning.rawValue)),
                    .init("by", .string(stale.by.rawValue)), .init("at", .string(stale.at.description)),
                ])
            })
    }
}
