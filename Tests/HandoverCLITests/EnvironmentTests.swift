import HandoverModel
import Testing

@testable import HandoverCLI

@Suite struct EnvironmentTests {
    @Test(
        arguments: [
            ([:], Language.en),
            (["LANG": "zh_CN.UTF-8"], .zh),
            (["LANG": "de_DE.UTF-8"], .en),
            (["LANG": "C"], .en),
            (["LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"], .en),
            (["LC_MESSAGES": "zh_TW.UTF-8", "LANG": "en_US.UTF-8"], .zh),
            (["LC_ALL": "", "LANG": "zh_CN.UTF-8"], .zh),
            (["HANDOVER_LANGUAGE": "en", "LANG": "zh_CN.UTF-8"], .en),
            (["HANDOVER_LANGUAGE": "zh", "LANG": "en_US.UTF-8"], .zh),
            (["HANDOVER_LANGUAGE": "fr", "LANG": "zh_CN.UTF-8"], .zh),
        ] as [([String: String], Language)])
    func languageComesFromTheMostSpecificVariable(variables: [String: String], language: Language) {
        #expect(Environment(variables).language == language)
    }

    @Test func emptyVariablesCountAsNotSet() {
        #expect(Environment(["HANDOVER_PERSON": ""])["HANDOVER_PERSON"] == nil)
        #expect(Environment(["HANDOVER_PERSON": "lisi"])["HANDOVER_PERSON"] == "lisi")
    }

    @Test func scriptedClockIsAnInstant() throws {
        let expected = try #require(Instant("2026-01-30T01:00:00Z", in: .utc))
        #expect(try Environment(["HANDOVER_CLOCK": "2026-01-30T09:00:00+08:00"]).scriptedClock() == expected)
        #expect(try Environment([:]).scriptedClock() == nil)
        #expect(throws: UsageError.clock("soon")) { try Environment(["HANDOVER_CLOCK": "soon"]).scriptedClock() }
    }
}
