import HandoverModel
import HandoverReadiness
import Testing

/// How often documents were used, and what was asked that none answers.
@Suite("Documents in use") struct DocumentUseTests {
    private static let knowledge = KnowledgeBase(folders: [
        .init(
            path: "02-运维指南", title: LocalizedText([.zh: "运维指南"]),
            documents: [
                KnowledgeDocument(
                    id: "deployment-guide", title: LocalizedText(zh: "部署操作指南", en: "Deployment guide"),
                    path: "02-运维指南/部署操作指南.md"),
                KnowledgeDocument(
                    id: "other", title: LocalizedText(zh: "其他", en: "Deployment guide"), path: "02-运维指南/OTHER.md"),
            ])
    ])

    @Test func aDocumentIsNamedByIdPlaceFileAndTitle() {
        for word in [
            "deployment-guide", " Deployment-Guide\n", "02-运维指南/部署操作指南.md", "02-运维指南/部署操作指南", "部署操作指南.md", "部署操作指南",
            "deployment guide",
        ] {
            #expect(Self.knowledge.document(named: word)?.id == "deployment-guide", "\(word)")
        }
        #expect(Self.knowledge.document(named: "other.MD")?.id == "other")
        for word in ["", " ", "deployment", "documents/runbooks"] {
            #expect(Self.knowledge.document(named: word) == nil)
        }
    }

    /// A word that names two counts for the first of them, and what names none counts as something else.
    @Test func eachTaskCountsForOneDocument() {
        let span = DocumentUse.Span(
            Self.knowledge, words: ["deployment guide": 2, "deployment-guide": 1, "other": 5, "unknown": 9], named: 11)
        #expect(span.counts == [.init(document: "deployment-guide", tasks: 3), .init(document: "other", tasks: 5)])
        #expect(span.ranked.map(\.document) == ["other", "deployment-guide"])
        #expect(span["other"] == 5 && span["nothing"] == 0 && span.others == 3)
        #expect(DocumentUse.Span(nil, words: [:], named: 4).others == 4)
    }

    @Test func whatNoDocumentAnswersIsAGapOfItsCapability() {
        var sample = Sample()
        func ask(_ capability: Capability.ID, on text: String) -> Int {
            sample.record(
                .helpAsked(HelpRequest(person: "jia", capability: capability, question: "?")), by: "jia", on: text)
        }
        func answer(_ question: Int, on text: String, _ change: (inout HelpAnswer) -> Void) {
            var answer = HelpAnswer(entry: question, person: "jia")
            change(&answer)
            sample.record(.helpAnswered(answer), by: "li", on: text)
        }
        let open = ask("deploying", on: "2026-01-05")
        let told = ask("deploying", on: "2026-01-06")
        let linked = ask("backup", on: "2026-01-07")
        let based = ask("backup", on: "2026-01-08")
        let itemised = ask("backup", on: "2026-01-08")
        answer(told, on: "2026-01-09") { $0.document = "deployment-guide" }
        answer(linked, on: "2026-01-09") { $0.link = "https://chat.example/1" }
        answer(based, on: "2026-01-09") { $0.link = "https://kb.example/a.md" }
        answer(itemised, on: "2026-01-10") { $0.item = "documents/runbooks" }
        var definitions = sample.definitions
        definitions.channels = [
            SupportChannel(
                id: "kb", title: .init([.en: "KB"]), address: .init([.en: "https://kb.example"]),
                use: .init([.en: "x"]),
                hours: .always, isSelfService: true)
        ]
        func gaps(at text: String) -> [QuestionGap] {
            QuestionGap.all(in: sample.entries, of: definitions, asOf: sample.noon(text))
        }
        #expect(
            gaps(at: "2026-01-12") == [
                QuestionGap(
                    capability: "deploying", unanswered: [open], undocumented: [], since: day("2026-01-05")),
                QuestionGap(capability: "backup", unanswered: [], undocumented: [linked], since: day("2026-01-07")),
            ])
        #expect(gaps(at: "2026-01-06").map(\.unanswered) == [[open, told]])
        definitions.channels = []
        #expect(gaps(at: "2026-01-12").last?.undocumented == [linked, based])
    }
}
