internal import HandoverModel
public import HandoverReadiness

/// What several tasks have in common, with what is done about it or how an action is opened.
public enum RepeatedProblemsView {
    public static func report(_ problems: RepeatedProblems, names: Names) -> Report {
        let language = names.language
        let span = language(
            "\(problems.day.adding(days: 1 - problems.days)) 至 \(problems.day) 受理的工单",
            "Tasks opened from \(problems.day.adding(days: 1 - problems.days)) to \(problems.day)")
        var sections = [Report.Section(nil, [.line(Phrase(span, .faint))])]
        if problems.groups.isEmpty {
            sections.append(.init(nil, [.line(Phrase(language("没有反复出现的问题", "No problem came up repeatedly")))]))
        }
        sections += problems.groups.map { section($0, names) }
        if problems.more > 0 {
            let more = language("另有 \(problems.more) 组", counted(problems.more, "more group"))
            sections.append(.init(nil, [.line(Phrase(more, .faint))]))
        }
        return Report(sections: sections, data: data(problems, names), json: json(problems, names))
    }

    private static func section(_ group: RepeatedProblems.Group, _ names: Names) -> Report.Section {
        let language = names.language
        var blocks: [Report.Block] = [.line(Phrase(group.summary(names)))]
        if let action = group.action {
            blocks.append(
                .line(Phrase(language("已有改进措施 \(action)", "Action \(action) is about it"), .good)))
        } else {
            blocks.append(.line(Phrase(language("可以提出改进措施：", "To open an action: "))))
            blocks.append(.verbatim([Phrase(command(group, names))]))
        }
        return .init(group.title(names), blocks)
    }

    /// The command that opens an action about a group.
    private static func command(_ group: RepeatedProblems.Group, _ names: Names) -> String {
        let tasks = group.tasks.prefix(5).flatMap { ["--task", $0.rawValue] }
        let document = group.kind == .document ? ["--document", group.text] : []
        return Typed.line(
            ["action", "add", group.proposal(names), "--term", "short", "--owner", "PERSON", "--due", "DATE"] + tasks
                + document)
    }

    private static func data(_ problems: RepeatedProblems, _ names: Names) -> ReportTable {
        let columns = ["kind", "service", "text", "count", "first", "last", "tasks", "action"]
        let rows = problems.groups.map { group in
            [
                group.kind.rawValue, group.service, names.isAnonymous ? "" : group.text, String(group.count),
                group.first.description, group.last.description,
                group.tasks.map(\.rawValue).joined(separator: " "), group.action?.rawValue ?? "",
            ]
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }

    private static func json(_ problems: RepeatedProblems, _ names: Names) -> JSONText {
        .object([
            .init("as_of", .time(problems.asOf, names)), .init("days", .int(problems.days)),
            .init(
                "groups",
                .array(
                    problems.groups.map { group in
                        .object([
                            .init("kind", .string(group.kind.rawValue)), .init("service", .string(group.service)),
                            .init("text", .string(orNull: names.isAnonymous ? nil : group.text)),
                            .init("count", .int(group.count)), .init("first", .string(group.first.description)),
                            .init("last", .string(group.last.description)),
                            .init("tasks", .strings(group.tasks.map(\.rawValue))),
                            .init("action", .string(orNull: group.action?.rawValue)),
                        ])
                    })), .init("more", .int(problems.more)),
        ])
    }
}

extension RepeatedProblems.Group {
    /// What they have in common.
    func title(_ names: Names) -> String {
        let language = names.language
        switch kind {
        case .symptom: return names.isAnonymous ? "" : text.printable
        case .document:
            let document = document(names)
            return language("都涉及文档“\(document)”", "All with the document \(language.quote(document))")
        }
    }

    private func document(_ names: Names) -> String {
        names.definitions?.item(Item.ID(text)).map { names.item($0.id) } ?? (names.isAnonymous ? "" : text.printable)
    }

    /// How many there are of which service, from when to when, and which.
    func summary(_ names: Names) -> String {
        let language = names.language
        let list = language.list(tasks.prefix(5).map(\.rawValue))
        let rest = count > 5 ? language(" 等", " and more") : ""
        let service = names.service(named: self.service)
        return language(
            "\(service)：\(count) 张，\(first) 至 \(last)：\(list)\(rest)",
            "\(service): \(count) tasks, \(first) to \(last): \(list)\(rest)")
    }

    /// What an action about it is called to begin with.
    func proposal(_ names: Names) -> String {
        switch kind {
        case .symptom:
            let what = String(text.printable.prefix(80))
            return names.language("不再发生：\(what)", "No more of: \(what)")
        case .document:
            let what = names.language.quote(String(document(names).prefix(80)))
            return names.language("减少涉及文档\(what)的问题", "Fewer problems with the document \(what)")
        }
    }
}
