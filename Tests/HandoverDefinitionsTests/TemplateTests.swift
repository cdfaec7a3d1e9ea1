import HandoverDefinitions
import HandoverModel
import Testing

@Suite struct TemplateTests {
    @Test(arguments: Template.Size.allCases, Language.allCases)
    func newWorkspaceIsClean(_ size: Template.Size, _ language: Language) throws {
        let zone = try #require(Zone("Asia/Shanghai"))
        let files = Template.workspace(size, language: language, starts: Day(number: 20_000), zone: zone)
        let (definitions, diagnostics) = Workspace.load(WorkspaceFiles(texts: files))
        #expect(diagnostics == [])
        let read = try #require(definitions)
        #expect(read.handover.language == language)
        #expect(read.handover.separation)
        #expect(read.items.allSatisfy { $0.keys.count == 2 })
        #expect(files["handover.yaml"]?.hasPrefix("#") == true)
        guard size == .small else { return }
        #expect(read.people.map(\.side) == [.delivering, .receiving])
        #expect(read.independence.tasks == 0 && read.independence.floors == nil)
        #expect(read.capabilities.allSatisfy { $0.people == 1 && $0.drillsCount })
        // The one who receives is assessed by the one who delivers.
        let day = read.handover.starts
        #expect(read.mayAssess(read.people[0], roles: [], on: day))
        #expect(!read.mayAssess(read.people[1], roles: [], on: day))
    }
}
