internal import HandoverModel
internal import HandoverReadiness

extension HelpFigures {
    /// How many questions a week lately against before: `3 in the last 4 weeks, fewer than the 7 of the 4 before`.
    func trendWords(_ language: Language) -> String {
        guard let trend else {
            return language("还看不出趋势", "too early for a trend")
        }
        let (recent, before, weeks) = (trend.recent, trend.before, Self.weeksCompared)
        if recent < before {
            return language(
                "最近 \(weeks) 周 \(recent) 个，比之前 \(weeks) 周的 \(before) 个少",
                "\(recent) in the last \(weeks) weeks, fewer than the \(before) of the \(weeks) before")
        }
        if recent > before {
            return language(
                "最近 \(weeks) 周 \(recent) 个，比之前 \(weeks) 周的 \(before) 个多",
                "\(recent) in the last \(weeks) weeks, more than the \(before) of the \(weeks) before")
        }
        if recent == 0 {
            return language("最近 \(2 * weeks) 周没有", "none in the last \(2 * weeks) weeks")
        }
        return language(
            "最近 \(weeks) 周 \(recent) 个，与之前 \(weeks) 周一样多",
            "\(recent) in the last \(weeks) weeks, as many as in the \(weeks) before")
    }

    /// What is asked lately, and how much of it waits; nothing of who asked.
    func words(_ language: Language) -> String { words(language, waiting: nil).plain }

    /// `waiting`: Where those stand that nobody has answered.
    func words(_ language: Language, waiting path: Path?) -> Phrase {
        var parts: [Phrase] = []
        if !weeks.isEmpty {
            let words = language(
                "最近 \(weeks.count) 周有 \(weeksWithQuestions) 周有求助",
                "questions in \(weeksWithQuestions) of the last \(counted(weeks.count, "week"))")
            parts.append(Phrase(words))
        }
        parts.append(Phrase(trendWords(language)))
        if let first = waiting.first {
            let rest = language(" 个未答复，最早 \(first) 提出", " unanswered, the oldest of \(first)")
            parts.append(Phrase(waiting.count, rows: path) + Phrase(rest))
        }
        return parts.joined(Phrase(language("，", ", ")))
    }

    static func title(_ language: Language) -> String { language("向移交方求助", "Questions to the delivering team") }
}

extension HelpQuestion {
    /// Which document should have answered it; nil where none was named.
    func documentWords(_ names: Names) -> String? { names.documents(item, document, nil) }

    /// Who answered it, when, and where the answer stands; nil while nobody did.
    func answerWords(_ names: Names) -> String? {
        answer.map { answer in
            names.language.clauses {
                "\(names.person(answer.by)) \(names.zone.day(of: answer.at))"
                names.documents(answer.item, answer.document, answer.link)
                answer.note.map { names.isAnonymous ? "" : $0.printable }
            }
        }
    }
}

extension Names {
    /// A document that is named by an item, in words or by a link; nil where none is.
    fileprivate func documents(_ item: Item.ID?, _ document: String?, _ link: String?) -> String? {
        let texts = isAnonymous ? [] : [document, link].compactMap { $0?.printable }
        let parts = [item.map(self.item)].compactMap { $0 } + texts
        return parts.isEmpty ? nil : language.list(parts)
    }
}

extension HelpRequest {
    func words(_ names: Names) -> String {
        let document = names.documents(item, document, nil)
        let place = document.map { names.language("，本应见 \($0)", ", to be found in \($0)") } ?? ""
        return names.language(
            "向移交方求助，能力 \(names.capability(capability))\(place)\(names.said(question))",
            "asked the delivering team about \(names.quoted(names.capability(capability)))\(place)\(names.said(question))"
        )
    }
}

extension HelpAnswer {
    func words(_ names: Names) -> String {
        let found = names.documents(item, document, link)
        let place = found.map { names.language("，见 \($0)", ", see \($0)") } ?? ""
        return names.language(
            "答复第 \(entry) 条求助\(place)\(names.said(note))",
            "answered the question of entry \(entry)\(place)\(names.said(note))")
    }
}
