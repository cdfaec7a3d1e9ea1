public import HandoverModel

/// The earliest and the latest days of every open item on the working calendar, from what waits for what.
public struct Schedule: Hashable, Sendable, Codable {
    /// Every item that is open or signed, in the order of the files.
    public var items: [Slot]
    /// The day from which the latest days count back: that to accept by, or without one the last of the earliest ends.
    public var until: Day
    /// Whether `until` is the day to accept by.
    public var hasAcceptBy: Bool
    /// The chain of items that ends last among those that must be done; nil when none of them is open.
    public var path: CriticalPath?

    /// When one open item can begin and end, and must at the latest.
    public struct Slot: Hashable, Sendable, Codable {
        public var item: Item.ID
        public var importance: Importance
        /// The first working day after all that it needs is done; the day asked for when it needs nothing open.
        public var start: Day
        public var finish: Day
        public var lateStart: Day
        /// Ended later than this, it moves what `until` is counted from.
        public var lateFinish: Day
        /// Working days from the earliest to the latest end; negative when it is too late already.
        public var float: Int
        /// How many open items wait for it, directly and through others.
        public var blocks: Int
        public var isCritical: Bool
        /// Whether its earliest days rest on working days that have not been published.
        public var isProvisional: Bool
        /// Whether its latest days do.
        public var isLateProvisional: Bool

        public init(
            item: Item.ID, importance: Importance, start: Day, finish: Day, lateStart: Day, lateFinish: Day, float: Int,
            blocks: Int, isCritical: Bool, isProvisional: Bool, isLateProvisional: Bool
        ) {
            self.item = item
            self.importance = importance
            self.start = start
            self.finish = finish
            self.lateStart = lateStart
            self.lateFinish = lateFinish
            self.float = float
            self.blocks = blocks
            self.isCritical = isCritical
            self.isProvisional = isProvisional
            self.isLateProvisional = isLateProvisional
        }
    }

    public init(items: [Slot], until: Day, hasAcceptBy: Bool, path: CriticalPath?) {
        self.items = items
        self.until = until
        self.hasAcceptBy = hasAcceptBy
        self.path = path
    }
}
