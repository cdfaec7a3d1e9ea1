/// On how many tasks the same thing counts.
public struct SupportCount: Hashable, Sendable {
    public struct Place: Hashable, Sendable {
        public var fact: SupportFact
        /// Nil where days are counted together.
        public var day: Day?
        /// Of the dimension; empty for tasks that say nothing of it.
        public var value: String
        /// Whose desk got the tasks.
        public var desk: AskedOf
        /// As the fact has it; 0 where it has none.
        public var amount: Int

        public init(fact: SupportFact, day: Day?, value: String, desk: AskedOf, amount: Int) {
            self.fact = fact
            self.day = day
            self.value = value
            self.desk = desk
            self.amount = amount
        }
    }

    public var place: Place
    public var tasks: Int

    public init(place: Place, tasks: Int) {
        self.place = place
        self.tasks = tasks
    }
}
