import HandoverModel
import HandoverReadiness
import Testing

@Suite struct KnowledgeReviewTests {
    /// 2026-03-01.
    private static let day = Day(number: 20_513)

    private static let knowledge = KnowledgeBase(
        folders: [
            .init(
                path: "ops", title: LocalizedText([.en: "Operations"]),
                documents: [
                    KnowledgeDocument(
                        id: "deploy", title: LocalizedText([.en: "Deploy"]), path: "ops/deploy.md",
                        reviewEvery: .init(30, .days)),
                    KnowledgeDocument(id: "faults", title: LocalizedText([.en: "Faults"]), path: "ops/faults.md"),
                ])
        ], reviews: 2,
        cases: .init(
            path: "cases", sections: [.init([.en: "Problem", .zh: "问题"]), .init([.en: "Outcome", .zh: "效果"])]))

    private static let head = KnowledgeHead(
        version: "1", updated: Day("2026-02-01"), reviewed: Day("2026-02-02"), reviewedBy: ["a", "b"], history: ["1"])

    private static func document(_ path: String = "ops/deploy.md", _ change: (inout KnowledgeHead) -> Void = { _ in })
        -> MarkdownFile
    {
        var head = head
        change(&head)
        return MarkdownFile(path: path, head: .read(head))
    }

    private func review(_ files: [MarkdownFile], on day: Day = day) -> KnowledgeReview {
        KnowledgeReview(Self.knowledge, files: files, paths: Set(files.map(\.path) + ["ops/", "ops/p.png"]), day: day)
    }

    private func codes(_ files: [MarkdownFile]) -> [String] {
        review(files).findings.map { "\($0.path)\($0.line.map { ":\($0)" } ?? "") \($0.fault.code)" }
    }

    @Test func whatIsThereReviewedAndCurrentIsCountedOfTheDocumentsNamed() {
        let found = review([Self.document(), Self.document("ops/faults.md") { $0.reviewedBy = ["a", "a"] }])
        #expect((found.present, found.covered, found.current, found.documents.count) == (2, 1, 1, 2))
        #expect(found.findings == [.init(.tooFewReviews(found: 1, needed: 2), path: "ops/faults.md")])
        #expect(!found.isSound)
        #expect(review([]).findings.map(\.fault) == [.missing("deploy"), .missing("faults")])
        #expect((review([]).present, review([]).covered) == (0, 0))
    }

    /// A file that nobody reviewed covers nothing, however many there are.
    @Test func filesWithoutAReviewCoverNothing() {
        let bare = review([MarkdownFile(path: "ops/deploy.md"), MarkdownFile(path: "ops/faults.md")])
        #expect((bare.present, bare.covered) == (2, 0))
        var headings = Self.document()
        headings.hasText = false
        #expect(review([headings]).covered == 0)
    }

    /// What is wrong otherwise takes no review away; what says nothing of when the document was changed does.
    @Test func aFaultOfAnotherKindLeavesTheReview() {
        var linked = Self.document { $0.version = nil }
        linked.links = [.init(target: "gone.md", line: 3)]
        let found = review([linked, Self.document("ops/faults.md") { $0.updated = nil }])
        #expect(found.documents.map(\.isReviewed) == [true, false])
        #expect((found.covered, found.current) == (1, 0))
    }

    /// Reviewed on 2 February for thirty days: the last day is 4 March.
    @Test(arguments: [("2026-03-04", true), ("2026-03-05", false)])
    func aReviewHoldsToTheEndOfItsLastDay(day: String, holds: Bool) throws {
        let found = review([Self.document(), Self.document("ops/faults.md")], on: try #require(Day(day)))
        #expect(found.isSound == holds)
        #expect(found.documents[0].isReviewed == holds)
        #expect(found.documents[0].reviewedUntil == Day("2026-03-04"))
        #expect(found.documents[1].isCurrent)
    }

    static let heads: [(@Sendable (inout KnowledgeHead) -> Void, String)] = [
        ({ $0.version = nil }, "not-said"), ({ $0.updated = nil }, "not-said"), ({ $0.reviewed = nil }, "not-said"),
        ({ $0.history = ["2"] }, "version-not-in-history"),
        ({ $0.updated = Day("2026-02-03") }, "changed-since-review"),
        ({ $0.reviewed = Day("2026-03-02") }, "in-future"), ({ $0.reviewedBy = [] }, "too-few-reviews"),
    ]

    @Test(arguments: heads.indices)
    func whatAHeadLacksIsNamed(index: Int) {
        let (change, code) = Self.heads[index]
        #expect(
            codes([Self.document("ops/deploy.md", change), Self.document("ops/faults.md")]) == ["ops/deploy.md \(code)"]
        )
    }

    @Test func linksLeadSomewhere() {
        var file = Self.document()
        file.headings = [.init(level: 1, text: "Roll back, fast", line: 1, hasText: true)]
        file.links = [
            "faults.md", "./faults.md#x", "../ops/p.png", "/ops/faults.md", "#roll-back-fast", "p.png?raw=1",
            "https://x.org/a.md", "mailto:a@x.org", "//x.org", "../ops/", "%70.png",
            "gone.md", "../../etc", "#roll", "%zz",
        ].enumerated().map { .init(target: $1, line: $0 + 1) }
        #expect(
            codes([file, Self.document("ops/faults.md")]) == [
                "ops/deploy.md:2 no-such-heading", "ops/deploy.md:12 broken-link", "ops/deploy.md:13 broken-link",
                "ops/deploy.md:14 no-such-heading", "ops/deploy.md:15 broken-link",
            ])
    }

    @Test func aCaseHasItsSectionsInEitherLanguageWithSomethingInThem() {
        let cases = [
            MarkdownFile(
                path: "cases/a.md",
                headings: [
                    .init(level: 2, text: "问题", line: 3, hasText: true),
                    .init(level: 2, text: "Outcome", line: 7, hasText: true),
                ]),
            MarkdownFile(path: "cases/b.md", headings: [.init(level: 2, text: "Problem", line: 3, hasText: false)]),
        ]
        let found = review([Self.document(), Self.document("ops/faults.md")] + cases)
        #expect(found.cases == 2)
        #expect(
            found.findings == [
                .init(.sectionMissing("Outcome"), path: "cases/b.md"),
                .init(.sectionEmpty("Problem"), path: "cases/b.md", line: 3),
            ])
    }

    @Test func aFileThatNoDefinitionNamesIsSaidAndNoFault() {
        let found = review([
            Self.document(), Self.document("ops/faults.md"), MarkdownFile(path: "ops/more.md"),
            MarkdownFile(path: "README.md"),
        ])
        #expect(found.findings == [.init(.unlisted, path: "ops/more.md")])
        #expect(found.isSound)
    }
}
