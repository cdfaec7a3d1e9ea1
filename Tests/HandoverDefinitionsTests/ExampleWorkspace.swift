import HandoverDefinitions
import HandoverModel
import Testing

/// A small workspace in which nothing is wrong, for tests to change.
enum Example {
    static let handover = """
        schema: handover/v1
        handover: example
        title: Example
        zone: Asia/Shanghai
        language: en
        starts: 2026-01-05
        accept-by: 2026-03-31
        ends: 2026-12-31
        teams: { delivering: { title: Us }, receiving: { title: You } }
        roles:
          - { id: lead, title: Lead, rights: [lead, assessor] }
          - { id: engineer, title: Engineer, rights: [trainee] }
        people:
          - { id: anna, name: Anna, team: delivering, roles: [lead], email: anna@example.org }
          - { id: ben, name: Ben, team: receiving, roles: [lead] }
          - { id: carla, name: Carla, team: receiving, roles: [engineer] }
        targets:
          independence: { at-least: 90%, gates: verdict }

        """

    static let checklist = """
        schema: handover/v1
        checklist: team
        title: Team
        items:
          - id: rota
            title: { zh: 值班安排, en: Rota }
            accept-when: Every shift has a named engineer.
            importance: must
            sign-off:
              - { meaning: delivered, by: delivering/lead }
              - { meaning: accepted, by: receiving/lead }
            evidence: { kinds: [link, file] }
            due: start+10wd
          - id: access
            title: Access
            weight: 3
            sign-off:
              - { meaning: delivered, by: delivering/lead }
              - { meaning: accepted, by: receiving/lead }
            due: accept-by-1wd
            needs: [team/rota]
            require: { capability: operating }

        """

    static let capabilities = """
        schema: handover/v1
        capabilities:
          - { id: operating, title: Operating, critical: true, valid-for: 365d, assessed-by: [lead] }

        """

    static let training = """
        schema: handover/v1
        plan: basics
        title: Basics
        for: [engineer]
        modules:
          - { id: first, title: First, teaches: [operating], assessment: { kind: exam, pass: 80, attempts: 2 } }
          - { id: second, title: Second, needs: [first], teaches: [operating], assessment: { kind: practical } }

        """

    static let calendar = """
        schema: handover/v1
        calendar: workdays
        week: { monday: "09:00-18:00", tuesday: "09:00-18:00", wednesday: "09:00-18:00", thursday: "09:00-18:00", friday: "09:00-18:00" }

        """

    static let texts = [
        "handover.yaml": handover, "checklists/team.yaml": checklist, "training/capabilities.yaml": capabilities,
        "training/basics.yaml": training, "support/calendar.yaml": calendar,
    ]

    /// The workspace with some files replaced.
    static func files(_ changed: [String: String] = [:]) -> WorkspaceFiles {
        WorkspaceFiles(texts: texts.merging(changed) { _, new in new })
    }

    /// The definitions of the workspace with texts in its files replaced by others.
    static func definitions(_ edits: [(file: String, old: String, new: String)] = []) throws -> Definitions {
        var texts = texts
        for edit in edits { texts[edit.file] = texts[edit.file]?.replacing(edit.old, with: edit.new) }
        return try #require(Workspace.load(WorkspaceFiles(texts: texts)).definitions)
    }

    static func lines(_ changed: [String: String]) -> [String] {
        Workspace.load(files(changed)).diagnostics.map(line)
    }
}
