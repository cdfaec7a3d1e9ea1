internal import HandoverModel
internal import HandoverReadiness

extension TaskUpdates {
    /// `每 30 分钟，下次 2026-01-30 17:30`; nil where users are told nothing.
    func words(_ names: Names) -> String? {
        every.map { every in
            names.language.clauses {
                names.language("每 \(every.words(.zh))", "every \(every.words(.en))")
                next.map { next in
                    let time = names.time(next) + (isProvisional ? "?" : "")
                    return names.language("下次 \(time)", "next at \(time)")
                }
            }
        }
    }

    func json(_ names: Names) -> JSONText {
        .object([
            .init("told", .strings(told)), .init("every", .string(orNull: every?.description)),
            .init("hours", .string(hours.rawValue)), .init("next", .time(next, names)),
            .init("provisional", .bool(isProvisional)),
        ])
    }
}
