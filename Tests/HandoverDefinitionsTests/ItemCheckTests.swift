import HandoverDefinitions
import HandoverModel
import Testing

/// What files say of an item's check.
@Suite struct ItemCheckTests {
    private static let head = """
        schema: handover/v1
        checklist: list
        title: List
        items:

        """
    private static let signOff =
        "sign-off: [{ meaning: delivered, by: delivering/lead }, { meaning: accepted, by: receiving/lead }]"

    private static func list(_ check: String, _ more: String = "") -> [String: String] {
        ["checklists/list.yaml": head + "  - { id: a, title: A, \(signOff), \(more)check: \(check) }\n"]
    }

    private static func check(_ text: String, _ more: String = "") throws -> ItemCheck? {
        let loaded = Workspace.load(Example.files(list(text, more)))
        #expect(loaded.diagnostics.map(line) == [], "\(text)")
        return try #require(loaded.definitions?.item("list/a")).check
    }

    private static func line(_ diagnostic: Diagnostic) -> String { "\(diagnostic.problem.code) \(diagnostic.problem)" }

    private static func codes(_ text: String) -> [String] {
        Workspace.load(Example.files(list(text))).diagnostics.map(\.problem.code)
    }

    @Test(arguments: [
        "rota-covered": ItemCheck(.rotaCovered(days: 14), goodFor: 7),
        "contacts-complete": ItemCheck(.contactsComplete, goodFor: 30),
        "training-complete": ItemCheck(.trainingComplete(nil), goodFor: 30),
        "documents-present": ItemCheck(.documentsPresent(folder: "knowledge"), goodFor: 30),
        "{ kind: rota-covered, days: 28, good-for: 3d }": ItemCheck(.rotaCovered(days: 28), goodFor: 3),
        "{ kind: documents-current, folder: docs/kb }": ItemCheck(.documentsCurrent(folder: "docs/kb"), goodFor: 30),
        "{ kind: capability-covered, capability: operating }":
            ItemCheck(.capabilityCovered("operating"), goodFor: 30),
        "{ kind: measure, measure: independence, at-least: 85% }":
            ItemCheck(.measure(.independence, atLeast: 850_000), goodFor: 7),
        "{ kind: file, path: backup/last.log, filled: true, newer-than: 2d }":
            ItemCheck(.file(.init(path: "backup/last.log", isFilled: true, newerThan: 2)), goodFor: 7),
        "{ kind: http, url: 'https://erp.example/health', certificate: 14d }":
            ItemCheck(.http(.init(url: "https://erp.example/health", certificateDays: 14)), goodFor: 1),
        "{ kind: command, run: [./check.sh, --quick] }": ItemCheck(.command(["./check.sh", "--quick"]), goodFor: 1),
    ])
    func aKindAloneOrWithWhatItAsksFor(_ text: String, _ expected: ItemCheck) throws {
        #expect(try Self.check(text) == expected)
    }

    @Test func theCapabilityIsTheItemsOwnWhereNoneIsNamed() throws {
        let check = try Self.check("capability-covered", "require: { capability: operating }, ")
        #expect(check?.rule == .capabilityCovered("operating"))
    }

    @Test(arguments: [
        "rota-coverd": ["bad-value"], "true": ["bad-value"], "[rota-covered]": ["wrong-shape"],
        "measure": ["missing-key"], "file": ["missing-key"], "http": ["missing-key"], "command": ["missing-key"],
        "capability-covered": ["missing-key"], "{ days: 3 }": ["missing-key"],
        "{ kind: contacts-complete, days: 3 }": ["key-not-for-kind"],
        "{ kind: rota-covered, days: 0 }": ["bad-value"], "{ kind: rota-covered, good-for: 0d }": ["bad-value"],
        "{ kind: training-complete, plan: nothing }": ["unknown-reference"],
        "{ kind: capability-covered, capability: nothing }": ["unknown-reference"],
        "{ kind: command, run: [] }": ["empty-list"],
    ])
    func whatIsNotSoIsSaid(_ text: String, _ codes: [String]) {
        #expect(Self.codes(text).filter { $0 != "missing-key" || codes.contains($0) }.prefix(codes.count) == codes[...])
    }

    @Test(arguments: ["../secret", "/etc/passwd", "a/../b", ".handover/ledger.db", "a//b", "a/", "a\\\\b", "''"])
    func noPathLeadsOutOfTheWorkspace(_ path: String) {
        #expect(Self.codes("{ kind: file, path: \"\(path == "''" ? "" : path)\" }").first == "bad-value", "\(path)")
        #expect(Self.codes("{ kind: documents-present, folder: \"\(path == "''" ? "" : path)\" }").first == "bad-value")
    }

    @Test(arguments: [
        "ftp://x/", "https://", "https://user@host/", "https://a b/", "file:///etc/passwd", "http://x:0/",
        "http://x:+8/",
        "http://[::1/", "javascript:alert(1)", "http://ex\\\\ample/",
    ])
    func noOtherAddressesThanOfTheWeb(_ url: String) {
        #expect(Self.codes("{ kind: http, url: \"\(url)\" }").first == "bad-value", "\(url)")
    }

    /// It proposes, and people sign something else.
    @Test func theWordingDoesNotHaveIt() throws {
        let with = try #require(Workspace.load(Example.files(Self.list("rota-covered"))).definitions)
        let without = try #require(
            Workspace.load(
                Example.files(["checklists/list.yaml": Self.head + "  - { id: a, title: A, \(Self.signOff) }\n"])
            ).definitions)
        #expect(with.item("list/a")?.wording == without.item("list/a")?.wording)
    }

    @Test func anotherCheckThanBeforeTakesBothSides() throws {
        func plan(_ old: String?, _ new: String?) throws -> Bool {
            func definitions(_ check: String?) throws -> Definitions {
                let text = check.map { ", check: \($0)" } ?? ""
                return try #require(
                    Workspace.load(
                        Example.files([
                            "checklists/list.yaml": Self.head + "  - { id: a, title: A, \(Self.signOff)\(text) }\n"
                        ])
                    ).definitions)
            }
            let plan = DefinitionsPlan.compare(
                inForce: try definitions(old), proposed: try definitions(new), today: PlanTests.today)
            #expect(!plan.isEmpty)
            return plan.weakens
        }
        #expect(try plan("rota-covered", nil))
        #expect(try plan("rota-covered", "{ kind: rota-covered, days: 7 }"))
        #expect(try !plan(nil, "rota-covered"))
    }
}
