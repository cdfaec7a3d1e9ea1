import Foundation
import Testing

/// The arrows between the targets: each imports those that Package.swift names for it and no others.
///
/// The build refuses a target that is nowhere below another one; what a dependency depends on it lets pass.
@Suite struct ArrowTests {
    /// Targets of the package, each with those it names.
    private func declared() throws -> [String: Set<String>] {
        let package = try Repository.text("Package.swift")
        var found: [String: Set<String>] = [:]
        for target in package.split(separator: /\.(?:target|executableTarget|systemLibrary)\(/).dropFirst() {
            let declaration = target.prefix { $0 != ")" }
            let names = declaration.matches(of: /"([A-Za-z]+)"/).map { String($0.output.1) }
            guard let name = names.first else { continue }
            found[name] = Set(names.dropFirst())
        }
        return found
    }

    @Test func eachFileImportsWhatItsTargetNames() throws {
        let declared = try declared()
        #expect(declared.count == 14)
        var seen = 0
        for path in try Repository.files() where path.hasPrefix("Sources/") && path.hasSuffix(".swift") {
            let target = String(path.split(separator: "/")[1])
            let allowed = try #require(declared[target], "\(path): no target is called \(target)")
            for line in try Repository.text(path).split(separator: "\n") {
                guard
                    let name = line.wholeMatch(of: /(?:(?:public|package|internal|@testable) )*import (\w+)/)?.output.1
                else { continue }
                seen += 1
                #expect(declared[String(name)] == nil || allowed.contains(String(name)), "\(path): \(line)")
            }
        }
        #expect(seen > 1500)
    }

    /// No way back: in the order of design.md §7 each target names but those before it.
    @Test func noTargetNamesOneAboveIt() throws {
        let order = [
            "CYAML", "HandoverModel", "LocatedYAML", "HandoverDefinitions", "HandoverReadiness", "HandoverStorage",
            "HandoverLedger", "HandoverTracker", "HandoverAccess", "HandoverOpenID", "HandoverViews", "HandoverServer",
            "HandoverCLI", "HandoverBenchmarks",
        ]
        for (name, dependencies) in try declared() where order.contains(name) {
            let place = try #require(order.firstIndex(of: name))
            #expect(dependencies.intersection(order).isSubset(of: order[..<place]), "\(name)")
        }
    }
}
