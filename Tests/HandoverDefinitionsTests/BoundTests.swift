import HandoverDefinitions
import HandoverModel
import Testing

/// However much is wrong, or there is, the answer stays short and comes at once.
@Suite struct BoundTests {
    private static let head = "schema: handover/v1\nchecklist: more\ntitle: More\nitems:\n"
    private static let signOff =
        "sign-off: [{ meaning: delivered, by: delivering/lead }, { meaning: accepted, by: receiving/lead }]"

    private func found(_ text: String) -> [Diagnostic] {
        Workspace.load(Example.files(["checklists/more.yaml": text])).diagnostics
    }

    @Test(.timeLimit(.minutes(10)))
    func manyUnknownKeysOnOneLineAreCounted() throws {
        let found = found("{ " + (0..<24_000).map { "evidnce\($0): 1" }.joined(separator: ", ") + " }\n")
        #expect(found.count == 101)
        #expect(found.dropLast().allSatisfy { $0.problem.code == "unknown-key" && $0.excerpt?.isEmpty == false })
        // And the four keys that are missing.
        #expect(found.last?.problem == .moreProblems(count: 23_904))
        #expect(found.last?.range?.start == Position(line: 1, column: 1_393))
    }

    @Test(.timeLimit(.minutes(10)))
    func manyBadItemsAreCountedAndNothingElseIsSaidOfThem() {
        let found = found(Self.head + (0..<20_000).map { "  - { id: \"Bad \($0)\" }\n" }.joined())
        #expect(found.count == 101)
        #expect(found.last?.problem == .moreProblems(count: 59_900))
        // What the file defines is not known, so a reference into it is not called wrong.
        let needing = Example.checklist.replacing("needs: [team/rota]", with: "needs: [more/nothing]")
        let files = Example.files([
            "checklists/team.yaml": needing,
            "checklists/more.yaml": Self.head + String(repeating: "  - x\n", count: 200),
        ])
        #expect(Set(Workspace.load(files).diagnostics.map(\.file)) == ["checklists/more.yaml"])
    }

    @Test(.timeLimit(.minutes(10)))
    func manyDanglingReferencesAreCounted() {
        let needs = (0..<40_000).map { "more/n\($0)" }.joined(separator: ", ")
        let found = found(Self.head + "  - { id: a, title: A, \(Self.signOff), needs: [\(needs)] }\n")
        #expect(found.count == 101)
        #expect(found.last?.problem == .moreProblems(count: 39_900))
    }

    @Test func aWorkspaceListsAThousandProblems() {
        let bad = Self.head + String(repeating: "  - x\n", count: 150)
        let texts = Dictionary(uniqueKeysWithValues: (10..<30).map { ("checklists/l\($0).yaml", bad) })
        let diagnostics = Workspace.load(Example.files(texts)).diagnostics
        let counted = diagnostics.compactMap { if case .moreProblems(let count) = $0.problem { count } else { nil } }
        #expect(diagnostics.count - counted.count == 1_000)
        // Twenty files with 150 bad items each, nineteen of which repeat the checklist's id.
        #expect(counted.reduce(1_000, +) == 20 * 150)
        #expect(diagnostics.last?.problem == .moreProblems(count: 150))
    }

    @Test func warningsDoNotCrowdOutErrors() {
        let unused = (0..<150).map { "  - { id: c\($0), title: X }\n" }.joined()
        let capabilities = Example.capabilities + unused + "  - { id: last, title: X, people: none }\n"
        let diagnostics = Workspace.load(Example.files(["training/capabilities.yaml": capabilities])).diagnostics
        #expect(diagnostics.filter { $0.severity == .error }.map(\.problem.code) == ["bad-value"])
        #expect(diagnostics.last?.problem == .moreProblems(count: 51))
        #expect(diagnostics.last?.severity == .warning)
    }

    @Test func filesHave8MiBTogether() {
        let filler = "# " + String(repeating: "x", count: 1_000_000) + "\n"
        let texts = Dictionary(uniqueKeysWithValues: (1...9).map { ("checklists/l\($0).yaml", filler) })
        let files = Example.files(texts)
        #expect(files.files.map(\.path) == ["handover.yaml"])
        #expect(Workspace.load(files).diagnostics.map(line) == ["checklists/l9.yaml: error[workspace-too-large]"])
    }

    @Test(.timeLimit(.minutes(10)))
    func filesHave250000ValuesTogether() {
        let list = "{ kinds: [" + String(repeating: "link, ", count: 49_000) + "] }"
        let texts = Dictionary(uniqueKeysWithValues: (1...6).map { ("checklists/l\($0).yaml", list) })
        let diagnostics = Workspace.load(Example.files(texts)).diagnostics
        #expect(diagnostics.map(line).contains("checklists/l6.yaml: error[workspace-has-too-many-values]"))
        #expect(!diagnostics.contains { $0.problem.code == "unknown-reference" })
    }

    @Test func checkingFindsWhatLoadingFinds() throws {
        #expect(Workspace.check(folder: Repository.root) == Workspace.load(folder: Repository.root).diagnostics)
    }
}
