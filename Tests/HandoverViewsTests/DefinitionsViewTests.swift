import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct DefinitionsViewTests {
    @Test func planInChinese() {
        let text = PlanView.report(Samples.planned(Samples.plan, stale: [Samples.stale]), names: Samples.zh).text(
            as: .table)
        let expected = #"""
            ~ team/rota 值班安排和联系方式确认：变更（减弱交接）
                重要性：must → should（减弱）
                验收标准 zh
                - 每个班[-次-]都排定了值班工程师。
                + 每个{+夜+}班都排定了{+具名的+}值班工程师。
            + 人员 jia5 甲五：新增

            随之移动的期限
              - team/organisation 支持团队组织架构确认 2026-01-05 → 2026-01-06?（其间的工作
                日尚未公布，暂定）（推后，减弱）

            签字将失效（内容已变需重签）
              - team/rota 值班安排和联系方式确认：李四 (lisi) 2026-01-08 签的“已移交”

            新增 1，变更 1，移除 0
            其中有减弱交接的变更，须双方各一名负责人提交才生效
            handover apply --as PERSON

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func datesThatComeAndGoAreToldAlone() {
        let days = (1...9).map { Samples.day(2026, 6, $0) }
        let field = Plan.FieldChange(
            field: .holidays, before: .days(days), after: .days(Array(days.dropFirst()) + [Samples.day(2026, 6, 19)]),
            weakens: false)
        #expect(field.words(.en) == "holidays: − 2026-06-01; + 2026-06-19")
        #expect(field.words(.zh) == "节假日：− 2026-06-01；+ 2026-06-19")
        let hours = Plan.FieldChange(
            field: .makeUpDays, before: nil, after: .words(["2026-06-13 09:00-18:00"]), weakens: false)
        #expect(hours.words(.en) == "make-up days: + 2026-06-13 09:00-18:00")
    }

    @Test func alternativesInChineseHaveBlanksAroundLatinWords() {
        let refused = Problem.badValue(value: "x", expected: .oneOf(["must", "should", "may"]))
        #expect(refused.words(.zh) == "“x” 不合要求，应为以下之一：must、should 或 may")
        let number = Problem.badValue(value: "x", expected: .integer(minimum: 1, maximum: 9))
        #expect(number.words(.zh) == "“x” 不合要求，应为 1 到 9 之间的整数")
        #expect(Language.zh.either(["甲", "乙"]) == "甲或乙")
        #expect(Language.zh.either(["P2", "P3"]) == "P2 或 P3")
    }

    @Test func planInEnglish() {
        let text = PlanView.report(Samples.planned(Samples.plan, stale: [Samples.stale]), names: Samples.en).text(
            as: .table)
        let expected = #"""
            ~ team/rota On-call rota and contacts confirmed: changed (weakens the handover)
                importance: must → should (weaker)
                accept when zh
                - 每个班[-次-]都排定了值班工程师。
                + 每个{+夜+}班都排定了{+具名的+}值班工程师。
            + Person jia5 甲五: added

            Due dates that move
              - team/organisation Organisation of the support team confirmed 2026-01-05 →
                2026-01-06? (provisional: working days on the way are not published) (later,
                weaker)

            Sign-offs that would go stale
              - team/rota On-call rota and contacts confirmed: delivered by 李四 (lisi),
                2026-01-08

            1 to add, 1 to change, 0 to remove
            Some of it weakens the handover: it is in force once a lead of each side applies
            it
            handover apply --as PERSON

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func planSaysWhoMayApplyIt() {
        func effect(
            _ id: Person.ID, _ side: Side, _ power: Plan.Power?, gains: Bool = true, weakens: Bool = true
        ) -> Plan.Effect {
            Plan.Effect(
                person: id, side: side, power: power, gains: gains, from: Samples.day(2026, 2, 1), weakens: weakens)
        }
        func lines(_ effects: [Plan.Effect], _ names: Names) -> [Substring] {
            let change = Plan.Change(subject: .person("jia3"), nature: .changed([]), weakens: false)
            let plan = Plan(changes: [change], effects: effects)
            return PlanView.report(Samples.planned(plan), names: names).text(as: .table).split(separator: "\n")
                .dropFirst().dropLast().filter { !$0.contains("1 to change") && !$0.contains("变更 1") }
        }
        let accepting = Plan.Power.role(TeamRole(.receiving, "support-manager"))
        let weaker = [
            effect("jia3", .receiving, accepting), effect("jia5", .receiving, accepting),
            effect("jia3", .receiving, .right(.director), gains: false),
            effect("jia3", .receiving, .right(.lead), gains: false),
            effect("lisi", .delivering, nil, weakens: false),
        ]
        #expect(
            lines(weaker, Samples.en) == [
                "What weakens it about people",
                "  - 甲三 (jia3), jia5: from 2026-02-01 may sign or assess as Support manager", "    (receiving)",
                "  - 甲三 (jia3): from 2026-02-01 no longer director, lead",
                "Some of it weakens the handover: it is in force once a lead of each side applies", "it",
            ])
        #expect(
            lines([effect("jia3", .receiving, nil, weakens: false)], Samples.zh) == [
                "涉及接收方人员：接收方负责人提交即生效；由另一方提交的，须双方各一名负责人"
            ])
        #expect(
            lines(
                [effect("jia3", .receiving, nil, weakens: false), effect("lisi", .delivering, nil, weakens: false)],
                Samples.en)
                == ["It changes people of both teams: it is in force once a lead of each side applies", "it"])
    }

    @Test func diagnosticsInChinese() {
        let text = DiagnosticsView.text(Samples.diagnostics, language: Samples.zh.language)
        let expected = #"""
            checklists/team.yaml:14:7: 错误[unknown-key]: 交接项中没有键 “evidnce”
               14 |       evidnce: { at-least: 1 }
                  |       ^~~~~~~ 是不是 “evidence”？
            checklists/team.yaml:6:20: 警告[duplicate-key]: 键 “en” 重复，每个键只能出现一次
                6 |     title: { zh: 支持团队，en: 1 }
                  |                            ^~
            checklists/roles.yaml:2:1: 参见：第一次出现在这里
            handover.yaml: 错误[missing-file]: 缺少这个文件，每个工作区都要有
            2 个文件中有 2 个错误、1 个警告

            """#
        #expect(text == expected)
    }

    @Test func diagnosticsInEnglish() {
        let text = DiagnosticsView.text(Samples.diagnostics, language: Samples.en.language)
        let expected = #"""
            checklists/team.yaml:14:7: error[unknown-key]: unknown key "evidnce" in an item
               14 |       evidnce: { at-least: 1 }
                  |       ^~~~~~~ did you mean "evidence"?
            checklists/team.yaml:6:20: warning[duplicate-key]: duplicate key "en", and each may stand once
                6 |     title: { zh: 支持团队，en: 1 }
                  |                            ^~
            checklists/roles.yaml:2:1: note: first one here
            handover.yaml: error[missing-file]: file is missing, and every workspace has one
            2 errors, 1 warning in 2 files

            """#
        #expect(text == expected)
    }

    /// Further lines stand below the text, not below the mark; every language that changes is shown.
    @Test(arguments: [80, 60])
    func planFitsTheTerminal(width: Int) throws {
        let text = PlanView.report(
            Samples.planned(Samples.rewording, stale: []), names: Samples.zh, layout: Layout(width: width)
        ).text(as: .table, in: Layout(width: width))
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
        let narrow = #"""
            ~ team/rota 值班安排和联系方式确认：变更
                标题 en
                - On-call rota [-and-] [-contacts-] confirmed
                + On-call rota {+with+} {+every+} {+contact
                  +}confirmed{+ by both sides+}
                验收标准 zh
                - 每个班次都排定了具名的值班工程师，其值班电话拨得通、有
                  人接。
                + 每个班次都排定了具名的值班工程师，其值班电话{+在任何时
                  间都+}拨得通、有人接{+，响铃不超过三声+}。

            """#
        if width == 60 { #expect(text.hasPrefix(narrow)) }
    }

    /// A place far along a line is shown with what stands around it.
    @Test(arguments: [(1, 80), (60, 80), (150, 60), (5_000, 40)])
    func longLinesAreCutAroundTheirPlace(column: Int, width: Int) throws {
        let line = Array(repeating: Array("中ab\u{E9}".unicodeScalars), count: 1_500).flatMap(\.self)
        let first = max(1, column - 100)
        var excerpt = String.UnicodeScalarView()
        excerpt.append(contentsOf: line[(first - 1)...].prefix(200))
        let diagnostic = Diagnostic(
            file: "a.yaml",
            range: SourceRange(Position(line: 1, column: column), Position(line: 1, column: column + 2)),
            problem: .forbiddenAlias, suggestion: "takes-room", excerpt: String(excerpt), excerptColumn: first)
        let lines = DiagnosticsView.text([diagnostic], language: .en, layout: Layout(width: width))
            .split(separator: "\n").map(String.init)
        #expect(lines[1...].allSatisfy { DisplayWidth.of($0) <= width })
        let before = lines[2].prefix { $0 != "^" }
        // What stands above the mark is what stands at the place.
        var above = ""
        var columns = 0
        for character in lines[1] {
            if columns >= DisplayWidth.of(before) { above.append(character) }
            columns += DisplayWidth.of(character)
        }
        var expected = String.UnicodeScalarView()
        expected.append(contentsOf: line[(column - 1)...].prefix(2))
        #expect(above.hasPrefix(String(expected)))
        #expect(lines.joined().contains("did you mean \"takes-room\"?"))
    }

    @Test func whatIsNotListedIsCountedInTheSummary() {
        let diagnostics = [
            Diagnostic(file: "a.yaml", range: nil, problem: .emptyFile),
            Diagnostic(file: "a.yaml", range: nil, problem: .moreProblems(count: 7)),
        ]
        #expect(DiagnosticsView.summary(diagnostics, .en) == "1 error, 0 warnings in 1 file, 7 more not listed")
        #expect(DiagnosticsView.summary(diagnostics, .zh) == "1 个文件中有 1 个错误、0 个警告，另有 7 处未列出")
    }

    @Test func aPlanThatIsForbiddenShowsTheLine() {
        let range = SourceRange(Position(line: 8, column: 7), Position(line: 8, column: 13))
        let plan = Plan(diagnostics: [
            Diagnostic(
                file: "handover.yaml", range: range, problem: .zoneFixed(inForce: "Asia/Shanghai"),
                excerpt: "zone: Europe/Paris")
        ])
        let report = PlanView.report(Samples.planned(plan, stale: []), names: Samples.en)
        let expected = #"""
            This cannot be put in force until these errors are mended:
            handover.yaml:8:7: error[zone-fixed]: the zone is Asia/Shanghai since the first apply and cannot change
                8 | zone: Europe/Paris
                  |       ^~~~~~

            """#
        #expect(report.text(as: .table) == expected)
        #expect(report.text(as: .json).contains(#""line": 8"#))
    }

    @Test func aTextOfAMegabyteIsNotRepeated() {
        let problem = Problem.badValue(value: String(repeating: "值", count: 300_000), expected: .identifier)
        #expect(problem.words(.zh).count < 200)
        #expect(problem.words(.en).hasPrefix("\"" + String(repeating: "值", count: 79) + "…\" is not"))
        let cycle = Problem.cycle(path: (0..<1_000).map { "list/i\($0)" })
        #expect(cycle.words(.en).contains("list/i5 → … → list/i995"))
    }

    @Test func aSignOffOnOtherWordsIsRefusedWithAllOfTheNewOnes() {
        let refusal = Refusal.wordingChanged(
            item: "team/rota", wording: [:], title: LocalizedText(zh: "值班", en: "Rota"),
            acceptWhen: LocalizedText(zh: "电话有人接。", en: "Every phone answers."))
        #expect(
            refusal.wording(Samples.en).says
                == #"The wording of team/rota changed and is now "Rota", accepted when "Every phone answers.""#)
        #expect(refusal.wording(Samples.zh).says == "team/rota 的内容已变，现为“值班”，验收标准“电话有人接。”")
    }
}
