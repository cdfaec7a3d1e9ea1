import HandoverDefinitions
import HandoverModel
import Testing

/// What the files say together, each place marked in the text itself.
@Suite struct CheckTests {
    /// Loads the example with one file replaced by a marked text, and gives what is found with marks for places.
    private func found(_ path: String, _ marked: String) -> [String] {
        let text = MarkedText(marked)
        let marks = Dictionary(text.positions.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        func place(_ range: SourceRange?) -> String {
            range.map { marks[$0.start] ?? "\($0.start.line):\($0.start.column)" } ?? "-"
        }
        return Workspace.load(Example.files([path: text.text])).diagnostics.map { diagnostic in
            var line = "\(place(diagnostic.range)) \(diagnostic.problem.code)"
            if let suggestion = diagnostic.suggestion { line += " \(suggestion)" }
            return line + diagnostic.notes.map { " \($0.remark.rawValue) \(place($0.range))" }.joined()
        }
    }

    private static let signOff =
        "sign-off: [{ meaning: delivered, by: delivering/lead }, { meaning: accepted, by: receiving/lead }]"
    private static let head = "schema: handover/v1\nchecklist: list\ntitle: List\nitems:\n"

    @Test func allErrorsComeInOneRunInOrder() {
        let text = """
            schema: handover/v1
            checklist: list
            title: List
            items:
              - id: one
                title: One
                1️⃣evidnce: { at-least: 2️⃣21, 3️⃣kind: [] }
                importance: 4️⃣shoud
                weight: 5️⃣0
                sign-off: 6️⃣delivering/lead
                due: 7️⃣start-3wd
                needs: [8️⃣list/tow, list/two]
              - { id: two, title: Two, sign-off: [{ meaning: delivered, by: 9️⃣recieving/lead }] }

            """
        let bad = text.replacing("1️⃣evidnce", with: "evidence")
        #expect(
            found("checklists/list.yaml", bad) == [
                "2️⃣ bad-value", "3️⃣ unknown-key kinds", "4️⃣ bad-value should", "5️⃣ bad-value", "6️⃣ wrong-shape",
                "7️⃣ bad-value", "8️⃣ unknown-reference list/two", "9️⃣ bad-value receiving/lead",
            ])
        #expect(found("checklists/list.yaml", text).first == "1️⃣ unknown-key evidence")
    }

    @Test func excerptIsTheLine() throws {
        let diagnostics = Workspace.load(
            Example.files([
                "support/calendar.yaml": "schema: handover/v1\ncalendar: A\nweek: { monday: \"09:00-18:00\" }\n"
            ])
        )
        .diagnostics
        let first = try #require(diagnostics.first)
        #expect(first.excerpt == "calendar: A")
        #expect(first.range == SourceRange(Position(line: 2, column: 11), Position(line: 2, column: 12)))
        #expect(first.problem == .badValue(value: "A", expected: .identifier))
    }

    @Test func cyclesAreNamedOnceWithTheirPath() throws {
        let items = "a b c".split(separator: " ").map { "  - { id: \($0), title: X, \(Self.signOff), needs: [list/" }
        let text = Self.head + items[0] + "b] }\n" + items[1] + "c] }\n" + items[2] + "a, list/c] }\n"
        let problems = Workspace.load(Example.files(["checklists/list.yaml": text])).diagnostics.map(\.problem)
        #expect(
            problems == [.cycle(path: ["list/a", "list/b", "list/c", "list/a"]), .cycle(path: ["list/c", "list/c"])])
        let marked = text.replacing("[list/b]", with: "[1️⃣list/b]").replacing("[list/a, ", with: "[2️⃣list/a, 3️⃣")
        #expect(found("checklists/list.yaml", marked) == ["1️⃣ cycle declaredHere 2️⃣", "3️⃣ cycle"])
    }

    @Test func modulesRolesAndPeopleMayNotGoInCircles() {
        let training = Example.training.replacing("title: First,", with: "title: First, needs: [1️⃣second],")
            .replacing("needs: [first]", with: "needs: [2️⃣first]")
        #expect(found("training/basics.yaml", training) == ["1️⃣ cycle declaredHere 2️⃣"])
        let handover = Example.handover.replacing("rights: [lead, assessor] }", with: "escalates-to: 1️⃣lead }")
            .replacing("roles: [lead] }", with: "roles: [lead], escalates-to: 2️⃣ben }")
        #expect(found("handover.yaml", handover) == ["1️⃣ cycle", "2️⃣ cycle"])
    }

    @Test func everyReferenceIsLookedUp() {
        let training = Example.training.replacing("[engineer]", with: "[1️⃣engneer]").replacing(
            "[first]", with: "[2️⃣frist]"
        )
        .replacing("pass: 80", with: "pass: 80, assessed-by: [3️⃣led]")
        .replacing("teaches: [operating], assessment: { kind: p", with: "teaches: [4️⃣operatng], assessment: { kind: p")
        #expect(
            found("training/basics.yaml", training) == [
                "1️⃣ unknown-reference engineer", "3️⃣ unknown-reference lead", "2️⃣ unknown-reference first",
                "4️⃣ unknown-reference operating",
            ])
        let handover = Example.handover.replacing("rights: [trainee]", with: "escalates-to: 1️⃣leda")
            .replacing(
                "roles: [engineer] }",
                with:
                    "roles: [engineer], escalates-to: 2️⃣bne, deputy-for: [{ role: 3️⃣x, from: 2026-02-02, to: 4️⃣2026-02-01 }] }"
            )
        #expect(
            found("handover.yaml", handover) == [
                "1️⃣ unknown-reference lead", "2️⃣ unknown-reference ben", "3️⃣ unknown-reference",
                "4️⃣ dates-out-of-order declaredHere 16:116",
            ])
        let list =
            Self.head + "  - { id: a, title: A, owner: 1️⃣nobody, \(Self.signOff), require: { capability: 2️⃣operatin } }\n"
        #expect(found("checklists/list.yaml", list) == ["1️⃣ unknown-reference", "2️⃣ unknown-reference operating"])
    }

    @Test func aFileThatCannotBeReadMakesNothingUnknown() {
        #expect(
            found("training/capabilities.yaml", "schema: handover/v1\ncapabilities: [\n").allSatisfy {
                $0.hasSuffix("yaml-syntax")
            })
    }

    /// A file that is broken in one place may define anything, so nothing is called unknown, unheld or unused for it.
    @Test(arguments: [
        ("checklists/team.yaml", "  - id: rota", "  - *rota\n  - id: other", "forbidden-alias"),
        ("checklists/team.yaml", "id: rota", "id: rota\u{0}", "forbidden-character"),
        ("checklists/team.yaml", "items:", "items: {", "yaml-syntax"),
        ("handover.yaml", "{ id: engineer", "*engineer #", "forbidden-alias"),
        ("handover.yaml", "{ id: carla", "*carla #", "forbidden-alias"),
        ("training/capabilities.yaml", "{ id: operating", "*operating #", "forbidden-alias"),
        ("training/basics.yaml", "{ id: first", "*first #", "forbidden-alias"),
    ])
    func aBrokenFileMakesNothingElseWrong(_ path: String, _ old: String, _ new: String, _ code: String) throws {
        let text = try #require(Example.texts[path]).replacing(old, with: new)
        let found = Workspace.load(Example.files([path: text])).diagnostics
        #expect(found.first?.problem.code == code)
        #expect(found.allSatisfy { $0.file == path && $0.range != nil })
        let ofReferences: Set = [
            "unknown-reference", "role-nobody-holds", "keys-need-distinct-people", "unused-capability",
        ]
        #expect(found.allSatisfy { !ofReferences.contains($0.problem.code) })
    }

    @Test func aListThatIsNoneDefinesNothingThatCouldBeMissed() {
        let handover = Example.handover.replacing("people:\n", with: "people: nobody\nquestions:\n")
        let codes = Set(Workspace.load(Example.files(["handover.yaml": handover])).diagnostics.map(\.problem.code))
        #expect(codes.contains("wrong-shape"))
        #expect(codes.isDisjoint(with: ["role-nobody-holds", "unknown-reference"]))
    }

    @Test func checklistsStandInTheOrderOfTheHandover() throws {
        let more = { (id: String) in "schema: handover/v1\nchecklist: \(id)\ntitle: X\nitems: []\n" }
        let lists = ["checklists/a.yaml": more("a"), "checklists/b.yaml": more("b"), "checklists/c.yaml": more("c")]
        func order(_ line: String) throws -> [String] {
            let handover = Example.handover.replacing("targets:", with: "\(line)targets:")
            let files = Example.files(lists.merging(["handover.yaml": handover]) { $1 })
            return try #require(Workspace.load(files).definitions).checklists.map(\.id.rawValue)
        }
        #expect(try order("") == ["a", "b", "c", "team"])
        #expect(try order("checklists: [team, c]\n") == ["team", "c", "a", "b"])
        #expect(
            found(
                "handover.yaml",
                Example.handover.replacing("targets:", with: "checklists: [team, 1️⃣tema, 2️⃣team]\ntargets:"))
                == ["1️⃣ unknown-reference team", "2️⃣ repeated-value firstHere 17:14"])
    }

    /// People of the delivering team, and how many of the three keys different people can fill.
    @Test(arguments: [
        (["[x, y]", "[x]", "[z]"], 3), (["[x, y, z]", "[x]"], 2), (["[x, y]", "[x, y]", "[x, y, z]"], 3),
        (["[x]", "[x, y, z]", "[x]"], 2),
    ])
    func keysTakeDistinctPeople(_ roles: [String], _ filled: Int) {
        let people = roles.enumerated().map { "  - { id: p\($0), name: P, team: delivering, roles: \($1) }\n" }.joined()
        let handover = Example.handover.replacing(
            "roles:\n", with: "roles:\n" + ["x", "y", "z"].map { "  - { id: \($0), title: X }\n" }.joined()
        )
        .replacing("people:\n", with: "people:\n" + people)
        let keys = ["x", "y", "z"].map { "{ meaning: approved, by: delivering/\($0) }" }.joined(separator: ", ")
        let list = Self.head + "  - { id: a, title: A, sign-off: [\(keys)] }\n"
        let problems = Workspace.load(Example.files(["handover.yaml": handover, "checklists/list.yaml": list]))
            .diagnostics.map(\.problem)
        #expect(problems == (filled == 3 ? [] : [.keysNeedDistinctPeople(item: "list/a", keys: 3, people: filled)]))
        let alone = handover.replacing("targets:", with: "rules: { separation: false }\ntargets:")
        #expect(
            Workspace.load(Example.files(["handover.yaml": alone, "checklists/list.yaml": list])).diagnostics == [])
    }

    @Test func noSignOffIsOnePersonsAlone() {
        let single = "sign-off: 1️⃣[{ meaning: accepted, by: receiving/lead }]"
        let list = Self.head + "  - { id: a, title: A, \(single) }\n"
        #expect(found("checklists/list.yaml", list) == ["1️⃣ keys-need-distinct-people"])
        let alone = Example.handover.replacing("targets:", with: "rules: { separation: false }\ntargets:")
        let files = ["handover.yaml": alone, "checklists/list.yaml": MarkedText(list).text]
        #expect(Workspace.load(Example.files(files)).diagnostics == [])
    }

    @Test func whoIsNotThereHoldsNothing() {
        let away = Example.handover.replacing(
            "team: delivering, roles: [lead]", with: "team: delivering, roles: [lead], to: 2026-01-04")
        #expect(
            Example.lines(["handover.yaml": away]) == [
                "checklists/team.yaml:10:35: error[role-nobody-holds]",
                "checklists/team.yaml:18:35: error[role-nobody-holds]",
            ])
        let lastDay = away.replacing("2026-01-04", with: "2026-01-05")
        #expect(Example.lines(["handover.yaml": lastDay]) == [])
        let deputy = Example.handover.replacing(
            "roles: [engineer] }",
            with: "roles: [engineer], deputy-for: [{ role: lead, from: 2026-02-01, to: 2026-02-03 }] }")
        #expect(Example.lines(["handover.yaml": deputy]) == [])
    }

    @Test func rolesThatAreAskedForAreHeld() {
        let role = "  - { id: x, title: X, head-count: 1 }\n"
        let handover = Example.handover.replacing("people:\n", with: role + "people:\n")
        let capabilities = Example.capabilities.replacing("[lead]", with: "[lead, x]")
        let training = Example.training.replacing("for: [engineer]", with: "for: [engineer, x]")
        #expect(
            Example.lines([
                "handover.yaml": handover, "training/capabilities.yaml": capabilities, "training/basics.yaml": training,
            ]) == [
                "handover.yaml:13:11: error[role-nobody-holds]",
                "training/basics.yaml:4:17: error[role-nobody-holds]",
                "training/capabilities.yaml:3:93: error[role-nobody-holds]",
            ])
    }

    @Test func nothingIsNoText() {
        let plain = Example.checklist.replacing("title: Team", with: "title: null")
            .replacing("title: Access", with: "title: { en: ~ }")
        #expect(
            Example.lines(["checklists/team.yaml": plain]) == [
                "checklists/team.yaml:3:8: error[empty-text]", "checklists/team.yaml:15:18: error[empty-text]",
            ])
        let quoted = Example.checklist.replacing("title: Team", with: "title: \"null\"")
        #expect(Example.lines(["checklists/team.yaml": quoted]) == [])
    }

    @Test(arguments: [
        ("zone: Asia/Shangai", ["4:7: error[bad-value] → Asia/Shanghai"]), ("zone: CST", ["4:7: error[bad-value]"]),
        ("zone: Asia/Shanghai\nrules: { separation: yes }", ["5:22: error[bad-value]"]),
        ("zone: Asia/Shanghai\nstatus: everyone", ["5:9: error[bad-value]"]),
    ])
    func valuesAreOfTheirKind(_ line: String, _ expected: [String]) {
        let handover = Example.handover.replacing("zone: Asia/Shanghai", with: line)
        #expect(Example.lines(["handover.yaml": handover]) == expected.map { "handover.yaml:\($0)" })
    }

    @Test(arguments: [
        ("at-least: 90", false), ("at-least: 99.99999%", false), ("at-least: 101%", false),
        ("at-least: 99.9999%", true),
        ("at-least: 90%, confidence: 100%", false), ("at-least: 90%, window: 8h", false),
        ("at-least: 90%, tasks: -1", false),
        ("at-least: 90%, checkpoint: daily", false), ("at-least: 90%, decide-by: demonstrated", true),
    ])
    func targetsAreChecked(_ target: String, _ isRight: Bool) {
        let handover = Example.handover.replacing("at-least: 90%", with: target)
        #expect(
            Workspace.load(Example.files(["handover.yaml": handover])).diagnostics.map(\.problem.code)
                == (isRight ? [] : ["bad-value"]))
    }

    @Test func howItIsCheckedAgainIsReadAsWritten() throws {
        func rule(_ text: String) throws -> ReverificationRule? {
            let handover = Example.handover.replacing("targets:", with: "re-verification: \(text)\ntargets:")
            return try #require(Workspace.load(Example.files(["handover.yaml": handover])).definitions)
                .handover.reverification
        }
        #expect(try rule("{}") == ReverificationRule(after: [7, 14], then: .monthly, atLeast: nil))
        #expect(
            try rule("{ after: [30d, 10d], then: never, at-least: 92.5% }")
                == ReverificationRule(after: [10, 30], then: .never, atLeast: 925_000))
        #expect(try #require(Workspace.load(Example.files([:])).definitions).handover.reverification == nil)
    }

    @Test(arguments: [
        ("{ after: [7] }", ["bad-value"]), ("{ after: [0d] }", ["bad-value"]),
        ("{ after: [7d, 7d] }", ["repeated-value"]),
        ("{ then: weekly }", ["bad-value"]), ("{ at-least: 90 }", ["bad-value"]), ("{ afetr: [7d] }", ["unknown-key"]),
    ])
    func whatCannotBeCheckedAgainIsRefused(_ text: String, _ codes: [String]) {
        let handover = Example.handover.replacing("targets:", with: "re-verification: \(text)\ntargets:")
        #expect(Workspace.load(Example.files(["handover.yaml": handover])).diagnostics.map(\.problem.code) == codes)
    }

    @Test func whatIsJudgedBesideTheRateIsReadAsWritten() throws {
        func rule(_ text: String) throws -> IndependenceRule {
            let handover = Example.handover.replacing("gates: verdict", with: "gates: verdict, \(text)")
            return try #require(Workspace.load(Example.files(["handover.yaml": handover])).definitions).independence
        }
        let read = try rule(
            """
            mix: { P0: 2%, P1: 13.25%, P3: 84.75% }, floors: { tasks: 3, people: 1 },
                variety: { at-least: { severity P1: 3, capability operating: 2, out-of-hours: 1 } }
            """)
        #expect(read.mix == ReferenceMix([.p0: 20_000, .p1: 132_500, .p3: 847_500]))
        #expect(
            read.variety == [
                .init(.severity(.p1), atLeast: 3), .init(.capability("operating"), atLeast: 2),
                .init(.outOfHours, atLeast: 1),
            ])
        #expect(read.floors == FloorRule(tasks: 3, ofLastFive: 4, people: 1, severe: 3))
        #expect(try rule("tasks: 30").floors == FloorRule(tasks: 5, ofLastFive: 4, people: 2, severe: 3))
        #expect(try rule("floors: off").floors == nil)
        #expect(try rule("floors: {}").floors == FloorRule())
    }

    @Test(arguments: [
        ("mix: 1️⃣{ P0: 2%, P1: 13%, P2: 45%, P3: 39.5% }", ["1️⃣ mix-not-whole"]),
        ("mix: { P0: 1️⃣two, 2️⃣P4: 3% }", ["1️⃣ bad-value", "2️⃣ unknown-key P0"]),
        ("mix: 1️⃣{}", ["1️⃣ mix-not-whole"]),
        (
            "variety: { at-least: { 1️⃣severty P1: 3, 2️⃣capability operatng: 3, 3️⃣capability Deploy: 1 } }",
            ["1️⃣ unknown-key severity P1", "2️⃣ unknown-reference operating", "3️⃣ bad-value"]
        ),
        ("variety: { at-least: { out-of-hours: 1️⃣0 } }", ["1️⃣ bad-value"]),
        ("variety: { at-least: 1️⃣[out-of-hours] }", ["1️⃣ wrong-shape"]),
        ("variety: 1️⃣{}", ["1️⃣ missing-key"]),
        ("floors: 1️⃣of", ["1️⃣ bad-value off"]),
        (
            "floors: { tasks: 1️⃣-1, of-last-five: 2️⃣6, 3️⃣peple: 1 }",
            ["1️⃣ bad-value", "2️⃣ bad-value", "3️⃣ unknown-key people"]
        ),
    ])
    func whatIsJudgedBesideTheRateIsChecked(_ text: String, _ expected: [String]) {
        #expect(
            found("handover.yaml", Example.handover.replacing("gates: verdict", with: "gates: verdict, \(text)"))
                == expected)
    }

    @Test func aMixThatIsNotWholeNamesItsSum() throws {
        let mix = "gates: verdict, mix: { P0: 2%, P1: 13%, P2: 45%, P3: 39.5% }"
        let handover = Example.handover.replacing("gates: verdict", with: mix)
        let found = Workspace.load(Example.files(["handover.yaml": handover])).diagnostics
        #expect(found.map(\.problem) == [.mixNotWhole(sum: 995_000)])
    }

    @Test func calendarIsReadAsWritten() throws {
        let calendar = """
            schema: handover/v1
            calendar: odd
            week: { monday: ["13:00-24:00", "08:30-12:00"], friday: "09:00-12:00" }
            holidays: [{ from: 2026-01-09, title: X }]
            make-up-days: [{ date: 2026-01-10 }, { date: 2026-01-11, hours: "10:00-11:00" }]
            published-until: 2026-06-30

            """
        let read = try #require(Workspace.load(Example.files(["support/calendar.yaml": calendar])).definitions).calendar
        let monday = [OpeningHours(from: 510, to: 720), OpeningHours(from: 780, to: 1440)]
        #expect(read.week == [.monday: monday, .friday: [OpeningHours(from: 540, to: 720)]])
        let day = try #require(Day("2026-01-09"))
        #expect(
            (0..<4).map { read.hours(on: day.adding(days: $0)) } == [
                [], monday, [OpeningHours(from: 600, to: 660)], monday,
            ])
        #expect(read.isProvisional(try #require(Day("2026-07-01"))))
        for bad in ["9:00-18:00", "18:00-09:00", "09:00-24:01", "24:00-24:00", "09:60-10:00"] {
            let lines = Example.lines(["support/calendar.yaml": calendar.replacing("09:00-12:00", with: bad)])
            #expect(lines == ["support/calendar.yaml:3:57: error[bad-value]"], "\(bad)")
        }
    }

    @Test func textsTakeNumbersAndTheHandoversLanguage() throws {
        let list =
            Self.head
            + "  - { id: a, title: 13800138001, \(Self.signOff) }\n  - { id: b, title: no, \(Self.signOff) }\n"
        let items = try #require(Workspace.load(Example.files(["checklists/list.yaml": list])).definitions).checklists[
            0
        ].items
        #expect(items.map(\.title.texts) == [[.en: "13800138001"], [.en: "no"]])
        #expect(items.map { Array($0.wording.keys) } == [[.en], [.en]])
    }
}
