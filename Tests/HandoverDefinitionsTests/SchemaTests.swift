import Foundation
import HandoverDefinitions
import HandoverModel
import Testing

@Suite struct SchemaTests {
    @Test(arguments: FileKind.allCases)
    func schemaOnDiskIsTheDeclared(_ kind: FileKind) throws {
        let path = "docs/schema/\(kind.rawValue).schema.json"
        if ProcessInfo.processInfo.environment["HANDOVER_WRITE_SCHEMAS"] != nil {
            try Workspace.schema(for: kind).write(
                toFile: "\(Repository.root)/\(path)", atomically: true, encoding: .utf8)
        }
        #expect(try Repository.text(path) == Workspace.schema(for: kind))
    }

    @Test(arguments: FileKind.allCases)
    func everyKeyIsDescribedInBothLanguages(_ kind: FileKind) throws {
        let object = try JSONSerialization.jsonObject(with: Data(Workspace.schema(for: kind).utf8))
        var described = 0
        func look(_ value: Any) {
            if let members = value as? [String: Any] {
                if let properties = members["properties"] as? [String: [String: Any]], properties["zh"] == nil {
                    for (key, property) in properties {
                        let text = property["description"] as? String ?? ""
                        #expect(text.contains("\n") && text.contains(/\p{Han}/), "\(key)")
                        described += 1
                    }
                }
                members.values.forEach(look)
            }
            if let values = value as? [Any] { values.forEach(look) }
        }
        look(object)
        #expect(described >= 5)
    }
}
