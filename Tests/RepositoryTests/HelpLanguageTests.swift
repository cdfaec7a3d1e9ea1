import Foundation
import HandoverViews
import Testing

/// Help in Chinese and in English.
@Suite struct HelpLanguageTests {
    private static let anywhere = FileManager.default.temporaryDirectory
    private static let pages = [
        (
            "item",
            """
            概述：清单里的交接项。

            用法：handover item <子命令>

            选项：
              --version               显示版本。
              -h, --help              显示帮助。

            子命令：
              list                    列出全部交接项和现状。
              show                    一个交接项：内容、所需签字、证据，还差什么。
              sign                    对交接项签字确认，一次签一种含义。
              refuse                  退回：移交的内容不合要求，写明理由。
              revoke                  撤销签字、限期豁免、不适用或证据。
              reopen                  重开交接项：已有签字全部作废，须重新签。
              waive                   限期豁免：有意让交接项留到某日；须双方负责人都同意。
              not-applicable          把交接项标为不适用；须双方负责人都同意。
              evidence                为交接项补充证据，不签字。

              各子命令的说明：handover help item <子命令>

            """
        ),
        (
            "claim",
            """
            概述：N 张工单中 K 张独立完成，能证明什么。

            示例：
              handover claim 54 60

            用法：handover claim [--workspace <文件夹>] [--language <语言>]
                  [--format <格式>] [--json] [--url <地址>] <独立完成数> <工单数>

            参数：
              <独立完成数>            独立完成的工单数。
              <工单数>                计入的全部工单数，1 至 1000000。

            选项：
              -C, --workspace <文件夹>
                                      handover.yaml 所在的文件夹（默认：当前文件夹或最近的上
                                      级）。
              --language <语言>       zh 或 en（默认：先看 HANDOVER_LANGUAGE，再看 LANG）。
              --format <格式>         table（表格）、json、csv 或 markdown。
              --json                  等同 --format json。
              --url <地址>            改向这个地址的服务器查询（默认：HANDOVER_URL）；令牌写
                                      在 HANDOVER_TOKEN 里。
              --version               显示版本。
              -h, --help              显示帮助。

            """
        ),
        (
            "capability list",
            """
            概述：每项能力由谁具备，以及有人离开会怎样。

            示例：
              handover capability list --without jia3,jia4 --on 2026-03-01

            用法：handover capability list [--workspace <文件夹>] [--language <语言>]
                  [--format <格式>] [--json] [--url <地址>] [--as-of <时间>]
                  [--known-at <时间>] [--critical] [--covered] [--no-covered]
                  [--without <人员>] [--on <日期>]

            选项：
              -C, --workspace <文件夹>
                                      handover.yaml 所在的文件夹（默认：当前文件夹或最近的上
                                      级）。
              --language <语言>       zh 或 en（默认：先看 HANDOVER_LANGUAGE，再看 LANG）。
              --format <格式>         table（表格）、json、csv 或 markdown。
              --json                  等同 --format json。
              --url <地址>            改向这个地址的服务器查询（默认：HANDOVER_URL）；令牌写
                                      在 HANDOVER_TOKEN 里。
              --as-of <时间>          截至某日结束或某一时刻：2026-01-30、yesterday（昨
                                      天）、"2026-01-30 17:00"。
              --known-at <时间>       只计入到那时已记录的：某日结束、时刻，或最后一条的条目
                                      号。
              --critical              只列关键能力。
              --covered/--no-covered  只列具备人数已够的，或不够的。
              --without <人员>        假设这些人已离开：写人员编号，以逗号分隔。
              --on <日期>             与 --without 同用：离开的第一天（默认：今天）。
              --version               显示版本。
              -h, --help              显示帮助。

            """
        ),
    ]

    /// What the parser says of `handover help` itself is not ours.
    @Test(arguments: ["zh", "en"])
    func everythingSaidOfACommandIsInTheLanguage(language: String) throws {
        let all = try Help.ofProgram(in: language).all
        #expect(all.count >= 120)
        for (words, help) in all {
            // Examples are typed alike in both languages.
            let label = language == "zh" ? "示例：" : "Example:"
            let discussion = help.discussion?.components(separatedBy: label)[0] ?? ""
            let isExample = help.discussion?.contains(label) ?? false
            let texts = [help.abstract ?? "", discussion].filter { !$0.isEmpty }
            #expect(help.abstract != nil, "\(words)")
            #expect(isExample || words == "handover" || help.subcommands != nil, "\(words)")
            for text in texts { #expect(text.isChinese == (language == "zh"), "\(words): \(text)") }
            for parameter in help.arguments ?? [] where !parameter.isOfTheParser {
                let abstract = try #require(parameter.abstract, "\(words) \(parameter)")
                #expect(abstract.isChinese == (language == "zh"), "\(words): \(abstract)")
                guard parameter.kind != "flag" else { continue }
                let value = try #require(parameter.valueName, "\(words) \(parameter)")
                #expect(value.isChinese == (language == "zh"), "\(words): \(value)")
            }
        }
    }

    /// The pages as a reader gets them, of every command and every noun.
    @Test func everyChinesePageFitsTheScreen() throws {
        let all = try Help.ofProgram().all.map(\.words)
        let asked = all.map { "echo '== \($0)'; \($0) --help" }.joined(separator: "\n")
        let pages = try Program.type("export LANG=zh_CN.UTF-8\n\(asked)", in: Self.anywhere).standard
            .components(separatedBy: "== ").dropFirst()
        #expect(pages.count == all.count)
        for page in pages {
            for line in page.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 80, "\(line)") }
            for word in ["OVERVIEW", "USAGE", "OPTIONS", "SUBCOMMANDS", "Show ", "default", "values:", "See "] {
                #expect(!page.contains(word), "\(page)")
            }
        }
    }

    @Test(arguments: pages)
    func chinesePageIsExactlySo(words: String, page: String) throws {
        let output = try Program.type("LANG=zh_CN.UTF-8 handover \(words) --help", in: Self.anywhere)
        #expect(output == Program.Output(status: 0, standard: page, error: ""))
    }

    /// The option goes before the variable, and the variable before the locale; behind `help` as well.
    @Test(arguments: [
        ("handover item sign --help --language zh", "zh"), ("handover help item sign --language=zh", "zh"),
        ("handover help --language zh item sign", "zh"), ("HANDOVER_LANGUAGE=zh handover item sign -h", "zh"),
        ("LANG=zh_CN.UTF-8 handover help item sign", "zh"),
        ("LANG=zh_CN.UTF-8 handover item sign --help --language en", "en"),
        ("LANG=zh_CN.UTF-8 HANDOVER_LANGUAGE=en handover item sign --help", "en"),
        ("handover help item sign --language en", "en"),
    ])
    func languageIsChosen(line: String, language: String) throws {
        let output = try Program.type(line, in: Self.anywhere)
        let plain = try Program.type("HANDOVER_LANGUAGE=\(language) handover item sign --help", in: Self.anywhere)
        #expect(output == plain)
        #expect(output.standard.isChinese == (language == "zh"))
    }

    @Test(arguments: [
        "handover --help --language zh", "handover --language zh", "handover help --language=zh",
        "LANG=zh_CN.UTF-8 handover", "LANG=zh_CN.UTF-8 handover help nothing",
    ])
    func helpOfTheProgramIsChinese(line: String) throws {
        let output = try Program.type(line, in: Self.anywhere)
        #expect(output == (try Program.type("HANDOVER_LANGUAGE=zh handover --help", in: Self.anywhere)))
        #expect(output.standard.hasPrefix("跟踪运行中的系统由一个团队交接给另一个团队。\n第一次使用：handover init "))
    }

    @Test func nounWithoutAVerbIsItsHelp() throws {
        let output = try Program.type("LANG=zh_CN.UTF-8 handover item", in: Self.anywhere)
        #expect(output == (try Program.type("LANG=zh_CN.UTF-8 handover item --help", in: Self.anywhere)))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsSayInChineseWhatACommandIs(shell: String) throws {
        let script = try Program.type(
            "LANG=zh_CN.UTF-8 handover --generate-completion-script \(shell)", in: Self.anywhere)
        #expect(script.status == 0 && script.error.isEmpty)
        #expect(!script.standard.contains("Show "))
        #expect(script.standard.contains("一次签一种含义") == (shell != "bash"))
    }

    @Test func versionIsTheSameInBothLanguages() throws {
        let chinese = try Program.type("LANG=zh_CN.UTF-8 handover --version", in: Self.anywhere)
        #expect(chinese == (try Program.type("handover --version", in: Self.anywhere)))
    }
}

extension String {
    /// Whether a Chinese character stands in it.
    fileprivate var isChinese: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
}
