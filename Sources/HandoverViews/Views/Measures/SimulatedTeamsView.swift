internal import HandoverModel

/// What a rule for independence accepts, for whoever chooses it.
enum SimulatedTeamsView {
    static func title(_ language: Language) -> String {
        language("这条规则会接受谁（仿真）", "Whom this rule accepts (a simulation)")
    }

    static func lead(_ language: Language) -> String {
        language(
            "已知真实比率的团队各仿真 \(SimulatedTeams.teams) 个，每周检查一次，\(SimulatedTeams.looks) 周里至少有一次被接受的：",
            "Of \(SimulatedTeams.teams) simulated teams of each true rate those accepted at least once in \(SimulatedTeams.looks) weekly looks:"
        )
    }

    static func table(_ simulated: [SimulatedTeams], _ language: Language) -> ReportTable {
        let columns = simulated.map { simulated in
            ReportTable.Column(
                "tasks-\(simulated.tasksAWeek)",
                language("每周 \(simulated.tasksAWeek) 张", "\(simulated.tasksAWeek) tasks a week"), isNumber: true)
        }
        let shares = simulated.first?.accepted.map(\.share) ?? []
        return ReportTable(
            [.init("share", language("真实比率", "True rate"), isNumber: true)] + columns,
            rows: shares.enumerated().map { place, share in
                [Phrase("\(share)%")] + simulated.map { Phrase(words($0.accepted[place].teams, language)) }
            })
    }

    private static func words(_ teams: Int, _ language: Language) -> String {
        language.remark(String(teams), Decimals.percent(Double(teams) / Double(SimulatedTeams.teams)))
    }

    static func json(_ simulated: [SimulatedTeams]) -> JSONText {
        .array(
            simulated.map { simulated in
                .object([
                    .init("tasks_a_week", .int(simulated.tasksAWeek)), .init("teams", .int(SimulatedTeams.teams)),
                    .init("looks", .int(SimulatedTeams.looks)),
                    .init(
                        "accepted",
                        .array(
                            simulated.accepted.map {
                                .object([.init("share", .int($0.share)), .init("teams", .int($0.teams))])
                            })),
                ])
            })
    }
}
