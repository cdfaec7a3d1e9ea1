import HandoverDefinitions
import Testing

@Suite struct RecordedReaderTests {
    @Test func readsBackWhatWasRecorded() throws {
        let controls = String(decoding: Array(UInt8(0)..<0x20) + [0x7F], as: UTF8.self)
        let texts = ["a/ü.yaml": controls + "\"\\/ é 中 🙂", "b": "", "c": "\\u0041 \\\\\""]
        let recorded = try #require(WorkspaceFiles(texts: texts).recorded())
        #expect(WorkspaceFiles(recorded: recorded.bytes) == WorkspaceFiles(texts: texts))
        let none = try #require(WorkspaceFiles(texts: [:]).recorded())
        #expect(WorkspaceFiles(recorded: none.bytes) == WorkspaceFiles(texts: [:]))
    }

    @Test(arguments: [
        "", "{}", #"{"files":{}"#, #"{"files":{}}}"#, #"{"files":{"a":"}}"#, #"{"files":{"a":"\x"}}"#,
        #"{"files":{"a":"\u00"#, #"{"files":{"a":"\u0041"}}"#, #"{"files":{"a":"\u+001"}}"#, #"{"files":{"a":""}"#,
        #"{"files":{"a":"","a":""}}"#, #"{"files":{"a":"""b":""}}"#, #"{"files":{"a":1}}"#, #"{"files":{"a":"\"#,
    ])
    func refusesEverythingElse(_ text: String) {
        #expect(WorkspaceFiles(recorded: Array(text.utf8)) == nil)
    }
}
