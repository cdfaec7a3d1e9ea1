/// A way in which users reach the support.
///
/// What it promises is said to users and reported beside a task; the severity alone decides when the task is due.
public struct SupportChannel: Hashable, Sendable {
    public typealias ID = Identifier<SupportChannel>

    public var id: ID
    public var title: LocalizedText
    /// The number, address or name by which it is reached; nil while nobody has said it.
    public var address: LocalizedText?
    /// What it is for.
    public var use: LocalizedText
    /// The severities it is meant for; empty where it is for any.
    public var severities: [Severity]
    /// Answered within; nil: by appointment, or never where users help themselves.
    public var response: ServiceTarget?
    public var hours: ServiceHours
    /// By which its working hours count; nil: the handover's own.
    public var calendar: Identifier<WorkingCalendar>?
    /// When users come this way, case by case; empty where nothing more is said than `use`.
    public var occasions: [LocalizedText]
    /// Whether users help themselves there, so that nobody is asked to answer.
    public var isSelfService: Bool

    public init(
        id: ID, title: LocalizedText, address: LocalizedText? = nil, use: LocalizedText, severities: [Severity] = [],
        response: ServiceTarget? = nil, hours: ServiceHours, calendar: Identifier<WorkingCalendar>? = nil,
        occasions: [LocalizedText] = [], isSelfService: Bool = false
    ) {
        self.id = id
        self.title = title
        self.address = address
        self.use = use
        self.severities = severities
        self.response = response
        self.hours = hours
        self.calendar = calendar
        self.occasions = occasions
        self.isSelfService = isSelfService
    }
}
