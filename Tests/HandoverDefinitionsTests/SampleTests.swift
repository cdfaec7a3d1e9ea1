import HandoverDefinitions
import HandoverModel
import Testing

@Suite struct SampleTests {
    @Test func sampleWorkspaceIsClean() {
        let (definitions, diagnostics) = Workspace.load(folder: Repository.root)
        #expect(diagnostics == [])
        #expect(definitions?.handover.id == "ioe-dream")
    }
}
