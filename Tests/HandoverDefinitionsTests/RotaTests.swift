import Foundation
import HandoverDefinitions
import HandoverModel
import Testing

/// The rota of the customer's document, what changing it means, and what does not fit together.
@Suite struct RotaTests {
    private static func sample() throws -> Definitions {
        try #require(Workspace.load(folder: Repository.root).definitions)
    }

    @Test func theSampleFollowsTheDocument() throws {
        let definitions = try Self.sample()
        let rota = try #require(definitions.rota)
        #expect(
            rota.layers.map { "\($0.id) \($0.hours.rawValue) \($0.atOnce) \($0.every) \($0.members.count)" } == [
                "desk working 2 7 3", "experts working 1 7 5", "emergency always 1 7 4", "holidays holidays 1 1 4",
                "receiving always 1 7 4",
            ])
        #expect(rota.layer("holidays")?.severities == [.p0, .p1])
        #expect(rota.layer("emergency")?.handOver == 540)
        let members = Set(rota.layers.flatMap(\.members))
        #expect(
            definitions.roles.filter { $0.hours?.text(in: .zh).contains("轮值") ?? false }.allSatisfy { role in
                definitions.people.filter { $0.roles.contains(role.id) }.allSatisfy { members.contains($0.id) }
            })
    }

    /// Whether a change of the sample weakens it; each changes something.
    private func weakens(_ change: (inout Rota) -> Void) throws -> Bool {
        let before = try Self.sample()
        var after = before
        var rota = try #require(before.rota)
        change(&rota)
        after.rota = rota
        let plan = DefinitionsPlan.compare(inForce: before, proposed: after, today: PlanTests.today)
        #expect(!plan.isEmpty)
        return plan.weakens
    }

    @Test func onlyLessCoverWeakens() throws {
        #expect(try weakens { $0.cover.removeLast() })
        #expect(try weakens { $0.cover[0].people = 1 })
        #expect(try weakens { $0.cover[2].hours = .working })
        #expect(try weakens { $0.cover[0].roles.append("director") })
        #expect(try weakens { $0.cover[2].severities = [.p0] })
        #expect(try weakens { $0.cover[0].layers = [] })
        #expect(try weakens { $0.cover[0].to = Day("2026-06-30") })
        #expect(try weakens { $0.cover[4].from = Day("2026-04-01") })
        #expect(try !weakens { $0.cover[0].people = 3 })
        #expect(try !weakens { $0.cover[1].roles.removeLast() })
        #expect(try !weakens { $0.cover[4].from = nil })
        #expect(try !weakens { $0.layers.removeLast() })
        #expect(try !weakens { $0.layers[0].members.reverse() })
        #expect(try !weakens { $0.layers[2].handOver = 0 })
        #expect(try !weakens { $0.layers[2].every = 14 })
        #expect(try !weakens { $0.overrides = [] })
    }

    private func diagnostics(_ text: String) -> [String] {
        let files = WorkspaceFiles(gatheringFrom: Repository.root)
            .replacing("support/rota.yaml", with: Array("schema: handover/v1\n\(text)".utf8))
        return Workspace.load(files).diagnostics.map {
            "\($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0) \($0.problem.code)"
        }
    }

    private static let layer =
        "layers:\n- { id: a, title: A, hours: working, members: [wushi, lisi], from: 2026-01-05 }\n"

    @Test func namesThatThereAreNotAreNamed() {
        #expect(diagnostics(Self.layer) == [])
        #expect(
            diagnostics(
                "layers:\n- { id: a, title: A, hours: working, calendar: x, members: [cook], from: 2026-01-05 }\n")
                == ["3:48 unknown-reference", "3:61 unknown-reference"])
        #expect(
            diagnostics(
                Self.layer + "cover:\n- { id: a, title: A, hours: always, roles: [cook], layers: [b] }\n") == [
                    "5:45 unknown-reference", "5:61 unknown-reference",
                ])
        #expect(
            diagnostics(
                Self.layer + "overrides:\n- { layer: b, from: 2026-01-05, to: 2026-01-05, person: cook }\n") == [
                    "5:12 unknown-reference", "5:57 unknown-reference",
                ])
        #expect(
            diagnostics(
                Self.layer
                    + "overrides:\n- { layer: a, from: 2026-01-05, to: 2026-01-05, person: lisi, instead-of: sunba }\n")
                == ["5:75 unknown-reference"])
        #expect(
            diagnostics("layers:\n- { id: a, title: A, hours: always, members: [lisi, lisi], from: 2026-01-05 }\n")
                == ["3:53 repeated-value"])
    }

    @Test func overridesStandWhereTheLayerHasADuty() {
        let override = { (from: String, to: String) in
            Self.layer + "overrides:\n- { layer: a, from: \(from), to: \(to), person: sunba }\n"
        }
        #expect(diagnostics(override("2026-01-05", "2026-01-05")) == [])
        // A Saturday that is worked, and one that is not; before and after the hours of a day; a holiday.
        #expect(diagnostics(override("2026-02-14", "2026-02-14")) == [])
        #expect(diagnostics(override("2026-01-10", "2026-01-11")) == ["5:21 override-outside-layer"])
        #expect(diagnostics(override("2026-01-05 18:00", "2026-01-06 09:00")) == ["5:21 override-outside-layer"])
        #expect(diagnostics(override("2026-01-05 17:59", "2026-01-06 09:00")) == [])
        #expect(diagnostics(override("2026-02-17", "2026-02-20")) == ["5:21 override-outside-layer"])
        #expect(diagnostics(override("2026-01-01", "2026-01-04")) == ["5:21 override-outside-layer"])
        #expect(diagnostics(override("2026-01-06 12:00", "2026-01-06 12:00")) == ["5:43 dates-out-of-order"])
        #expect(diagnostics(override("2026-01-06", "2027-01-07")) == ["5:37 stretch-too-long"])
    }

    @Test func twoDoNotStandInForOneAtOneTime() {
        let two = { (first: String, second: String) in
            Self.layer + """
                overrides:
                - { layer: a, from: 2026-01-05, to: "2026-01-06 12:00", person: sunba\(first) }
                - { layer: a, from: "2026-01-06 12:00", to: 2026-01-07, person: zhoujiu\(second) }
                - { layer: a, from: 2026-01-06, to: 2026-01-06, person: qianqi, instead-of: lisi }

                """
        }
        #expect(diagnostics(two(", instead-of: wushi", ", instead-of: wushi")) == [])
        #expect(diagnostics(two("", ", instead-of: wushi")) == ["7:21 overlap"])
        #expect(diagnostics(two(", instead-of: lisi", ", instead-of: wushi")) == ["7:21 overlap"])
    }
}
