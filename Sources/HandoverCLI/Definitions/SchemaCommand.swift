public import ArgumentParser
public import HandoverDefinitions

extension FileKind: ExpressibleByArgument {}

/// The command `handover schema`.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: .words("打印一种定义文件的 JSON Schema。", "Prints the JSON Schema of a kind of definition file."),
        discussion: .example("handover schema checklist"))

    @Argument(help: .words("文件的种类。", "The kind of file.", value: "种类"))
    var kind: FileKind

    func run() throws {
        Output.standard(Workspace.schema(for: kind))
    }
}
