import HandoverDefinitions
import HandoverModel
import Testing

/// Calendars beside the handover's own, by which severities and channels may go.
@Suite struct CalendarsTests {
    private static let severities = """
        schema: handover/v1
        severities:
          - { id: P2, title: Minor, definition: Fails, hours: working, calendar: berlin, response: 2h, resolution: 1wd }
          - { id: P3, title: Question, definition: Asks, hours: working, response: 2h, resolution: 1wd }
        """
    private static let berlin = """
        schema: handover/v1
        calendar: berlin
        zone: Europe/Berlin
        week: { monday: ["09:00-12:00", "13:00-16:00"], friday: "09:00-12:00" }
        """

    private func files(_ berlin: String = berlin, _ more: [String: String] = [:]) -> WorkspaceFiles {
        Example.files(
            ["support/calendars/berlin.yaml": berlin, "support/severities.yaml": Self.severities].merging(more) { $1 })
    }

    @Test func aSeverityCountsByItsCalendar() throws {
        let (found, diagnostics) = Workspace.load(files())
        #expect(diagnostics == [])
        let definitions = try #require(found)
        let level = try #require(definitions.services?[.p2])
        #expect(definitions.calendars.map(\.id) == ["berlin"] && level.calendar == "berlin")
        let (time, milliseconds) = definitions.clock(of: level.resolution, hours: level.hours, calendar: level.calendar)
        #expect(milliseconds == 6 * 3_600_000)
        // Friday 2026-01-09, 11:00 in Berlin: an hour, then Monday 9 to 10 of the second.
        let friday = try #require(Instant("2026-01-09T10:00:00Z", in: .utc))
        let response = definitions.clock(of: level.response, hours: level.hours, calendar: level.calendar)
        #expect(
            ServiceClock(response.time).due(response.milliseconds, after: friday)?.description == "2026-01-12T09:00:00Z"
        )
        // A working day of it, with the break at noon: 1 h, then 9 to 12 and 13 to 15.
        #expect(ServiceClock(time).due(milliseconds, after: friday)?.description == "2026-01-12T14:00:00Z")
        // The handover's own calendar stays what it was.
        #expect(definitions.calendar.id == "workdays")
    }

    @Test func idsAreUniqueAndKnown() {
        let found = Workspace.load(
            files(
                Self.berlin.replacing("calendar: berlin", with: "calendar: berln"),
                [
                    "support/calendars/two.yaml": Self.berlin.replacing("calendar: berlin", with: "calendar: berln"),
                    "support/calendar.yaml": "schema: handover/v1\ncalendar: own\nweek: { monday: \"09:00-18:00\" }",
                ])
        ).diagnostics
        #expect(
            found.map { "\($0.file) \($0.problem.code) \($0.suggestion ?? "-")" } == [
                "support/calendars/two.yaml duplicate-id -", "support/severities.yaml unknown-reference berln",
            ])
    }

    @Test func anotherCalendarWeakensAndChangedDaysDoNot() throws {
        let before = try #require(Workspace.load(files()).definitions)
        func plan(_ change: (inout Definitions) -> Void) -> Plan {
            var after = before
            change(&after)
            return DefinitionsPlan.compare(inForce: before, proposed: after, today: PlanTests.today)
        }
        let other = plan { $0.services?.levels[0].calendar = nil }
        #expect(other.weakens && other.changes.map(\.subject) == [.severity(.p2)])
        let days = plan { $0.calendars[0].holidays = [Day(number: 20_000)] }
        #expect(!days.weakens && days.changes.map(\.subject) == [.namedCalendar("berlin")])
    }
}
