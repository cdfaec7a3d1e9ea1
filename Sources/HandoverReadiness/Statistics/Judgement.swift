internal import HandoverModel

extension Claim {
    /// What k of n says against a target, at once and without regard to checkpoints.
    ///
    /// The states, with a least number of tasks t: `too-few` below ten, or below t where t is less than ten; `trend` below
    /// t; then `demonstrated` when the lower bound reaches the target, `observed` when the rate does, else `missed`.
    /// With t = 0 one task is enough. `target` and `confidence` are in millionths; the rate is compared as whole numbers,
    /// so that 54 of 60 reaches 90 %.
    public init(numerator: Int, denominator: Int, target: Int, confidence: Int = 950_000, tasks: Int = 30) {
        let proportion = Proportion(numerator, of: denominator)
        let proved = proportion.demonstrates(target: target, confidence: confidence)
        let state: Measure.State =
            if let lack = Claim.lack(of: denominator, tasks: tasks) {
                lack
            } else if proved {
                .demonstrated
            } else {
                numerator * 1_000_000 >= target * denominator ? .observed : .missed
            }
        let needed = proportion.cleanTrialsNeeded(target: target, confidence: confidence)
        self.init(
            numerator: numerator, denominator: denominator,
            rate: denominator > 0 ? Double(numerator) / Double(denominator) : nil, interval: proportion.wilson,
            lowerBound: denominator > 0 ? proportion.lowerBound(confidence: confidence) : nil,
            confidence: Double(confidence) / 1_000_000, target: Double(target) / 1_000_000, state: state,
            cleanTasksNeeded: needed.map { max($0, tasks - denominator) })
    }

    /// What `denominator` tasks are too few for; nil when they are enough to judge.
    static func lack(of denominator: Int, tasks: Int) -> Measure.State? {
        if denominator < min(10, max(tasks, 1)) { return .tooFew }
        return denominator < tasks ? .trend : nil
    }
}
