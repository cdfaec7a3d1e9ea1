import Foundation
import HandoverModel
import Testing

@Suite struct SimulatedTeamsTests {
    private struct Backtest: Decodable {
        struct Outcome: Decodable { let accepted: Int }
        struct Acceptance: Decodable {
            let team: String
            let tasks_a_week: Int
            let rules: [String: Outcome]
        }
        struct Rule: Decodable { let target: Double, window_days, least_tasks, look_every_days, looks: Int }

        let teams: Int
        let rule: Rule
        let acceptance: [Acceptance]
    }

    private static func backtest() throws -> Backtest {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let data = try Data(contentsOf: root.appending(path: "docs/measures-backtest.json"))
        return try JSONDecoder().decode(Backtest.self, from: data)
    }

    @Test(arguments: [
        ("observed", IndependenceRule.DecideBy.observed, 950_000), ("observed", .observed, 700_000),
        ("demonstrated-80", .demonstrated, 800_000), ("demonstrated-95", .demonstrated, 950_000),
    ])
    func saysWhatTheBacktestFound(name: String, by decideBy: IndependenceRule.DecideBy, confidence: Int) throws {
        let backtest = try Self.backtest()
        let rule = IndependenceRule(decideBy: decideBy, confidence: confidence)
        #expect(backtest.rule.target == 0.9 && backtest.rule.window_days == rule.windowDays)
        #expect(backtest.rule.least_tasks == rule.tasks && backtest.rule.look_every_days == rule.checkpointDays)
        #expect(backtest.teams == SimulatedTeams.teams && backtest.rule.looks == SimulatedTeams.looks)
        let simulated = SimulatedTeams.of(rule, target: 900_000)
        #expect(simulated.map(\.tasksAWeek) == [6, 15])
        for simulated in simulated {
            let found = try simulated.accepted.map { accepted in
                let team = try #require(
                    backtest.acceptance.first {
                        $0.team == "\(accepted.share) %" && $0.tasks_a_week == simulated.tasksAWeek
                    })
                return try #require(team.rules[name]).accepted
            }
            #expect(simulated.accepted.map(\.share) == [80, 85, 90, 95] && simulated.accepted.map(\.teams) == found)
        }
    }

    @Test func saysNothingOfRulesThatWereNotSimulated() {
        #expect(SimulatedTeams.of(.init(), target: 850_000).isEmpty)
        #expect(SimulatedTeams.of(.init(windowDays: 30), target: 900_000).isEmpty)
        #expect(SimulatedTeams.of(.init(tasks: 0), target: 900_000).isEmpty)
        #expect(SimulatedTeams.of(.init(decideBy: .demonstrated, confidence: 900_000), target: 900_000).isEmpty)
    }
}
