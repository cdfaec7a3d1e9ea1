/// Which alerts to list.
public struct AlertQuery: Hashable, Sendable, Codable {
    /// Those that are over, too.
    public var all: Bool
    public var time: Question.Time
    /// 1 to 1,000.
    public var limit: Int

    public init(all: Bool = false, time: Question.Time = .now, limit: Int = 100) {
        self.all = all
        self.time = time
        self.limit = limit
    }
}
