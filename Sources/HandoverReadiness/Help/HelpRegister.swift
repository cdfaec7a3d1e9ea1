public import HandoverModel

/// What the receiving team asked the delivering team, and what became of it.
public struct HelpRegister: Hashable, Sendable, Codable {
    public var asOf: Instant
    public var day: Day
    public var figures: HelpFigures
    /// In the order in which they were asked; those of others are left out for whoever may not see them.
    public var questions: [HelpQuestion]

    public init(asOf: Instant, day: Day, figures: HelpFigures, questions: [HelpQuestion]) {
        self.asOf = asOf
        self.day = day
        self.figures = figures
        self.questions = questions
    }
}

extension HelpRegister {
    /// `statements` as in `Facts`.
    public init(_ statements: [Entry], of definitions: Definitions, asOf: Instant) {
        let zone = definitions.handover.zone
        let questions = HelpQuestion.all(Timeline(statements, asOf: asOf), zone: zone)
        self.init(
            asOf: asOf, day: zone.day(of: asOf),
            figures: HelpFigures(questions, starts: definitions.handover.starts, over: zone.lastDayOver(by: asOf)),
            questions: questions)
    }
}
