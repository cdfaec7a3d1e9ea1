internal import HandoverModel
public import HandoverReadiness

/// What the receiving team asked the delivering team: how much of it a week, and each question with its answer.
public enum HelpView {
    /// `onlyUnanswered`: Without the questions that were answered.
    public static func report(_ register: HelpRegister, onlyUnanswered: Bool = false, names: Names) -> Report {
        let language = names.language
        let questions = register.questions.filter { !onlyUnanswered || $0.answer == nil }
        let none = onlyUnanswered ? language("没有未答复的求助", "No unanswered questions") : language("没有求助", "No questions")
        let figures: [Report.Block] =
            register.figures.asked == 0 ? [] : [.line(Phrase(register.figures.words(language)))]
        return Report(
            title: Phrase(HelpFigures.title(language)),
            sections: [
                .init(nil, figures),
                .init(
                    nil,
                    questions.isEmpty
                        ? [.line(Phrase(none))] : [.list(questions.map { bullet($0, register.day, names) })]),
            ],
            data: data(questions, names), json: json(register, questions, names))
    }

    private static func bullet(_ question: HelpQuestion, _ today: Day, _ names: Names) -> Report.Bullet {
        let language = names.language
        let head = language.clauses {
            language("第 \(question.entry) 条", "Entry \(question.entry)")
            question.day.description
            names.person(question.person)
            names.capability(question.capability)
        }
        let asked = names.isAnonymous ? nil : question.question.printable
        let document = question.documentWords(names).map { language("本应见：", "Should be in: ") + $0 }
        let answer = question.answerWords(names).map { Phrase(language("答复：", "Answered: ") + $0, .good) }
        let open = Phrase(
            language("未答复", "unanswered"), question.isOverdue(on: today) ? .bad : .caution)
        return .init(
            Phrase(head), details: [asked, document].compactMap { $0.map { Phrase($0) } } + [answer ?? open])
    }

    private static func data(_ questions: [HelpQuestion], _ names: Names) -> ReportTable {
        let columns = [
            "entry", "day", "person", "capability", "question", "item", "document", "answer", "answered_by",
            "answered_on", "answer_item", "answer_document", "link", "note",
        ]
        let rows = questions.map { question in
            let answer = question.answer
            return [
                String(question.entry), question.day.description, names.id(question.person),
                question.capability.rawValue, said(question.question, names), question.item?.rawValue ?? "",
                said(question.document, names), answer.map { String($0.entry) } ?? "",
                answer.map { names.id($0.by) } ?? "",
                answer.map { names.zone.day(of: $0.at).description } ?? "", answer?.item?.rawValue ?? "",
                said(answer?.document, names), said(answer?.link, names), said(answer?.note, names),
            ]
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }

    private static func said(_ text: String?, _ names: Names) -> String { names.isAnonymous ? "" : text ?? "" }

    private static func json(_ register: HelpRegister, _ questions: [HelpQuestion], _ names: Names) -> JSONText {
        .object([
            .init("as_of", .string(register.asOf.description)), .init("day", .string(register.day.description)),
            .init("figures", HelpJSON.figures(register.figures)),
            .init("questions", .array(questions.map { HelpJSON.question($0, names) })),
        ])
    }
}

/// Questions to the delivering team as programs read them.
enum HelpJSON {
    static func figures(_ figures: HelpFigures) -> JSONText {
        .object([
            .init("asked", .int(figures.asked)), .init("unanswered", .int(figures.waiting.count)),
            .init("unanswered_since", .string(orNull: figures.waiting.first?.description)),
            .init("this_week", .int(figures.thisWeek)),
            .init(
                "weeks",
                .array(
                    figures.weeks.map {
                        .object([
                            .init("week_end", .string($0.end.description)), .init("asked", .int($0.asked)),
                        ])
                    })),
            .init(
                "trend",
                figures.trend.map {
                    .object([
                        .init("recent", .int($0.recent)), .init("before", .int($0.before)),
                        .init("weeks", .int(HelpFigures.weeksCompared)),
                    ])
                } ?? .null),
        ])
    }

    static func question(_ question: HelpQuestion, _ names: Names) -> JSONText {
        func said(_ text: String?) -> JSONText { .string(orNull: names.isAnonymous ? nil : text) }
        func id(_ person: Person.ID) -> JSONText { .string(names.id(person)) }
        let answer = question.answer.map { answer in
            JSONText.object([
                .init("entry", .int(answer.entry)), .init("by", id(answer.by)),
                .init("at", .string(answer.at.description)), .init("item", .string(orNull: answer.item?.rawValue)),
                .init("document", said(answer.document)), .init("link", said(answer.link)),
                .init("note", said(answer.note)),
            ])
        }
        return .object([
            .init("entry", .int(question.entry)), .init("person", id(question.person)),
            .init("asked", .string(question.asked.description)), .init("day", .string(question.day.description)),
            .init("capability", .string(question.capability.rawValue)), .init("question", said(question.question)),
            .init("item", .string(orNull: question.item?.rawValue)), .init("document", said(question.document)),
            .init("answer", answer ?? .null),
        ])
    }
}
