public import ArgumentParser
public import HandoverDefinitions

extension FileKind: ExpressibleByArgument {}

/// The command `handover schema`.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints the JSON Schema of a kind of definition file.",
        discussion: """
            Example:
              handover schema checklist
            """)

    @Argument(help: "The kind of file.")
    var kind: FileKind

    func run() throws {
        Output.standard(Workspace.schema(for: kind))
    }
}
