import HandoverDefinitions
public import HandoverModel

extension Tracker {
    /// A mapping of the workspace by its name, with what is wrong with it; nil where there is none, or no workspace at hand.
    ///
    /// There is a mapping unless one of the diagnostics is an error.
    public func mapping(_ name: String) -> (mapping: TaskMapping?, diagnostics: [Diagnostic])? {
        workspace.flatMap { WorkspaceMapping.read(name, in: $0) }
    }

    /// The names of the workspace's mappings, in their order.
    public var mappingNames: [String] { workspace.map(WorkspaceMapping.names) ?? [] }
}
