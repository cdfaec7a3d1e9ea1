import HandoverModel
import Testing

@testable import HandoverCLI

@Suite struct UsageErrorTests {
    private static let errors: [UsageError] = [
        .noWorkspace("/tmp"), .noFilesHere("/tmp"), .noPerson, .clock("soon"), .moment("someday"), .span("spring"),
        .spanReversed("2026-01-02..2026-01-01"), .timeOfDay("today"), .pause("09:00"),
        .evidence("nothing.pdf"), .fileUnreadable("a.csv", .aFolder), .notAFile("a.csv"), .notWrittenOver("a.csv"),
        .fileTooLarge("a.csv", megabytes: 8),
        .fileExists("ledger.jsonl"), .folderIsFile("a"), .noFolder(of: "a/b"), .notAStream,
        .insideLedger(".handover/lock"), .noFileName,
        .otherForm("x.pdf", endings: [".csv"]), .notWritten("a", .full),
        .badID("Li Si"), .notOneLine("--name"), .taskWithoutFlag("T-7"), .unknownHost("nowhere"),
        .unknownChecklist("teem", known: ["team", "documents"]), .noCases,
        .changesNotInForce,
        .cannotListen("127.0.0.1:80", reason: "busy"), .plainListening("0.0.0.0"), .badProxy("proxy"),
        .serverAddress("ftp://x"), .plainHTTP("http://x"), .noToken, .badToken, .takesTheFiles, .severalTokens("ci"),
        .noSecret, .servedClock,
    ]

    /// What was typed stands in the message, in both languages, and the languages differ.
    @Test(arguments: errors)
    func saysWhatWasTyped(error: UsageError) {
        let (zh, en) = (error.words(.zh), error.words(.en))
        #expect(zh != en)
        switch error {
        case .changesNotInForce: #expect(zh.contains("handover plan") && en.contains("handover plan"))
        case .noPerson: #expect(zh.contains("HANDOVER_PERSON") && en.contains("HANDOVER_PERSON"))
        case .noToken, .badToken: #expect(zh.contains("HANDOVER_TOKEN") && en.contains("HANDOVER_TOKEN"))
        case .takesTheFiles: #expect(zh.contains("HANDOVER_URL") && en.contains("HANDOVER_URL"))
        case .noSecret: #expect(zh.contains("client-secret") && en.contains("client-secret"))
        case .servedClock: #expect(zh.contains("HANDOVER_CLOCK") && en.contains("HANDOVER_CLOCK"))
        case .noCases: #expect(zh.contains("knowledge.yaml") && en.contains("knowledge.yaml"))
        case .noFileName: #expect(zh.contains("文件名") && en.contains("name"))
        case .notAStream: #expect(zh.contains("标准输出") && en.contains("standard output"))
        case .noWorkspace(let typed), .noFilesHere(let typed), .clock(let typed), .moment(let typed), .span(let typed),
            .spanReversed(let typed),
            .timeOfDay(let typed), .pause(let typed), .insideLedger(let typed), .evidence(let typed),
            .otherForm(let typed, _),
            .fileExists(let typed), .notAFile(let typed), .notWrittenOver(let typed), .fileTooLarge(let typed, _),
            .folderIsFile(let typed),
            .noFolder(let typed),
            .fileUnreadable(let typed, _), .notWritten(let typed, _), .badID(let typed), .notOneLine(let typed),
            .cannotListen(let typed, _), .unknownHost(let typed), .unknownChecklist(let typed, _),
            .taskWithoutFlag(let typed),
            .plainListening(let typed), .badProxy(let typed), .serverAddress(let typed), .plainHTTP(let typed),
            .severalTokens(let typed):
            #expect(zh.contains(typed) && en.contains(typed))
        }
    }

    @Test func whatWasTypedWronglyIsWrongUsage() {
        #expect(
            Self.errors.filter(\.isUsage) == [
                .noPerson, .clock("soon"), .moment("someday"), .span("spring"), .spanReversed("2026-01-02..2026-01-01"),
                .timeOfDay("today"), .pause("09:00"), .evidence("nothing.pdf"), .notAStream,
                .insideLedger(".handover/lock"), .noFileName,
                .otherForm("x.pdf", endings: [".csv"]), .badID("Li Si"), .notOneLine("--name"),
                .taskWithoutFlag("T-7"), .plainListening("0.0.0.0"), .badProxy("proxy"), .serverAddress("ftp://x"),
                .plainHTTP("http://x"), .noToken, .badToken, .takesTheFiles, .severalTokens("ci"),
                .noSecret, .servedClock,
            ])
    }
}
