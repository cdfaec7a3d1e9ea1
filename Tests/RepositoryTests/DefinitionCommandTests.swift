import Foundation
import Testing

/// `validate`, `plan`, `apply` and `init` as they are typed, by their status and what they leave behind.
@Suite struct DefinitionCommandTests {
    @Test func validateSaysALotInAFewLines() throws {
        let scratch = try Scratch()
        let workspace = try Scenario.sample(in: scratch.folder)
        let keys = (0..<24_000).map { "k\($0): 1" }.joined(separator: ", ")
        try Data("{\(keys)}".utf8).write(to: workspace.appending(path: "checklists/x.yaml"))
        let output = try Program.type("handover validate", in: workspace)
        #expect(output.status == 2)
        #expect(output.standard.utf8.count < 40_000)
        #expect(output.standard.hasSuffix("100 errors, 0 warnings in 1 file, 23904 more not listed\n"))
        let json = try Program.type("handover validate --format json", in: workspace)
        let listed = try #require(try JSONSerialization.jsonObject(with: Data(json.standard.utf8)) as? [[String: Any]])
        #expect(listed.count == 101)
        #expect(listed.last?["code"] as? String == "more-problems")
    }

    /// They work on files of this machine, whatever server is named.
    @Test(arguments: ["plan", "validate", "apply --as lisi", "plan --url https://h.example"])
    func whatReadsFilesSaysThatTheServerHasNone(command: String) throws {
        let scratch = try Scratch()
        let output = try Program.type("HANDOVER_URL=https://h.example handover \(command)", in: scratch.folder)
        #expect(output.status == 1 && output.standard.isEmpty)
        #expect(output.error.contains("reads the definition files of this machine, not the server's"))
    }

    /// What cannot be put in force: plan fails with the line, and apply shows it too.
    @Test func whatForbidsAnApplyIsShownWithItsLine() throws {
        let scratch = try Scratch()
        let workspace = try Scenario.copy(to: scratch.folder)
        _ = try Program.type("sed -i s,Asia/Shanghai,Europe/Paris, handover.yaml", in: workspace)
        let plan = try Program.type("handover plan", in: workspace)
        #expect(plan.status == 1)
        #expect(plan.standard.contains("zone: Europe/Paris\n"))
        #expect(plan.standard.contains("^~~~~~~~~~~~"))
        let apply = try Program.type("handover apply --as lisi", in: workspace)
        #expect(apply.status == 1)
        #expect(apply.standard.isEmpty)
        #expect(apply.error.contains("error[zone-fixed]"))
        #expect(apply.error.contains("^~~~~~~~~~~~"))
        #expect(apply.error.contains("refused[zone-fixed]"))
    }

    @Test func applyWithNothingToDoIsDoneAndSaysSoInJSON() throws {
        let scratch = try Scratch()
        let workspace = try Scenario.copy(to: scratch.folder)
        let output = try Program.type("handover apply --as lisi --json", in: workspace)
        #expect(output.status == 0)
        let document = try JSONSerialization.jsonObject(with: Data(output.standard.utf8)) as? [String: Any]
        #expect(document?["code"] as? String == "nothing-to-apply")
        #expect(document?["entry"] is NSNull)
    }

    @Test func rehearsingTheFirstApplyLeavesNothingBehind() throws {
        let scratch = try Scratch()
        let workspace = try Scenario.sample(in: scratch.folder)
        let output = try Program.type("handover apply --as lisi --dry-run --json", in: workspace)
        #expect(output.status == 0, "\(output.error)")
        #expect(output.standard.contains(#""dry_run": true"#))
        let refused = try Program.type("handover apply --as jia3 --dry-run", in: workspace)
        #expect(refused.status == 1)
        #expect(refused.error.contains("refused[not-lead]"))
        #expect(
            !FileManager.default.fileExists(atPath: workspace.appending(path: ".handover").path(percentEncoded: false)))
    }

    @Test func aListWithABadRowIsTakenOverOnlyWhenAskedTo() throws {
        let scratch = try Scratch()
        try Data("item,importance\nA,must\nB,urgent\n".utf8).write(to: scratch.folder.appending(path: "list.csv"))
        let init1 = "handover init w --language en --from-csv list.csv"
        let refused = try Program.type(init1, in: scratch.folder)
        #expect(refused.status == 1)
        #expect(refused.standard.isEmpty)
        #expect(refused.error.contains("list.csv:3:3: error[bad-value]"))
        #expect(refused.error.hasSuffix("or take the good ones with --partial.\n"))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path(percentEncoded: false)) == [
                "list.csv"
            ])
        let partial = try Program.type(init1 + " --partial; handover validate -C w", in: scratch.folder)
        #expect(partial.status == 0)
        #expect(partial.standard.contains("checklists/checklist.yaml"))
    }

    /// A cell that cannot be taken over is an error too: nothing is written, so that no date or owner vanishes.
    @Test func aListWithBadCellsIsTakenOverOnlyWhenAskedTo() throws {
        let scratch = try Scratch()
        try Data("id,item,due,owner,needs\nA B,x,2026-13-40,nobody,none\n".utf8).write(
            to: scratch.folder.appending(path: "list.csv"))
        let line = "handover init w --language en --from-csv list.csv"
        let refused = try Program.type(line, in: scratch.folder)
        #expect(refused.status == 1)
        for place in ["2:1", "2:7", "2:18", "2:25"] { #expect(refused.error.contains("list.csv:\(place): error[")) }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path(percentEncoded: false)) == [
                "list.csv"
            ])
        let partial = try Program.type(line + " --partial; handover validate -C w", in: scratch.folder)
        #expect(partial.status == 0)
    }

    @Test func exportsToFoldersThatAreThereOnly() throws {
        let scratch = try Scratch()
        let workspace = try Scenario.copy(to: scratch.folder)
        let stream = try Program.type("handover ledger export -; test ! -e ./-", in: workspace)
        #expect(stream.status == 0)
        #expect(stream.error.hasPrefix("error: standard output is not written to"))
        for line in ["handover ledger export nowhere/x", "handover ledger backup nowhere/x"] {
            let nowhere = try Program.type(line, in: workspace)
            #expect(nowhere.status == 1)
            #expect(nowhere.error.hasPrefix("error: nowhere/x cannot be written: there is no such folder."))
        }
        #expect(
            !FileManager.default.fileExists(atPath: workspace.appending(path: "nowhere").path(percentEncoded: false)))
    }

    @Test(arguments: [
        ("touch w; handover init w", "w is a file, and a workspace is written to a folder. Choose another name."),
        ("touch w; handover init w/x", "error: w/x cannot be written: a part of the path is not a folder."),
        ("handover validate -C nowhere", "make one with handover init."),
        ("handover init w --from-csv nothing.csv", "nothing.csv cannot be read: there is no such file."),
        ("mkfifo f; ln -s f g; handover init w --from-csv g", "g is not a regular file and is not read."),
    ])
    func initSaysWhatIsInTheWay(line: String, message: String) throws {
        let scratch = try Scratch()
        let output = try Program.type(line, in: scratch.folder)
        #expect(output.status == 1)
        #expect(output.error.hasSuffix(message + "\n"), "\(output.error)")
    }
}
