public import HandoverModel

/// New workspaces: files with comments that validate as they are.
public enum Template {
    public enum Size: String, CaseIterable, Hashable, Sendable {
        /// A lead and engineers on each side.
        case team
        /// One person a side, so that nothing asks for more people or for statistics.
        case small
    }

    /// The files of a new workspace.
    ///
    /// - Parameters:
    ///   - size: for whom.
    ///   - language: of the texts and comments.
    ///   - starts: the first day of the handover; its other dates are counted from it.
    ///   - zone: the handover's time zone.
    ///   - ends: the last day, where a year after `starts` is too early.
    /// - Returns: path → text.
    public static func workspace(
        _ size: Size, language: Language, starts: Day, zone: Zone, ends: Day? = nil
    ) -> [String: String] {
        var files = support(language)
        files["handover.yaml"] = handover(size, language, starts, zone, ends, ["start"])
        files["training/capabilities.yaml"] = capabilities(size, language)
        files["training/basics.yaml"] = training(size, language)
        files["checklists/start.yaml"] = checklist(size, language)
        return files
    }

    /// Everything but the checklists, for those that come from somewhere else.
    ///
    /// `checklists`: Their ids in the order in which they are shown.
    static func surroundings(
        language: Language, starts: Day, zone: Zone, ends: Day?, checklists: [String]
    ) -> [String: String] {
        var files = workspace(.team, language: language, starts: starts, zone: zone, ends: ends)
        files["handover.yaml"] = handover(.team, language, starts, zone, ends, checklists)
        files["checklists/start.yaml"] = nil
        return files
    }

    /// The roles of the template for a team, by id, with what a spreadsheet may call them.
    static let roles: [(id: String, names: [String])] = [
        ("lead", ["lead", "handover lead", "交接负责人", "负责人"]),
        ("engineer", ["engineer", "工程师"]),
        ("director", ["director", "总监"]),
    ]

    private static func handover(
        _ size: Size, _ language: Language, _ starts: Day, _ zone: Zone, _ ends: Day?, _ checklists: [String]
    ) -> String {
        let order =
            switch language {
            case .en: "# The checklists in the order in which they are shown."
            case .zh: "# 清单的显示顺序。"
            }
        let dates = """
            zone: \(zone.identifier)
            language: \(language.rawValue)
            starts: \(starts)
            accept-by: \(starts.adding(days: 90))
            ends: \(max(starts.adding(days: 365), ends ?? starts))

            \(order)
            checklists: \(YAMLText.list(checklists))

            """
        switch (size, language) {
        case (.team, .en): return TeamTemplate.englishHead + dates + TeamTemplate.englishRest
        case (.team, .zh): return TeamTemplate.chineseHead + dates + TeamTemplate.chineseRest
        case (.small, .en): return SmallTemplate.englishHead + dates + SmallTemplate.englishRest
        case (.small, .zh): return SmallTemplate.chineseHead + dates + SmallTemplate.chineseRest
        }
    }

    private static func support(_ language: Language) -> [String: String] {
        let comment =
            switch language {
            case .en:
                """
                # Working days and hours: "start+10wd" counts by them. List public holidays and days worked instead:
                # holidays:
                #   - { from: 2026-01-01, to: 2026-01-03, title: New Year }
                # make-up-days:
                #   - { date: 2026-01-04 }
                """
            case .zh:
                """
                # 工作日历："start+10wd" 按它计算。节假日和调休上班日这样写：
                # holidays:
                #   - { from: 2026-01-01, to: 2026-01-03, title: 元旦 }
                # make-up-days:
                #   - { date: 2026-01-04 }
                """
            }
        let week = ["monday", "tuesday", "wednesday", "thursday", "friday"].map { "  \($0): \"09:00-18:00\"\n" }
            .joined()
        return ["support/calendar.yaml": "\(comment)\nschema: handover/v1\ncalendar: workdays\nweek:\n\(week)"]
    }
}
