import Foundation
import Testing

/// What is wrong with a call, in Chinese: each message that the argument parser can be brought to say.
@Suite struct ParserMessageTests {
    @Test(arguments: [
        ("status --gat", "没有选项“--gat”。是否想用：--gate", "status"),
        ("status --nothing-like-it", "没有选项“--nothing-like-it”", "status"),
        ("status -q", "没有选项“-q”", "status"),
        ("status ---gate", "“---gate”不是选项的写法", ""),
        ("status --as-of", "选项“--as-of <时间>”没有写值", "status"),
        ("status -Cq", "没有选项“-Cq”；或者选项“-C <文件夹>”没有写值", "status"),
        ("status --gate=yes", "选项“--gate”不带值，却写了“yes”", "status"),
        ("status now", "多出一个参数：now", "status"),
        ("status \"it's\"", "多出一个参数：it's", "status"),
        ("status now here", "多出 2 个参数：now、here", "status"),
        ("item sign --meaning accepted", "缺少“<交接项>”", "item sign"),
        ("item sign team/rota", "缺少“--meaning <含义>”", "item sign"),
        (
            "item sign team/rota --meaning maybe",
            "“--meaning <含义>”的值不能是“maybe”。可写：delivered、accepted、approved、witnessed", "item sign"
        ),
        ("status --language fr", "“--language <语言>”的值不能是“fr”。可写：zh、en", "status"),
        (
            "schema nothing",
            "“<种类>”的值不能是“nothing”。可写：handover、checklist、capabilities、training-plan、calendar、severities、channels、services、contacts、knowledge、rota、credits、quality、alerts、commitments、task-mapping",
            "schema"
        ),
        ("claim many 60", "“<独立完成数>”的值不能是“many”", "claim"),
        ("nothing", "多出一个参数：nothing", ""),
        ("items", "没有命令“items”。是否想用：item", nil),
        (
            "--generate-completion-script csh",
            "不能为“csh”生成补全脚本。可写：--generate-completion-script=zsh、--generate-completion-script=bash、--generate-completion-script=fish",
            ""
        ),
    ])
    func messageIsChinese(line: String, message: String, command: String?) throws {
        let output = try Program.type("LANG=zh_CN.UTF-8 handover \(line)", in: FileManager.default.temporaryDirectory)
        #expect(output.status == 64)
        #expect(output.standard.isEmpty)
        let lines = output.error.split(separator: "\n")
        #expect(lines.first.map(String.init) == "错误：\(message)")
        #expect(!output.error.contains("Error") && !output.error.contains("Usage"))
        guard let command else { return }
        let called = command.isEmpty ? "handover" : "handover \(command)"
        let heads = ["说明：", "用法：", "      ", "  详见："]
        #expect(lines.dropFirst().allSatisfy { line in heads.contains { line.hasPrefix($0) } }, "\(output.error)")
        #expect(lines.contains { $0.hasPrefix("用法：\(called)") }, "\(output.error)")
        #expect(lines.last.map(String.init) == "  详见：\(called) --help")
    }

    /// English stays as the argument parser says it.
    @Test func messageInEnglishIsTheParsers() throws {
        let output = try Program.type("handover status --gat", in: FileManager.default.temporaryDirectory)
        #expect(output.status == 64)
        #expect(
            output.error.hasPrefix("Error: Unknown option '--gat'. Did you mean '--gate'?\nUsage: handover status "))
    }

    @Test func documentOfAFailureIsChinese() throws {
        let output = try Program.type(
            "LANG=zh_CN.UTF-8 handover status --json now", in: FileManager.default.temporaryDirectory)
        #expect(output.status == 64)
        #expect(output.standard.contains("\"code\": \"usage\"") && output.standard.contains("\"多出一个参数：now\""))
    }

    @Test func whatAnOptionIsStandsBelowTheMessage() throws {
        let output = try Program.type(
            "LANG=zh_CN.UTF-8 handover claim many 60", in: FileManager.default.temporaryDirectory)
        #expect(
            output.error == """
                错误：“<独立完成数>”的值不能是“many”
                说明：<独立完成数>  独立完成的工单数。
                用法：handover claim [--workspace <文件夹>] [--language <语言>]
                      [--format <格式>] [--json] [--url <地址>] <独立完成数> <工单数>
                  详见：handover claim --help

                """)
    }
}
