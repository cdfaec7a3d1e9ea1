import Foundation
import Testing

/// A handover under way in which every example of the help makes sense.
enum Scenario {
    /// Made once a run; tests work on copies of it.
    private static let made: Result<URL, any Error> = Result { try make() }

    /// What an example needs beyond the scenario, by how it begins.
    static let preparations = [
        "handover apply": ["sed -i 's/satisfaction: { at-least: 4.5/satisfaction: { at-least: 4.6/' handover.yaml"],
        "handover item refuse": [deliver], "handover item revoke": [deliver], "handover item reopen": [deliver],
        "handover token revoke": ["handover token create --name reports --scope read --as jia1"],
        "handover administrator remove": [administer, "handover administrator add jia1 --as lisi"],
        "handover administrator list": [administer],
        "handover question answer": [ask], "handover question withdraw": [ask],
        "handover task work": ["handover task wait T-8 --as jia1"],
        "handover key keep": ["echo correct horse >secret.txt"],
        "handover verify-certificate": [accepted],
        "handover kb check": ["mkdir ../knowledge"], "handover outage close": [outage],
        "handover outage withdraw": [outage], "handover alerts acknowledge": ["handover alerts run --as lisi"],
        "handover action show": [action], "handover action done": [action], "handover action move": [action],
        "handover action drop": [action], "handover action withdraw": [action],
        "handover credit claim": [late], "handover credit show": [late, claim],
        "handover credit review": [late, claim], "handover credit agree": [late, claim, reviewed],
        "handover credit settle": [late, claim, reviewed, "handover credit agree C-1 --share 20% --as lisi", agreed],
        "handover credit confirm": [
            late, claim, reviewed, "handover credit agree C-1 --share 20% --as lisi", agreed,
            "handover credit settle C-1 --note Done --as lisi",
        ],
        "handover credit withdraw": [late, claim],
        "handover change documented": [change], "handover change withdraw": [change],
        "handover commitment withdraw": [kept],
        "handover report revoke": ["handover report approve support --of 2025-12 --as jia2"],
    ]

    /// What keeps an example from working: an account is linked at a browser alone.
    ///
    /// And this handover is far from being accepted.
    static let refusals = [
        "handover person unlink": "That account stands for nobody",
        "handover accept --": "neither done nor a condition",
        "handover acceptance decline": "No statement of acceptance waits",
        "handover acceptance revoke": "No statement of acceptance waits",
        "handover acceptance recheck": "No round is under way",
        "handover acceptance condition": "has no condition 1",
        "handover acceptance certificate": "has not been accepted yet",
    ]

    /// The certificate and the export of a handover of nothing between two people.
    private static let accepted = """
        handover init small --small --language en && rm -f small/checklists/*.yaml small/training/*.yaml \
        && sed -i '/^checklists:/d; /^targets:/,$d' small/handover.yaml && cd small && handover apply --as anna \
        && handover accept --as anna && handover accept --as ben && handover accept --as ben \
        && handover acceptance certificate ../certificate.json && handover ledger export ../ledger.jsonl
        """

    private static let administer = "handover administrator add lisi --as lisi"

    private static let ask = "handover question ask How --capability incident-response --as jia3"

    private static let outage = "handover outage open --severity P0 --as jia3"

    /// Answered after two hours: entry 8, and the claim to it entry 9.
    private static let late = """
        handover task log --id T-12 --severity P1 --asked-of delivering --opened "2026-01-27 09:00" \
        --responded "2026-01-27 11:00" --closed "2026-01-27 12:00" --person jia3 --level alone --as jia3
        """

    private static let claim =
        "handover credit claim T-12 --evidence https://tickets.example/T-12 --reason Late --as jia1"

    private static let reviewed = "handover credit review C-1 --confirmed --as lisi"

    private static let agreed = "handover credit agree C-1 --as jia1"

    private static let action = "handover action add Restart --term short --owner jia3 --due 2026-02-13 --as lisi"

    private static let kept =
        "handover commitment done monthly-review --period 2026-01 --at '2026-01-27 16:00' --as lisi"

    private static let change =
        "handover change record Cache --service operations --documents deployment-guide --at '2026-01-27 21:00' --as lisi"

    private static let deliver =
        "handover item sign team/organisation --meaning delivered --as lisi --evidence https://kb.example/org"

    /// The examples name entry 5, an assessment, entry 8, what is recorded next, and the tasks T-2 (closed) and T-8 (open).
    private static let commands = [
        "handover apply --as lisi --demonstration",
        "handover item sign team/roles --meaning delivered --as lisi --evidence https://kb.example/roles",
        "handover item sign team/roles --meaning accepted --as jia1",
        "handover assess jia3 incident-response --level prompted --as wangwu --observed 'Asked once'",
        "handover task log --id T-2 --severity P1 --capability incident-response --person jia3 --level alone --as jia3",
        "handover task open --id T-8 --severity P2 --title 'Export is empty' --as jia3 --person jia3",
    ]

    private static let tickets = """
        id,closed,severity,capability,person,level,title
        C-1,2026-01-26,P3,tool-proficiency,jia4,alone,导出文件为空
        C-2,2026-01-27 16:30,P2,change-support,jia5,prompted,Field renamed
        """

    private static let holidays = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20261225
        DTEND;VALUE=DATE:20261227
        SUMMARY:Christmas
        END:VEVENT
        END:VCALENDAR
        """

    /// Puts a copy into `folder`/workspace.
    static func copy(to folder: URL) throws -> URL {
        let workspace = folder.appending(path: "workspace")
        try FileManager.default.copyItem(at: made.get(), to: workspace)
        return workspace
    }

    /// The sample's definitions alone.
    static func sample(in folder: URL) throws -> URL {
        let workspace = folder.appending(path: "workspace")
        try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
        for name in ["handover.yaml", "checklists", "training", "support"] {
            try FileManager.default.copyItem(
                at: Repository.root.appending(path: name), to: workspace.appending(path: name))
        }
        return workspace
    }

    private static func make() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "handover-scenario-\(UUID().uuidString)")
        let workspace = try sample(in: folder)
        for command in commands {
            let output = try Program.type(command, in: workspace, clock: "2026-01-28T10:00:00+08:00")
            try #require(output.status == 0, "\(command): \(output.error)")
        }
        try Data(tickets.utf8).write(to: workspace.appending(path: "tickets.csv"))
        try Data(holidays.utf8).write(to: workspace.appending(path: "holidays.ics"))
        return workspace
    }
}
