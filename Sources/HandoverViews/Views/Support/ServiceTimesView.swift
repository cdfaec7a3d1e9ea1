internal import HandoverModel
public import HandoverReadiness

/// When something is due, or what the clock shows, with the arithmetic.
public enum ServiceTimesView {
    /// How many stretches are listed one by one.
    private static let most = 20

    public static func report(_ times: ServiceTimes, names: Names) -> Report {
        let language = names.language
        var facts: [Report.Fact] = []
        if let target = times.target {
            facts.append(.init(language("时限", "Time limit"), Phrase(limit(target, times, language))))
        }
        if let due = times.due {
            let mark = times.isProvisional ? "?" : ""
            facts.append(.init(language("到期", "Due"), Phrase(exact(due, names) + mark)))
        }
        facts.append(.init(language("计时", "Counted"), Phrase(ElapsedWords.words(times.elapsed, language))))
        facts.append(.init(language("服务时间", "Hours"), Phrase(times.countedHours.words(language))))
        let zone = language("时间为 \(names.zone.identifier)", "Times are in \(names.zone.identifier)")
        let notes = [zone] + (times.isProvisional ? [language.provisionalNote] : [])
        return Report(
            sections: [
                .init(nil, [.facts(facts)]), .init(language("计时过程", "How it was counted"), arithmetic(times, names)),
                .init(nil, notes.map { .line(Phrase($0, .faint)) }),
            ],
            data: data(times), json: json(times))
    }

    private static func limit(_ target: ServiceTarget, _ times: ServiceTimes, _ language: Language) -> String {
        let severity = times.query.severity?.rawValue ?? ""
        guard case .promise(let promise) = times.query.sought else { return target.words(language) }
        return language(
            "\(severity) \(promise.words(.zh)) \(target.words(.zh))",
            "\(severity) \(promise.words(.en)), \(target.words(.en))")
    }

    private static func arithmetic(_ times: ServiceTimes, _ names: Names) -> [Report.Block] {
        let language = names.language
        let table = ReportTable(
            [
                .init("from", language("从", "From")), .init("to", language("到", "To")),
                .init("counted", language("计时", "Counted"), isNumber: true),
            ],
            rows: times.parts.prefix(most).map { part in
                [exact(part.from, names), exact(part.to, names), ElapsedWords.words(part.milliseconds, language)]
                    .map { Phrase($0) }
            })
        let left = times.parts.count - most
        let rest: [Report.Block] =
            left > 0
            ? [.line(Phrase(language("另有 \(left) 段", "\(counted(left, "more stretch", "more stretches")) left out")))]
            : []
        let none = language("这段时间内没有计时", "The clock did not run")
        return times.parts.isEmpty ? [.line(Phrase(none))] : [.table(table)] + rest
    }

    /// A time, with its seconds where it has some.
    private static func exact(_ instant: Instant, _ names: Names) -> String {
        let seconds = names.zone.secondOfDay(of: instant) % 60
        return names.time(instant) + (seconds == 0 ? "" : seconds < 10 ? ":0\(seconds)" : ":\(seconds)")
    }

    private static func data(_ times: ServiceTimes) -> ReportTable {
        let keys = ["severity", "target", "from", "due", "elapsed_seconds", "provisional", "hours"]
        let row = [
            times.query.severity?.rawValue ?? "", times.target?.description ?? "", times.query.from.description,
            times.due?.description ?? "", String(times.elapsed / 1000), String(times.isProvisional),
            times.countedHours.rawValue,
        ]
        return ReportTable(keys.map { .init($0, $0) }, rows: [row.map { Phrase($0) }])
    }

    private static func json(_ times: ServiceTimes) -> JSONText {
        .object([
            .init("severity", .string(orNull: times.query.severity?.rawValue)),
            .init("target", .string(orNull: times.target?.description)),
            .init("from", .string(times.query.from.description)),
            .init("due", .string(orNull: times.due?.description)),
            .init("elapsed_seconds", .int(Int(times.elapsed / 1000))),
            .init("provisional", .bool(times.isProvisional)),
            .init("hours", .string(times.countedHours.rawValue)),
            .init(
                "parts",
                .array(
                    times.parts.map { part in
                        .object([
                            .init("from", .string(part.from.description)), .init("to", .string(part.to.description)),
                            .init("seconds", .int(Int(part.milliseconds / 1000))),
                        ])
                    })),
        ])
    }
}
