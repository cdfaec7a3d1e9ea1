import ArgumentParser
import Foundation
import HandoverDefinitions
import HandoverModel
import HandoverReadiness
import HandoverServer
import HandoverTracker
import HandoverViews
import Synchronization

/// The command `handover kb check`.
struct KbCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: .words(
            "检查知识库的 Markdown 文件，指出问题。",
            "Reads the Markdown files of a knowledge base and says what is wrong with them."),
        discussion: .words(
            "查出缺少的文档、没有或已到期的审核、审核后的改动、过了期限还没写进文档的技术变更（见 change list）、失效的链接、章节不全的案例。文件有问题时退出状态为 2。另外列出求助里问到而没有文档回答的（见 question list）。不改变任何东西。",
            """
            Missing documents, reviews that are missing or over, changes since the review, technical changes that they do not
            tell of in time (see change list), broken links, cases without all their sections. Exit status 2 when anything is
            wrong with the files. Lists the questions, too, that no document answers (see question list). Changes nothing.
            """,
            example: "handover kb check ../knowledge"))

    @OptionGroup var output: OutputOptions
    @Argument(help: .words("知识库的文件夹。", "The folder of the knowledge base.", value: "文件夹"), completion: .directory)
    var folder: String

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.knowledge)
        try Self.requireFolder(folder)
        let tree = KnowledgeTree(readingFrom: folder)
        if !tree.diagnostics.isEmpty {
            Output.message(
                DiagnosticsView.text(tree.diagnostics, language: session.language, layout: session.layout))
        }
        let definitions = reply.definitions
        let day = (definitions?.handover.zone ?? .utc).day(of: reply.now)
        let changes = try await Self.changes(session, definitions)
        let review = definitions?.knowledge.map {
            KnowledgeReview(
                $0, files: tree.files, paths: tree.paths, day: day,
                undocumented: changes?.undocumented(in: definitions?.handover.zone ?? .utc) ?? [])
        }
        let gaps: [QuestionGap] = if case .knowledge(let use) = reply.answer { use.gaps } else { [] }
        session.print(
            KnowledgeReviewView.report(review, changes: changes, gaps: gaps, names: session.names(reply)), of: reply)
        if review?.isSound == false || !tree.diagnostics.isEmpty { throw ExitCode(2) }
    }

    /// Nil where nothing says which documents there are.
    private static func changes(
        _ session: Session, _ definitions: Definitions?
    ) async throws -> TechnicalChangeRegister? {
        guard definitions?.knowledge != nil else { return nil }
        let reply = try await session.ask(.technicalChanges(.now))
        guard case .technicalChanges(let register) = reply.answer else { return nil }
        return register
    }

    /// - Throws: `UsageError.fileUnreadable` for what is no folder.
    static func requireFolder(_ path: String) throws {
        var isFolder: ObjCBool = false
        let isThere = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard isThere, isFolder.boolValue else {
            throw UsageError.fileUnreadable(path, isThere ? .notAFolder : .missing)
        }
    }

    /// For a server: reads a folder when it is asked, and not again for half a minute; whoever asks meanwhile waits for the same.
    ///
    /// No link is followed: what is shown to people lies in the folder.
    static func look(at folder: String) -> KnowledgeLook {
        let last = Mutex<
            (asked: (KnowledgeBase, Day, [UndocumentedChange]), read: ContinuousClock.Instant, found: KnowledgeReview)?
        >(nil)
        return { knowledge, day, undocumented in
            last.withLock { last in
                let asked = (knowledge, day, undocumented)
                if let last, last.asked == asked, last.read.duration(to: .now) < .seconds(30) { return last.found }
                let tree = KnowledgeTree(readingFrom: folder, followingLinks: false)
                let review = KnowledgeReview(
                    knowledge, files: tree.files, paths: tree.paths, day: day, undocumented: undocumented)
                last = (asked, .now, review)
                return review
            }
        }
    }
}
