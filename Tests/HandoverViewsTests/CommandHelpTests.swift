import Testing

@testable import HandoverViews

/// The layout of help in Chinese.
@Suite struct CommandHelpTests {
    @Test func columnsAreStraightAndLinesFit() {
        let help = CommandHelp(
            abstract: "对交接项签字确认。",
            discussion:
                "须由负责人签。\n示例：\n  handover item sign team/rota --meaning delivered --note \"Seen by both leads\"",
            usage: "handover item sign [--evidence <证据> ...] --meaning <含义> [<选项>] <交接项>",
            arguments: [.init(label: "<交接项>", words: "交接项，如 team/rota。")],
            options: [
                .init(label: "--meaning <含义>", words: "delivered（已移交）、accepted（已接收）、approved（已批准）或 witnessed（已监交）。"),
                .init(label: "-C, --workspace <文件夹>", words: "handover.yaml 所在的文件夹。"),
                .init(label: "-h, --help", words: "显示帮助。"),
            ], commands: [], detail: nil)
        #expect(
            help.text(width: 60) == """
                概述：对交接项签字确认。

                须由负责人签。
                示例：
                  handover item sign team/rota --meaning delivered \\
                    --note "Seen by both leads"

                用法：handover item sign [--evidence <证据> ...]
                      --meaning <含义> [<选项>] <交接项>

                参数：
                  <交接项>                交接项，如 team/rota。

                选项：
                  --meaning <含义>        delivered（已移交）、accepted（已
                                          接收）、approved（已批准）或
                                          witnessed（已监交）。
                  -C, --workspace <文件夹>
                                          handover.yaml 所在的文件夹。
                  -h, --help              显示帮助。

                """)
    }

    @Test func nounNamesWhatIsBelowIt() {
        let help = CommandHelp(
            abstract: "清单里的交接项。", discussion: "", usage: "handover item <子命令>", arguments: [],
            options: [.init(label: "-h, --help", words: "显示帮助。")],
            commands: [.init(label: "sign", words: "对交接项签字确认。")], detail: "handover help item")
        #expect(
            help.text(width: 80) == """
                概述：清单里的交接项。

                用法：handover item <子命令>

                选项：
                  -h, --help              显示帮助。

                子命令：
                  sign                    对交接项签字确认。

                  各子命令的说明：handover help item <子命令>

                """)
    }
}
