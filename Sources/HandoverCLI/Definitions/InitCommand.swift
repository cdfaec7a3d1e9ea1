import ArgumentParser
import Foundation
import HandoverDefinitions
import HandoverModel
import HandoverViews

/// The command `handover init`.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: .words("新建一个小工作区，写好即可通过检查。", "Writes a small workspace of your own, which validates as it is."),
        discussion: .words(
            "--small 适合每方一个人。--from-csv 由表格生成清单：UTF-8 或 GB18030，列名 checklist、id、item、accept-when、importance、owner、due、needs，中英文均可。编号是数字的，如 1 或 1.1，改为 item-1 或 item-1-1，并在标准错误里说明。有错误的行或单元格时什么也不写，除非加 --partial。",
            """
            --small fits one person on each side. --from-csv takes the checklists from a spreadsheet's list: UTF-8 or GB18030, \
            columns checklist, id, item, accept-when, importance, owner, due, needs, named in English or Chinese. An id that is a \
            number, such as 1 or 1.1, becomes item-1 or item-1-1, and is said on standard error. Nothing is \
            written when a row or cell is bad, unless --partial is given.
            """,
            example: "handover init my-handover --language en"))

    @Argument(
        help: .words("写入的文件夹；没有则新建。", "The folder to write to; made if it is not there.", value: "文件夹"),
        completion: .directory)
    var folder: String = "."
    @Option(
        help: .words(
            "zh 或 en（默认：先看 HANDOVER_LANGUAGE，再看 LANG）。",
            "zh or en (default: HANDOVER_LANGUAGE, then LANG).",
            value: "语言"))
    var language: Language?
    @Flag(
        help: .words(
            "适合两个人的团队：每项能力一人即可，演练算数，不设统计门槛。",
            "For a team of two: one holder a capability, drills count, no statistical gate."))
    var small = false
    @Option(
        help: .words("用来生成清单的交接项表格。", "A list of items to make the checklists from.", value: "表格"),
        completion: .file(extensions: ["csv"]))
    var fromCsv: String?
    @Flag(help: .words("表格里有错误的行或单元格时，仍取用无误的部分。", "Take what is good of the list although rows or cells are bad."))
    var partial = false
    @Option(help: .words("交接的第一天。", "The first day of the handover.", value: "日期"))
    var starts: String = "today"
    @Option(help: .words("所在时区。", "Its time zone.", value: "时区"))
    var zone: String = "Asia/Shanghai"

    func validate() throws {
        guard !folder.isEmpty else {
            throw ValidationError("文件夹为空；当前文件夹写 .", "FOLDER is empty; write . for this folder")
        }
        guard Zone(zone) != nil else {
            throw ValidationError("--zone 写 IANA 名称，如 Asia/Shanghai", "--zone takes an IANA name such as Asia/Shanghai")
        }
        guard !partial || fromCsv != nil else {
            throw ValidationError("--partial 要与 --from-csv 一起用", "--partial goes with --from-csv")
        }
        guard !small || fromCsv == nil else {
            throw ValidationError("--small 与 --from-csv 只写一个", "--small and --from-csv exclude each other")
        }
    }

    func run() async throws {
        let environment = Environment()
        let chosen = language ?? environment.language
        try FileWriting.checkFolder(folder)
        let (files, isWhole) = try files(chosen, environment)
        for path in files.keys.sorted() {
            guard !FileManager.default.fileExists(atPath: "\(folder)/\(path)") else {
                throw UsageError.fileExists("\(folder)/\(path)")
            }
        }
        try FileWriting.makeFolder(folder)
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            try FileWriting.create("\(folder)/\(path)", with: text)
        }
        let report = NewWorkspaceView.report(
            files.keys.sorted(), folder: folder, lead: Self.lead(of: files), language: chosen)
        Output.standard(report.text(as: .table, in: environment.layout))
        if !isWhole { throw ExitCode.failure }
    }

    /// Who can apply the files.
    private static func lead(of files: [String: String]) -> Person.ID? {
        guard let definitions = Workspace.load(WorkspaceFiles(texts: files)).definitions else { return nil }
        let starts = definitions.handover.starts
        return definitions.people.first { definitions.rights(of: $0, on: starts).contains(.lead) }?.id
    }

    /// The files to write, and whether they hold every row of the list they are made from.
    private func files(
        _ language: Language, _ environment: Environment
    ) throws -> (files: [String: String], isWhole: Bool) {
        guard let zone = Zone(zone) else { return ([:], true) }
        let now = try environment.scriptedClock() ?? .now
        let starts = try MomentArgument.day(starts, now: now, in: zone)
        guard let list = fromCsv else {
            let size: Template.Size = small ? .small : .team
            return (Template.workspace(size, language: language, starts: starts, zone: zone), true)
        }
        let name = URL(fileURLWithPath: list).lastPathComponent
        let imported = ChecklistImport.workspace(
            from: try FileReading.bytes(of: list, atMost: WorkspaceFiles.totalBytes), named: name, language: language,
            starts: starts, zone: zone)
        if !imported.diagnostics.isEmpty {
            Output.message(
                DiagnosticsView.text(imported.diagnostics, language: language, layout: environment.layout))
        }
        if !imported.numbered.isEmpty {
            let ids = imported.numbered.map { (number: $0.number, id: $0.id) }
            Output.message(NewWorkspaceView.numbered(ids, language))
        }
        let isWhole = !imported.diagnostics.contains { $0.severity == .error }
        guard !imported.files.isEmpty, isWhole || partial else {
            Output.message(NewWorkspaceView.nothingWritten(couldBePartial: !imported.files.isEmpty, language))
            throw ExitCode.failure
        }
        return (imported.files, isWhole)
    }
}
