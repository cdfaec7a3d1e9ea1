import Foundation
import Testing

/// The clocks of the support as they are asked for without a ticket.
///
/// 13 February 2026 is a Friday before a Saturday on which work is made up, from 9:00 to 18:00 as on every day.
@Suite struct ServiceClockTests {
    private func typed(_ arguments: String) throws -> Program.Output {
        let scratch = try Scratch()
        return try Program.type("handover \(arguments)", in: try Scenario.copy(to: scratch.folder))
    }

    @Test(arguments: [
        "due --severity P2 --from '2026-02-13 17:00'":
            #"{"due":"2026-02-14T02:00:00Z","elapsed":7200,"provisional":false}"#,
        "due --severity P2 --from '2026-02-13 17:00' --pause '2026-02-13 17:10..2026-02-13 17:20'":
            #"{"due":"2026-02-14T02:10:00Z","elapsed":7200,"provisional":false}"#,
        "due --severity P2 --from '2026-02-13 17:00' --pause '2026-02-13 17:10..2026-02-13 17:20' --pause '2026-02-13 17:15..2026-02-13 17:40'":
            #"{"due":"2026-02-14T02:30:00Z","elapsed":7200,"provisional":false}"#,
        "due --severity P2 --from '2026-02-13 17:00' --promise resolution":
            #"{"due":"2026-02-14T09:00:00Z","elapsed":32400,"provisional":false}"#,
        "due --severity P0 --from '2026-02-13 23:50'":
            #"{"due":"2026-02-13T16:05:00Z","elapsed":900,"provisional":false}"#,
        "due --target 30m --from '2026-02-13 17:45'":
            #"{"due":"2026-02-14T01:15:00Z","elapsed":1800,"provisional":false}"#,
        "elapsed --from '2026-02-13 17:00' --to '2026-02-14 10:00' --pause '2026-02-14 09:00..2026-02-14 09:30'":
            #"{"due":null,"elapsed":5400,"provisional":false}"#,
    ])
    func answersAQuestionWithoutATicket(arguments: String, expected: String) throws {
        let output = try typed(
            "sla \(arguments) --json | jq -c '{due, elapsed: .elapsed_seconds, provisional}'")
        #expect(output.standard == expected + "\n", "\(output.error)")
    }

    @Test(arguments: [
        "due --severity P2 --from '2026-02-13 17:00' --pause '2026-02-13 17:20..2026-02-13 17:10'":
            (1, "17:20 is later than 2026-02-13 17:10"),
        "due --severity P2 --from '2026-02-13 17:00' --pause '2026-02-13 17:20'": (64, "is no stretch of time"),
        "due --severity P2 --from '2026-02-13'": (64, "\"2026-02-13\" is no time of day"),
        "due --severity P2 --from '2026-02-13 17:00' --promise resolution --target 2h":
            (64, "--promise and --target are two time limits; leave out one"),
        "elapsed --from '2026-02-14 10:00' --to '2026-02-13 17:00'": (1, "10:00 is later than 2026-02-13 17:00"),
        "due --from '2026-02-13 17:00'": (1, "give a time limit with --target"),
    ])
    func refusesWhatNoClockCanTell(arguments: String, expected: (status: Int32, words: String)) throws {
        let output = try typed("sla \(arguments)")
        #expect(output.status == expected.status && output.standard.isEmpty, "\(output.standard)")
        #expect(output.error.contains(expected.words), "\(output.error)")
    }
}
