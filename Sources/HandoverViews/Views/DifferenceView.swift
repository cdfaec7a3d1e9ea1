internal import HandoverModel
public import HandoverReadiness

/// What was gained and lost between two times.
public enum DifferenceView {
    public static func report(_ difference: Difference, names: Names) -> Report {
        let language = names.language
        let span = "\(names.time(difference.from)) → \(names.time(difference.to)) (\(names.zone.identifier))"
        let known = difference.knownAt.map { StatusView.knownNote($0, names) } ?? ""
        let none = language("没有变化", "Nothing changed")
        let bullets = difference.changes.map { Report.Bullet(Phrase($0.words(names))) }
        let rows = difference.changes.map { change in
            let ends = change.ends
            return [change.code, change.subject, ends.from ?? "", ends.to ?? "", change.words(names)].map { Phrase($0) }
        }
        return Report(
            title: Phrase(span + known),
            sections: [.init(nil, bullets.isEmpty ? [.line(Phrase(none))] : [.list(bullets)])],
            data: ReportTable(["change", "subject", "from", "to", "message"].map { .init($0, $0) }, rows: rows),
            json: .object([
                .init("from", .string(difference.from.description)), .init("to", .string(difference.to.description)),
                .init("known_at", .string(orNull: difference.knownAt?.description)),
                .init("changes", .array(difference.changes.map { json($0, names) })),
            ]))
    }

    private static func json(_ change: Difference.Change, _ names: Names) -> JSONText {
        let ends = change.ends
        var members: [JSONText.Member] = [
            .init("change", .string(change.code)), .init("subject", .string(change.subject)),
            .init("from", .string(orNull: ends.from)), .init("to", .string(orNull: ends.to)),
        ]
        switch change {
        case .acceptance(let step):
            members += [
                .init("by", .array([person(step.by, names)])), .init("key", .string(orNull: step.key?.rawValue)),
                .init("statement", .int(step.statement)), .init("entry", .int(step.entry)),
            ]
        case .definitions(let step):
            members += [
                .init("by", .array(step.by.map { person($0, names) })), .init("entry", .int(step.entry)),
                .init("lines", .strings(step.lines(names))),
            ]
        case .item(_, _, _, let by): members.append(.init("by", .array(by.map { person($0, names) })))
        case .module(_, let who, _, _, let by):
            members += [
                .init("person", person(who, names)),
                .init("by", .array([by].compactMap { $0 }.map { person($0, names) })),
            ]
        case .capability(_, let gained, let lost):
            members += [
                .init("gained", .array(gained.map { json($0, names) })),
                .init("lost", .array(lost.map { json($0, names) })),
            ]
        case .measure(_, let from, let to):
            members += [
                .init("from_count", count(from.numerator, from.denominator)),
                .init("to_count", count(to.numerator, to.denominator)),
            ]
        case .demonstration(_, let from, let to, let now):
            members += [
                .init("from_count", from.map { count($0.numerator, $0.denominator) } ?? .null),
                .init("to_count", to.map { count($0.numerator, $0.denominator) } ?? .null),
                .init("now_count", now.map { count($0.count.independent, $0.count.eligible) } ?? .null),
                .init("now_state", .string(orNull: now?.state.rawValue)),
                .init(
                    "changed",
                    .array(
                        (now?.changed ?? []).map { task in
                            .object([
                                .init("task", .string(task.task.rawValue)),
                                .init("from", .string(orNull: task.from?.rawValue)),
                                .init("to", .string(orNull: task.to?.rawValue)),
                            ])
                        })), .init("more_changed", .int(now?.moreChanged ?? 0)),
            ]
        case .checkpointRecorded(let recorded):
            let (seen, stood) = (recorded.record.seen, recorded.record.stood)
            members += [
                .init("by", .array([person(recorded.by, names)])), .init("entry", .int(recorded.entry)),
                .init("from_count", count(seen.count.independent, seen.count.eligible)),
                .init("to_count", count(stood.count.independent, stood.count.eligible)),
            ]
        case .round(let change):
            members += [
                .init("by", .array(change.by.map { person($0, names) })),
                .init("from_count", change.from.map { count($0.holding, $0.lookedAt) } ?? .null),
                .init("to_count", count(change.to.holding, change.to.lookedAt)), .init("items", .int(change.to.items)),
                .init("failing", .strings(change.failing)), .init("mended", .strings(change.mended)),
            ]
        case .phase(let step):
            members += [
                .init("by", .array(step.by.map { person($0, names) })),
                .init("service", .string(orNull: step.service)),
                .init("severity", .string(orNull: step.severity?.rawValue)),
                .init("direction", .string(step.isForward ? "forward" : "back")),
                .init("begins", .string(step.from.description)),
                .init("entries", .array(step.entries.map(JSONText.int))),
            ]
        case .questions(let asked, let answered):
            members += [.init("asked", .int(asked)), .init("answered", .int(answered))]
        case .verdict, .blockerGone, .blockerNew: break
        }
        return .object(members + [.init("message", .string(change.words(names)))])
    }

    private static func count(_ numerator: Int, _ denominator: Int) -> JSONText {
        .object([.init("numerator", .int(numerator)), .init("denominator", .int(denominator))])
    }

    private static func json(_ holding: Difference.Holding, _ names: Names) -> JSONText {
        .object([
            .init("person", person(holding.person, names)),
            .init("assessed_by", holding.by.map { person($0, names) } ?? .null),
            .init("state", .string(orNull: holding.state?.rawValue)),
        ])
    }

    private static func person(_ id: Person.ID, _ names: Names) -> JSONText {
        .string(names.id(id))
    }
}

extension Difference.Change {
    /// What it is about, as blockers name it; `handover` for the verdict and the acceptance.
    var subject: String {
        switch self {
        case .verdict, .acceptance: "handover"
        case .definitions: "definitions"
        case .item(let id, _, _, _): id.rawValue
        case .capability(let id, _, _): Blocker.Subject.capability(id).description
        case .module(let id, _, _, _, _): "module/\(id)"
        case .checkpointRecorded: Blocker.Subject.measure(.independence).description
        case .round(let change): "round/\(change.day)"
        case .phase: "phases"
        case .questions: "questions"
        case .measure(let id, _, _), .demonstration(let id, _, _, _): Blocker.Subject.measure(id).description
        case .blockerGone(let subject, _), .blockerNew(let subject, _): subject.description
        }
    }

    /// Its states before and after, as their stable names; nil where there is none.
    var ends: (from: String?, to: String?) {
        switch self {
        case .verdict(let from, let to): (from.rawValue, to.rawValue)
        case .acceptance(let step): (nil, step.kind.rawValue)
        case .definitions(let step): (step.from?.description, step.to.description)
        case .item(_, let from, let to, _): (from?.code, to?.code)
        case .module(_, _, let from, let to, _): (from.rawValue, to.rawValue)
        case .measure(_, let from, let to): (from.state.rawValue, to.state.rawValue)
        case .demonstration(_, let from, let to, _): (from?.day.description, to?.day.description)
        case .checkpointRecorded(let recorded): (nil, recorded.record.state.rawValue)
        case .round(let change): (change.from?.state.rawValue, change.to.state.rawValue)
        case .phase(let step): (nil, step.phase.rawValue)
        case .blockerGone(_, let reason): (reason.code, nil)
        case .blockerNew(_, let reason): (nil, reason.code)
        case .capability, .questions: (nil, nil)
        }
    }
}
