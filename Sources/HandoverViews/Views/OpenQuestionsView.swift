public import HandoverModel

/// What the customer's document leaves open, with the answer taken until somebody decides.
public enum OpenQuestionsView {
    public static func report(_ questions: [OpenQuestion], names: Names) -> Report {
        let language = names.language
        let bullets = questions.map { question in
            let taken = language("暂定：", "Taken: ") + question.answer.text(in: language)
            let place = question.place.map { language("出处：", "Where: ") + $0.text(in: language) }
            return Report.Bullet(
                Phrase("\(question.id) ", .strong) + Phrase(question.question.text(in: language)),
                details: [Phrase(taken)] + (place.map { [Phrase($0, .faint)] } ?? []))
        }
        let title = language("待定问题（\(questions.count) 个）", "Open questions (\(questions.count))")
        return Report(
            title: Phrase(title), sections: [.init(nil, bullets.isEmpty ? [] : [.list(bullets)])],
            data: ReportTable(
                ["id", "question", "default", "where"].map { .init($0, $0) },
                rows: questions.map { cells($0, language).map { Phrase($0 ?? "") } }),
            json: .array(
                questions.map { question in
                    let cells = cells(question, language)
                    return .object(
                        zip(["id", "question", "default", "where"], cells).map { .init($0, .string(orNull: $1)) })
                }))
    }

    private static func cells(_ question: OpenQuestion, _ language: Language) -> [String?] {
        [
            question.id.rawValue, question.question.text(in: language), question.answer.text(in: language),
            question.place?.text(in: language),
        ]
    }
}
