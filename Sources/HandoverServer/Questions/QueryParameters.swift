import HandoverModel
import HandoverReadiness

/// The parameters of questions, called as the command line calls its options.
enum QueryParameters {
    static let asOf = Parameter.moment(
        "as-of", "An instant, or the end of a day in the handover's zone; now where it is left out.")
    static let knownAt = Parameter.known(
        "known-at",
        "Count only what had been recorded by then: a day's end, an instant, or the number of the last entry.")
    static let language = Parameter<Language>.word(
        "lang", "The language of messages; otherwise Accept-Language, then the handover's own.")
    static let limit = Parameter.number("limit", 1...1000, standard: 100, "How many at most.")

    static let checklist = Parameter<Checklist.ID>.id("checklist", example: "team", "Only items of this checklist.")
    static let late = Parameter.flag("late", "Only items that are past their due date.")
    static let open = Parameter.flag("open", "Only items that are not done, waived or not applicable.")
    static let settled = Parameter.flag("settled", "Only items that are done, waived or not applicable.")
    static let due = Parameter.flag("due", "Only items due by the day, without those not applicable.")
    static let countedItems = Parameter.flag(
        "counted", "Only items that checklists count: without those not applicable.")
    static let status = Parameter<ItemQuery.Status>.word("status", "Only items that stand so.")
    static let waitingFor = Parameter<Item.ID>.id(
        "waiting-for", example: "team/organisation", "Only open items that wait for this one, also through others.")
    static let requiring = Parameter<Capability.ID>.id(
        "requiring", example: "incident-response",
        "Only open items that require this capability, and those that wait for them.")
    static let stale = Parameter.flag("stale", "Only items with a sign-off whose wording has changed since.")

    static let person = Parameter<Person.ID>.id(
        "person", example: "jia3", "Only of this person; of everybody where it is left out.")
    static let nextOf = Parameter<Person.ID>.id(
        "person", example: "jia3", "Whose steps; the token's person where it is left out.")
    static let steps = Parameter.number("limit", 1...1000, standard: 10, "How many steps at most.")

    static let allAlerts = Parameter.flag("all", "Those that are over, too.")

    static let unanswered = Parameter.flag("unanswered", "Only questions that nobody has answered.")

    static let earlier = Parameter.moment("from", "The earlier time: an instant, or a day, whose end counts.").required
    static let later = Parameter.moment("to", "The later one; now where it is left out.")

    static let withTasks = Parameter.flag(
        "tasks", "With everything about the 100 newest tasks that the person worked on.")

    static let independent = Parameter.number("independent", 0...1_000_000, "Independent tasks.").required
    static let eligible = Parameter.number("eligible", 1...1_000_000, "All eligible tasks.").required

    static let dimension = Parameter<MeasureSplit.Dimension>.word(
        "by", "What it is split by; severity and capability where it is left out.")
    static let firstPeriod = Parameter.span(
        "from", example: "2025-12-01..2025-12-31", "The first and last day of the earlier period."
    ).required
    static let secondPeriod = Parameter.span(
        "to", example: "2026-01-01..2026-01-31", "The first and last day of the later period."
    ).required

    static let clockFrom = Parameter.instant("from", "When the clock began.").required
    static let clockTo = Parameter.instant("to", "When it is read.").required
    static let clockSeverity = Parameter<Severity>.word(
        "severity", "By whose hours the clock runs; by the working calendar where it is left out.")
    static let promise = Parameter<ServicePromise>.word(
        "promise", "What is promised for the severity; the response where it is left out.")
    static let timeLimit = Parameter.serviceTarget("target", "Another time limit: minutes, hours or working days.")

    static let clocksOf = Parameter<Person.ID>.id(
        "person", example: "jia3", "Only of tasks handed to this person, or worked on by them and handed to nobody.")
    static let clockState = Parameter<TaskClocks.State>.word(
        "state", "Only those that stand so; of those that have not stopped, none is met.")
    static let attainmentBy = Parameter<Attainment.Grouping>.word(
        "by", "How they are grouped; by severity where it is left out.")
    static let periodFrom = Parameter.day("from", "The first day; the first of the month where it is left out.")
    static let periodTo = Parameter.day("to", "The last day; that of the time asked for where it is left out.")
    static let creditFrom = Parameter.day(
        "from", "Only of tasks closed on this day or later; the first of the month where it is left out.")
    static let creditTo = Parameter.day(
        "to", "Only of tasks closed on this day or earlier; that of the time asked for where it is left out.")
    static let awayService = Parameter<String>.text(
        "service", 500, "Only outages of this service, and those of all services.")
    static let askedOf = Parameter<AskedOf>.word(
        "asked-of", "Whose desk got the tasks; the delivering team's where it is left out.")

    static let severity = Parameter<Severity>.word("severity", "Only of this severity.")
    static let capability = Parameter<Capability.ID>.id(
        "capability", example: "incident-response", "Only with this capability.")
    static let service = Parameter<String>.text("service", 500, "Only about this service, as tasks have it.")
    static let worker = Parameter<Person.ID>.id("person", example: "jia3", "Only those this person worked on.")
    static let critical = Parameter.flag("critical", "Only critical capabilities.")
    static let covered = Parameter.flag(
        "covered", "Only those that enough people have, or with false that too few have.")
    static let modules = Parameter<PersonModule.State>.word("modules", "Only modules that stand so.")
    static let without = Parameter<[Person.ID]>.ids(
        "without", example: "jia3,jia4", "As if these people had left before the day: their ids, with commas between.")
    static let closedFrom = Parameter.day("from", "Only closed on this day or later.")
    static let closedTo = Parameter.day("to", "Only closed on this day or earlier.")
    static let countedTasks = Parameter.flag("counted", "Only those that independence counts.")
    static let drawn = Parameter.flag(
        "drawn", "Only those whose levels an assessor is asked to look at, whether that was done or not.")
    static let reviewed = Parameter.flag("reviewed", "Only those whose levels an assessor has looked at.")
    static let own = Parameter.flag("own", "With person: by what the task was for them, not for the team.")
    static let withoutReview = Parameter.flag(
        "without-review", "Only P0 and P1 tasks that are solved and of which nobody said what they taught.")
    static let toReview = Parameter.flag("to-review", "Only those whose level waits for an assessor.")
    static let outOfHours = Parameter.flag(
        "out-of-hours", "Only those opened outside the hours of the working calendar.")
    static let outcome = Parameter<TaskOutcome>.word("outcome", "Only with this outcome.")
    static let after = Parameter<TaskRecord.ID>.id(
        "after", "Where the page before ended, as its Link to the next page says.")

    static let from = Parameter.number(
        "from", 1...Schema.largest, standard: 1, "The first entry number, as the Link to the next page says.")
    static let kind = Parameter<Statement.Kind>.word("kind", "Only facts of this kind.")
    static let by = Parameter<Person.ID>.id("by", example: "lisi", "Only by this person.")
    static let backdated = Parameter.flag(
        "backdated", "Only what took effect more than three days before it was recorded.")
    static let identified = Parameter<Identification.Method>.word(
        "identified", "Only by people whose identity was known in this way.")
    static let exception = Parameter<LedgerExceptions.Kind>.word(
        "exception", "Only what is such an exception from the ordinary way.")
}
