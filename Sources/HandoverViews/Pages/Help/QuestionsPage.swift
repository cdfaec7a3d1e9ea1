internal import HandoverModel
public import HandoverReadiness

/// Questions of the receiving team to the delivering team: how many a week, which wait, and where the answers stand.
///
/// Its forms post to `/questions`, told apart by `do`: `ask` with `question`, `capability` and `document`; `answer` with
/// `entry`, `document`, `words` (a document in words), `link` and `note`; `withdraw` with `entry`, of a question or of an
/// answer, and `reason`.
public enum QuestionsPage {
    public struct Model: Hashable, Sendable {
        public var register: HelpRegister
        /// Questions that the reader may answer, by their entries.
        public var answerable: Set<Int>
        /// Questions and answers that the reader may take back, by their entries.
        public var withdrawable: Set<Int>
        public var draft: FormDraft?

        public init(
            register: HelpRegister, answerable: Set<Int> = [], withdrawable: Set<Int> = [], draft: FormDraft? = nil
        ) {
            self.register = register
            self.answerable = answerable
            self.withdrawable = withdrawable
            self.draft = draft
        }

        /// Those that wait with forms, the oldest first; the others come up as these are answered.
        public var open: [HelpQuestion] { Array(waiting.prefix(QuestionsPage.most)) }

        /// Those answered last, the newest answer first.
        public var answered: [HelpQuestion] {
            let all = register.questions.filter { $0.answer != nil }
            return Array(
                all.sorted { ($0.answer?.entry ?? 0) > ($1.answer?.entry ?? 0) }.prefix(QuestionsPage.most))
        }

        fileprivate var waiting: [HelpQuestion] {
            register.questions.filter { $0.answer == nil }.sorted { ($0.day, $0.entry) < ($1.day, $1.entry) }
        }
    }

    /// How many of each kind a page shows.
    private static let most = 20

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let title = HelpFigures.title(language)
        let figures = model.register.figures
        let numbers: HTML? =
            figures.asked == 0
            ? nil
            : "<p class=\"lead\">\(isOwn(frame) ? language("全队：", "Whole team: ") : "")\(figures.words(language))</p>\n"
        let forms = HelpForms(path: .questions, frame: frame, draft: model.draft)
        let ask = frame.reader?.mayAskHelp ?? false ? forms.ask() : nil
        let content: HTML = """
            <h1>\(title)</h1>
            \(numbers)\(ask.map { "<section aria-label=\"\(language("提问", "Ask"))\">\($0)</section>" as HTML })\
            \(open(model, frame, forms))\(answered(model, frame, forms))
            """
        return frame.page(title, place: .questions, draft: model.draft, content)
    }

    /// Whether the questions in sight are the reader's own alone, while the figures are the team's.
    private static func isOwn(_ frame: PageFrame) -> Bool {
        frame.reader.map { $0.side == .receiving && !$0.seesPeople } ?? false
    }

    private static func open(_ model: Model, _ frame: PageFrame, _ forms: HelpForms) -> HTML {
        let language = frame.language
        let all = model.waiting
        guard !all.isEmpty else {
            let none =
                isOwn(frame)
                ? language("你自己没有等答复的求助。", "None of your own questions waits for an answer.")
                : language("没有等答复的求助。", "No question waits for an answer.")
            let first = language(
                "接收方每问一次移交方，就记一笔：哪份文档本应写明。",
                "Whenever the receiving team asks, it records what, and which document should have said it.")
            return .section(language("等答复", "Waiting for an answer"), id: "open", .empty(none, then: first))
        }
        let rows = model.open.map { question in
            row(
                question, model, frame,
                standing(question, model.register.day, language)
                    + (model.answerable.contains(question.entry) ? forms.answer(question) : "")
                    + withdrawal(question.entry, language("撤回这个求助", "Take the question back"), model, forms))
        }
        let rest = all.count - rows.count
        let more: HTML =
            rest > 0
            ? "<p class=\"quiet\">\(language("答复这些后，还有 \(rest) 个。", "\(rest) more come up when these are answered."))</p>"
            : ""
        let title =
            isOwn(frame)
            ? language("你的，等答复（\(all.count)）", "Yours, waiting for an answer (\(all.count))")
            : language("等答复（\(all.count)）", "Waiting for an answer (\(all.count))")
        return .section(
            title, id: "open",
            "<ul class=\"list\">\(rows)</ul>\(more)")
    }

    private static func answered(_ model: Model, _ frame: PageFrame, _ forms: HelpForms) -> HTML {
        let language = frame.language
        let all = model.register.questions.count { $0.answer != nil }
        guard all > 0 else { return "" }
        let rows = model.answered.map { question in
            row(
                question, model, frame,
                answer(question, frame.names)
                    + (question.answer.map {
                        withdrawal($0.entry, language("撤回这个答复", "Take the answer back"), model, forms)
                    } ?? ""))
        }
        let note: HTML =
            all > rows.count
            ? "<p class=\"quiet\">\(language("只列最近答复的 \(rows.count) 个。", "Only the \(rows.count) answered last are shown."))</p>"
            : ""
        let title =
            isOwn(frame)
            ? language("你的，已答复（\(all)）", "Yours, answered (\(all))") : language("已答复（\(all)）", "Answered (\(all))")
        return .section(
            title, id: "answered", "\(note)<ul class=\"list\">\(rows)</ul>")
    }

    private static func row(_ question: HelpQuestion, _ model: Model, _ frame: PageFrame, _ below: HTML) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let details = language.clauses {
            names.person(question.person)
            question.day.description
            language("第 \(question.entry) 条", "entry \(question.entry)")
            names.capabilityTitle(question.capability)
            question.documentWords(names).map { language("本应见 \($0)", "should be in \($0)") }
        }
        let isTheirs = frame.reader.map { $0.seesPeople || $0.id == question.person } ?? false
        let beginning = question.beginning
        let head: HTML =
            isTheirs ? "<a\(href: Path.entry(question.entry))>\(beginning)</a>" : HTML(text: beginning)
        let whole: HTML = beginning == question.question ? "" : "<p>\(question.question)</p>"
        return """
            <li><p class="subject">\(head)</p>\
            \(whole)<p class="small quiet say">\(details)</p>\(below)</li>

            """
    }

    private static func standing(_ question: HelpQuestion, _ today: Day, _ language: Language) -> HTML {
        guard question.isOverdue(on: today) else { return "" }
        let words = language(
            "超过 \(HelpQuestion.patience) 天未答复", "unanswered for more than \(HelpQuestion.patience) days")
        return "<p>\(HTML.tag(words, .bad, .clock))</p>"
    }

    private static func answer(_ question: HelpQuestion, _ names: Names) -> HTML {
        guard let words = question.answerWords(names) else { return "" }
        let item = question.answer?.item.map { HTML.links([(names.itemTitle($0), .item($0))]) }
        return "<p>\(Mark.tick.html) \(linked(words, question.answer?.link))</p>\(item)"
    }

    /// The words, in which a link of the web is one.
    private static func linked(_ words: String, _ text: String?) -> HTML {
        guard let link = text.flatMap({ Link($0) }), let place = words.firstRange(of: link.address) else {
            return HTML(text: words)
        }
        let before = String(words[..<place.lowerBound])
        let after = String(words[place.upperBound...])
        return "\(before)<a\(href: link) rel=\"noreferrer\">\(link.address)</a>\(after)"
    }

    private static func withdrawal(_ entry: Int, _ words: String, _ model: Model, _ forms: HelpForms) -> HTML {
        model.withdrawable.contains(entry) ? forms.withdraw(entry, words) : ""
    }
}

extension HelpQuestion {
    /// By what a question is called: its first 60 characters on one line, with what tells that it goes on.
    fileprivate var beginning: String {
        let line = question.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 60 ? String(line.prefix(60)) + "…" : line
    }
}
