internal import HandoverModel
public import HandoverReadiness

/// What changed between two days.
public enum DifferenceView {
    public static func report(_ difference: Difference, names: Names) -> Report {
        let language = names.language
        let span = "\(names.time(difference.from)) → \(names.time(difference.to)) (\(names.zone.identifier))"
        let known = difference.knownAt.map { StatusView.knownNote($0, names) } ?? ""
        let none = language("没有变化", "Nothing changed")
        let bullets = difference.changes.map { Report.Bullet(Phrase($0.words(names))) }
        return Report(
            title: Phrase(span + known),
            sections: [.init(nil, bullets.isEmpty ? [.line(Phrase(none))] : [.list(bullets)])],
            data: ReportTable(
                [.init("change", "change"), .init("message", "message")],
                rows: difference.changes.map { [Phrase($0.code), Phrase($0.words(names))] }),
            json: .object([
                .init("from", .string(difference.from.description)), .init("to", .string(difference.to.description)),
                .init("known_at", .string(orNull: difference.knownAt?.description)),
                .init(
                    "changes",
                    .array(
                        difference.changes.map {
                            .object([.init("change", .string($0.code)), .init("message", .string($0.words(names)))])
                        })),
            ]))
    }
}
