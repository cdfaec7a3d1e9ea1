import HandoverDefinitions
import HandoverModel
import Testing

/// A small handover that has one of everything the rules speak of.
///
/// It starts on Monday 2026-03-02 in Shanghai. Delivering: lin and lu (manager: lead), wang and zhao (expert: assessor),
/// chen (coach: assessor), wei (expert, to 31 March). Receiving: han (manager: lead), jia and yi (engineer: trainee),
/// rui (engineer and coach), bo (engineer, from 1 April), dora (director), audra (auditor). From 16 to 20 March, yi is
/// han's deputy.
enum Office {
    /// A calendar of its own: nine hours from Monday to Friday.
    static let weekdays = """
        schema: handover/v1
        calendar: weekdays
        title: Weekdays
        zone: Asia/Shanghai
        week:
          monday: "09:00-18:00"
          tuesday: "09:00-18:00"
          wednesday: "09:00-18:00"
          thursday: "09:00-18:00"
          friday: "09:00-18:00"

        """

    static let handover = """
        schema: handover/v1
        handover: office
        title: Office
        zone: Asia/Shanghai
        language: en
        starts: 2026-03-02
        accept-by: 2026-06-30
        re-verification: { after: [2d, 5d], at-least: 90% }
        teams: { delivering: { title: Us }, receiving: { title: You } }
        roles:
          - { id: manager, title: Manager, rights: [lead] }
          - { id: expert, title: Expert, rights: [assessor] }
          - { id: coach, title: Coach, rights: [assessor] }
          - { id: engineer, title: Engineer, rights: [trainee] }
          - { id: director, title: Director, rights: [director] }
          - { id: auditor, title: Auditor, rights: [auditor] }
        people:
          - { id: lin, name: Lin, team: delivering, roles: [manager] }
          - { id: lu, name: Lu, team: delivering, roles: [manager] }
          - { id: wang, name: Wang, team: delivering, roles: [expert] }
          - { id: zhao, name: Zhao, team: delivering, roles: [expert] }
          - { id: chen, name: Chen, team: delivering, roles: [coach] }
          - { id: wei, name: Wei, team: delivering, roles: [expert], to: 2026-03-31 }
          - { id: han, name: Han, team: receiving, roles: [manager] }
          - { id: jia, name: Jia, team: receiving, roles: [engineer] }
          - id: yi
            name: Yi
            team: receiving
            roles: [engineer]
            deputy-for: [{ role: manager, from: 2026-03-16, to: 2026-03-20 }]
          - { id: rui, name: Rui, team: receiving, roles: [engineer, coach] }
          - { id: bo, name: Bo, team: receiving, roles: [engineer], from: 2026-04-01 }
          - { id: dora, name: Dora, team: receiving, roles: [director] }
          - { id: audra, name: Audra, team: receiving, roles: [auditor] }
        targets:
          independence: { at-least: 90%, gates: verdict }
        questions:
          - { id: hours, question: Which hours, default: Office hours }

        """

    static let team = """
        schema: handover/v1
        checklist: team
        title: Team
        items:
          - id: organisation
            title: Organisation drawn
            sign-off:
              - { meaning: delivered, by: delivering/manager }
              - { meaning: accepted, by: receiving/manager }
            due: 2026-03-10
          - id: rota
            title: Rota agreed
            accept-when: Every shift has a name.
            sign-off:
              - { meaning: delivered, by: delivering/manager }
              - { meaning: accepted, by: receiving/manager }
              - { meaning: approved, by: receiving/director }
            evidence: { at-least: 1, kinds: [link, note] }
            needs: [team/organisation]
            valid-for: 30d
            not-applicable: allowed
          - id: contacts
            title: Contacts listed
            sign-off:
              - { meaning: delivered, by: delivering/manager }
              - { meaning: accepted, by: receiving/manager }
            evidence: { at-least: 2, valid-for: 10d }

        """

    static let work = """
        schema: handover/v1
        checklist: work
        title: Work
        items:
          - id: deploy
            title: Deploys
            importance: should
            sign-off:
              - { meaning: delivered, by: delivering/expert }
              - { meaning: accepted, by: receiving/manager }
            require: { capability: deploying }
            needs: [team/rota]
          - id: manual
            title: Manual read
            importance: may
            sign-off:
              - { meaning: delivered, by: delivering/expert }
              - { meaning: accepted, by: receiving/engineer }
              - { meaning: witnessed, by: receiving/engineer }
            owner: coach

        """

    static let capabilities = """
        schema: handover/v1
        capabilities:
          - { id: deploying, title: Deploying, people: 1, valid-for: 60d, assessed-by: [expert] }
          - { id: answering, title: Answering, people: 1 }

        """

    static let training = """
        schema: handover/v1
        plan: basics
        title: Basics
        for: [engineer]
        modules:
          - { id: reading, title: Reading, teaches: [deploying], assessment: { kind: exam, pass: 80, attempts: 2 } }
          - id: doing
            title: Doing
            needs: [reading]
            teaches: [deploying, answering]
            assessment: { kind: practical, assessed-by: [expert] }

        """

    /// Around the clock jia and yi by turns, wei on working days, whom a requirement asks for; no part of `texts`.
    static let rota = """
        schema: handover/v1
        layers:
          - id: shift
            title: Shift
            hours: always
            members: [jia, yi]
            every: 1d
            hand-over: "09:00"
            from: 2026-03-02
          - { id: desk, title: Desk, hours: working, members: [wei], from: 2026-03-02 }
        overrides:
          - { layer: shift, from: "2026-03-14 22:00", to: "2026-03-15 06:00", person: rui }
        cover:
          - { id: desk, title: An expert, hours: working, roles: [expert] }
          - { id: shift, title: An engineer, hours: always, roles: [engineer] }

        """

    static let texts = [
        "handover.yaml": handover, "checklists/team.yaml": team, "checklists/work.yaml": work,
        "training/capabilities.yaml": capabilities, "training/basics.yaml": training,
    ]

    /// A piece of text that is replaced by another wherever it stands in the files.
    struct Edit: Hashable, Sendable {
        var old: String
        var new: String

        init(_ old: String, _ new: String) {
            self.old = old
            self.new = new
        }
    }

    /// The files with pieces replaced, each of which must be there.
    static func files(_ edits: [Edit] = [], location: SourceLocation = #_sourceLocation) -> [String: String] {
        var texts = texts
        for edit in edits {
            #expect(
                texts.values.contains { $0.contains(edit.old) }, "\(edit.old) is not there", sourceLocation: location)
            texts = texts.mapValues { $0.replacing(edit.old, with: edit.new) }
        }
        return texts
    }

    static func definitions(_ edits: [Edit] = []) throws -> Definitions {
        let loaded = Workspace.load(WorkspaceFiles(texts: files(edits)))
        #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
        return try #require(loaded.definitions)
    }

    static let noSeparation = Edit("language: en\n", "language: en\nrules: { separation: false }\n")
    static let rewordedOrganisation = Edit("title: Organisation drawn", "title: Organisation chart drawn")
    static let bilingualOrganisation = Edit(
        "title: Organisation drawn", "title: { en: Organisation drawn, zh: 组织架构图 }")

    static let zone = Zone("Asia/Shanghai") ?? .utc
    static let delivered = SignOffKey(.delivered, by: TeamRole(.delivering, "manager"))
    static let accepted = SignOffKey(.accepted, by: TeamRole(.receiving, "manager"))
    static let approved = SignOffKey(.approved, by: TeamRole(.receiving, "director"))
    static let manager = TeamRole(.receiving, "manager")
}

/// An instant by its local time in Shanghai, `2026-03-02 09:00`.
func time(_ text: String) -> Instant {
    guard let instant = Instant(text, in: Office.zone) else { preconditionFailure("\(text) is not a time") }
    return instant
}

func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is not a day") }
    return day
}

/// An instant or a day.
func moment(_ text: String) -> Moment { Day(text).map(Moment.day) ?? .instant(time(text)) }
