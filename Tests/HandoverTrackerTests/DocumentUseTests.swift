import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Which documents tasks named when they were closed, from recording to the answer.
@Suite("Documents that tasks used") struct DocumentUseTests {
    private static let knowledge = """
        schema: handover/v1
        folders:
          - path: ops
            title: Operations
            documents:
              - { id: guide, file: guide.md, title: Guide, owner: expert }
              - { id: runbook, file: Run-Book.md, title: The runbook, owner: manager }

        """

    private static func closed(
        _ id: TaskRecord.ID, on text: String, _ document: String?,
        _ more: @escaping (inout TaskReport) -> Void = { _ in }
    ) -> Command {
        .logTask(
            TaskCommand(id, [WorkerCommand(person: "jia", level: .alone)]) { report in
                report.closed = .day(day(text))
                report.document = document
                report.askedOf = .delivering
                more(&report)
            })
    }

    private func use(_ desk: Desk, at text: String) throws -> DocumentUse {
        guard case .knowledge(let known) = try desk.ask(.knowledge, at: text) else { throw WrongAnswer() }
        return known.documents
    }

    private func month(_ desk: Desk, _ of: AskedOf, at text: String) throws -> SupportReport {
        let query = SupportReportQuery(period: SupportPeriod("2026-03"), desk: of)
        guard case .report(let report) = try desk.ask(.report(.support(query), .now), at: text),
            case .support(let support) = report.content
        else { throw WrongAnswer() }
        return support
    }

    @Test func closedTasksCountForTheDocumentTheyName() async throws {
        let desk = try await Desk.open(more: ["support/knowledge.yaml": Self.knowledge])
        let at = "2026-04-10 10:00"
        for command in [
            Self.closed("T-1", on: "2026-03-20", "guide"), Self.closed("T-2", on: "2026-03-01", " GUIDE "),
            Self.closed("T-3", on: "2026-04-09", "ops/run-book.md"),
            Self.closed("T-4", on: "2026-03-12", "The Runbook"),
            Self.closed("T-5", on: "2026-03-12", "a wiki"), Self.closed("T-6", on: "2026-03-12", nil),
            Self.closed("T-7", on: "2026-03-12", "guide") { $0.marks = [.drill] },
            Self.closed("T-8", on: "2026-03-12", "guide") { $0.askedOf = .own },
        ] { try await desk.does(command, by: "jia", at: at) }
        let found = try use(desk, at: at)
        #expect(found.all.counts == [.init(document: "guide", tasks: 3), .init(document: "runbook", tasks: 2)])
        // Thirty days up to 10 April begin on 12 March.
        #expect(found.recent.counts == [.init(document: "guide", tasks: 2), .init(document: "runbook", tasks: 2)])
        #expect(found.all.others == 1 && found.recent.others == 1)
        // The month's report has its own desk's, the most first.
        let own = try month(desk, .delivering, at: at)
        #expect(own.documents == [.init(document: "guide", tasks: 2), .init(document: "runbook", tasks: 1)])
        #expect(own.figures?.documented == 4 && own.figures?.closed == 5)
        #expect(try month(desk, .own, at: at).documents == [.init(document: "guide", tasks: 1)])
        #expect(try desk.ledger.verify().damage == nil)
    }

    /// What is approved says nothing of documents, so that older approvals stand.
    @Test func theContentOfAReportIsWithoutThem() async throws {
        let desk = try await Desk.open(more: ["support/knowledge.yaml": Self.knowledge])
        let at = "2026-04-10 10:00"
        try await desk.does(Self.closed("T-1", on: "2026-03-20", "guide"), by: "jia", at: at)
        let report = try month(desk, .delivering, at: at)
        var other = report
        other.documents = []
        #expect(report.documents.count == 1 && SupportContent(report) == SupportContent(other))
    }
}
