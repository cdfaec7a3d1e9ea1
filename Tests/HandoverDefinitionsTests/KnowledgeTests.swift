import Foundation
import HandoverDefinitions
import HandoverModel
import Testing

/// The knowledge base of the customer's document, what changing it means, and how its files are read.
@Suite struct KnowledgeTests {
    private static func sample() throws -> Definitions {
        try #require(Workspace.load(folder: Repository.root).definitions)
    }

    @Test func theSampleHasTheDocumentsOfTheDocument() throws {
        let knowledge = try #require(try Self.sample().knowledge)
        #expect(
            knowledge.folders.map { "\($0.path) \($0.documents.count)" } == [
                "01-系统架构 4", "02-运维指南 4", "03-开发指南 4", "04-安全指南 4", "05-最佳实践 4",
            ])
        #expect(knowledge.document("deployment-guide")?.path == "02-运维指南/部署操作指南.md")
        #expect(knowledge.documents.allSatisfy { $0.owner != nil && $0.reviewer != nil && $0.owner != $0.reviewer })
        #expect(knowledge.reviews == 2)
        #expect(knowledge.updateWithin == .init(24, .hours))
        #expect(
            knowledge.cases?.sections.map { $0.text(in: .zh) } == ["问题描述", "问题分析", "解决方案", "效果评估", "最佳实践"])
    }

    /// Whether a change of the sample weakens it; each changes something.
    private func weakens(_ change: (inout KnowledgeBase) -> Void) throws -> Bool {
        let before = try Self.sample()
        var after = before
        var knowledge = try #require(before.knowledge)
        change(&knowledge)
        after.knowledge = knowledge
        let plan = DefinitionsPlan.compare(inForce: before, proposed: after, today: PlanTests.today)
        #expect(!plan.isEmpty)
        return plan.weakens
    }

    @Test func whatIsAskedForLessWeakens() throws {
        #expect(try weakens { $0.folders[0].documents.removeLast() })
        #expect(try weakens { $0.reviews = 1 })
        #expect(try weakens { $0.updateWithin = nil })
        #expect(try weakens { $0.cases = nil })
        #expect(try weakens { $0.cases?.sections.removeLast() })
        #expect(try weakens { $0.folders[1].documents[0].reviewEvery = .init(181, .days) })
        #expect(try weakens { $0.folders[1].documents[0].reviewEvery = nil })
        #expect(try weakens { $0.folders[1].documents[0].owner = nil })
        #expect(try weakens { $0.folders[1].documents[0].items = [] })
        #expect(try !weakens { $0.reviews = 3 })
        #expect(try !weakens { $0.folders[1].documents[0].reviewEvery = .init(90, .days) })
        #expect(try !weakens { $0.folders[0].documents[3].reviewEvery = .init(90, .days) })
        #expect(try !weakens { $0.folders[1].documents[0].path = "02-运维指南/部署.md" })
        #expect(try !weakens { $0.folders[1].documents[0].owner = "director" })
    }

    private func diagnostics(_ text: String) -> [String] {
        let files = WorkspaceFiles(gatheringFrom: Repository.root)
            .replacing("support/knowledge.yaml", with: Array("schema: handover/v1\n\(text)".utf8))
        return Workspace.load(files).diagnostics.map {
            "\($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0) \($0.problem.code)"
        }
    }

    @Test func whatDoesNotFitTogetherIsNamed() {
        let folder = { (documents: String) in "folders:\n- { path: a, title: A, documents: [\(documents)] }\n" }
        #expect(diagnostics(folder("{ id: x, title: X, file: x.md }")) == [])
        #expect(
            diagnostics(folder("{ id: x, title: X, file: x.md }, { id: x, title: Y, file: x.md }")) == [
                "3:75 duplicate-id", "3:94 duplicate-id",
            ])
        #expect(diagnostics(folder("{ id: x, title: X, file: ../x.md }")) == ["3:61 bad-value"])
        #expect(
            diagnostics(
                folder("{ id: x, title: X, file: x.md, owner: cook, items: [team/cook], capabilities: [cook] }"))
                == ["3:74 unknown-reference", "3:88 unknown-reference", "3:115 unknown-reference"])
    }

    private func read(_ text: String) -> MarkdownFile { MarkdownReader.read(Array(text.utf8), path: "a/b.md") }

    @Test func aHeadIsReadWhateverElseStandsInIt() {
        let text = """
            ---
            title: Deployment
            version: 1.2
            updated: 2026-01-05
            reviewed: 2026-01-06
            reviewed-by: [lisi, jia1]
            history:
              - { version: 1.1, on: 2025-12-01, what: First }
              - { version: 1.2, on: 2026-01-05, what: Rollback }
            ---
            # Deployment

            Text
            """
        let file = read(text)
        #expect(
            file.head
                == .read(
                    KnowledgeHead(
                        version: "1.2", updated: Day("2026-01-05"), reviewed: Day("2026-01-06"),
                        reviewedBy: ["lisi", "jia1"], history: ["1.1", "1.2"])))
        #expect(file.headings == [.init(level: 1, text: "Deployment", line: 11, hasText: true)])
    }

    @Test func aHeadThatIsNoneIsSaidWithItsLine() {
        #expect(read("# A\n").head == .absent)
        #expect(read("---\nno end\n").head == .absent)
        guard case .unreadable(_, line: 3) = read("---\nversion: 1\nupdated: soon\n---\n").head else {
            Issue.record("the bad day was taken")
            return
        }
    }

    @Test func headingsAndLinksAreThoseOfTheTextAlone() {
        let text = """
            Title
            =====
            See [a](a.md), ![p](<two words.png> "t") and `[code](no.md)`.

            ## Empty ##
            ### Under [b](b.md)
            ```
            # no heading
            [no](no.md)
            ```
            Second
            ---
            #hashtag
            [ref]: c.md#part
            [x](f(1).md)
            """
        let file = read(text)
        #expect(
            file.headings == [
                .init(level: 1, text: "Title", line: 1, hasText: true),
                .init(level: 2, text: "Empty", line: 5, hasText: true),
                .init(level: 3, text: "Under [b](b.md)", line: 6, hasText: true),
                .init(level: 2, text: "Second", line: 11, hasText: true),
            ])
        #expect(
            file.links.map { "\($0.line) \($0.target)" } == [
                "3 a.md", "3 two words.png", "14 c.md#part", "15 f(1).md",
            ])
    }

    /// The prompts of a new case are comments: a section that has nothing else is empty.
    @Test func commentsOnLinesOfTheirOwnAreNoText() {
        let text = """
            # Case

            ## One
            <!-- what it is: [a](a.md) -->
            ## Two
            <!-- over
            ## no heading
            lines --> that end
            ## Three
            <!-- seen --> and text
            """
        let file = read(text)
        #expect(
            file.headings.map { "\($0.text) \($0.hasText)" } == ["Case true", "One false", "Two false", "Three true"])
        #expect(file.links.isEmpty)
    }

    @Test(arguments: ["", "\r", "---", "---\n---", "```", "[](", "](" + String(repeating: "(", count: 10_000), "# "])
    func nothingThatIsWrittenStopsIt(text: String) {
        #expect(read(text).path == "a/b.md")
    }

    @Test func aTreeIsReadWithEverythingThatLinksMayLeadTo() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: root) }
        for (path, text) in ["01/a.md": "# A", "01/p.png": "", ".git/x.md": "# X", "b.MD": "# B", "c.txt": "c"] {
            let url = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        try FileManager.default.createSymbolicLink(
            at: root.appending(path: "01/loop"), withDestinationURL: root.appending(path: "01"))
        try FileManager.default.createSymbolicLink(
            at: root.appending(path: "gone.md"), withDestinationURL: root.appending(path: "nothing"))
        let tree = KnowledgeTree(readingFrom: root.path)
        #expect(tree.files.map(\.path).filter { !$0.contains("loop") } == ["01/a.md", "b.MD"])
        #expect(tree.paths.isSuperset(of: ["01/", "01/a.md", "01/p.png", "b.MD", "c.txt"]))
        #expect(tree.diagnostics.map { "\($0.file) \($0.problem.code)" } == ["gone.md file-vanished"])
    }
}
