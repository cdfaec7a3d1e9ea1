import Testing

@testable import HandoverViews

/// Commands to type, on lines that fit.
@Suite struct ContinuedCommandTests {
    @Test(arguments: [
        ("handover status", 80, ["handover status"]),
        (
            "handover task log --id TASK --capability issue-handling --person jia3 --level LEVEL --as jia3", 78,
            [
                "handover task log --id TASK --capability issue-handling --person jia3 \\",
                "  --level LEVEL --as jia3",
            ]
        ),
        (
            "handover task revoke T-1 --reason 'Logged under the wrong number' --dry-run --as jia3", 50,
            ["handover task revoke T-1 \\", "  --reason 'Logged under the wrong number' \\", "  --dry-run --as jia3"]
        ),
        (
            "handover item refuse team/rota --reason \"Two names, and Anna's phone\" --as jia1", 50,
            [
                "handover item refuse team/rota \\", "  --reason \"Two names, and Anna's phone\" \\", "  --as jia1",
            ]
        ),
        ("handover 一二三四五六七八九十一二三四五六七八九十 --as jia3", 40, ["handover \\", "  一二三四五六七八九十一二三四五六七八九十 \\", "  --as jia3"]),
    ])
    func aCommandIsContinuedBetweenItsWords(command: String, width: Int, lines: [String]) {
        #expect(ContinuedCommand.lines(command, width: width) == lines)
    }
}
