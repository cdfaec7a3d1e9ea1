import HandoverModel
import HandoverReadiness
import Testing

/// A document stands as the worst that was found of it.
@Suite struct KnowledgeStandingTests {
    private static let document = KnowledgeDocument(
        id: "guide", title: .init(zh: "指南", en: "Guide"), path: "02/guide.md", reviewEvery: Length(100, .days))
    private static let day = Day(number: 20_500)

    private func standing(_ file: MarkdownFile?) -> KnowledgeStanding {
        let base = KnowledgeBase(
            folders: [.init(path: "02", title: .init(zh: "指南", en: "Guides"), documents: [Self.document])], reviews: 2)
        let review = KnowledgeReview(base, files: [file].compactMap { $0 }, paths: [], day: Self.day)
        return review.standing(of: Self.document)
    }

    private func file(
        reviewed: Int = -10, updated: Int = -20, by people: [String] = ["a", "b"], links: [MarkdownFile.Link] = []
    ) -> MarkdownFile {
        MarkdownFile(
            path: "02/guide.md",
            head: .read(
                KnowledgeHead(
                    version: "1", updated: Self.day.adding(days: updated), reviewed: Self.day.adding(days: reviewed),
                    reviewedBy: people, history: ["1"])), links: links)
    }

    @Test func theWorstDecides() {
        let broken = [MarkdownFile.Link(target: "gone.md", line: 1)]
        #expect(standing(nil) == .missing)
        #expect(standing(MarkdownFile(path: "02/guide.md")) == .unreviewed)
        #expect(standing(file(reviewed: -200, updated: -300, by: ["a"], links: broken)) == .unreviewed)
        #expect(standing(file(reviewed: -30, updated: -20, links: broken)) == .outOfDate)
        #expect(standing(file(reviewed: -101, updated: -300)) == .outOfDate)
        #expect(standing(file(links: broken)) == .faulty)
        #expect(standing(file()) == .fine)
    }
}
