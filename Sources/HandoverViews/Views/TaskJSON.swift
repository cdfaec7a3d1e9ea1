internal import HandoverModel

/// A task in JSON; times with the zone's offset, a date alone stays one.
enum TaskJSON {
    static func json(_ task: TaskRecord, _ names: Names) -> JSONText {
        let isShown = !names.isAnonymous
        let time = { (moment: Moment?) in JSONText.string(orNull: moment?.text(in: names.zone)) }
        return .object([
            .init("id", .string(task.id.rawValue)), .init("severity", .string(task.severity.rawValue)),
            .init("title", .string(orNull: isShown ? task.title : nil)),
            .init("service", .string(orNull: task.service)), .init("channel", .string(orNull: task.channel)),
            .init("reporter", .string(orNull: isShown ? task.reporter : nil)),
            .init("capability", .string(orNull: task.capability?.rawValue)),
            .init("asked_of", .string(task.askedOf.rawValue)),
            .init("kind", .string(orNull: task.supportKind?.rawValue)),
            .init("occurred", time(task.occurred)), .init("opened", time(task.opened)),
            .init("responded", time(task.responded)), .init("resolved", time(task.resolved)),
            .init("closed", time(task.closed)), .init("reopened", .array(task.reopenings.map { time($0) })),
            .init("open", .bool(task.closed == nil || task.isOpenAgain)),
            .init("workers", .array(task.workers.map { json($0, isShown) })),
            .init("helped_by", .string(orNull: task.helpedBy?.rawValue)),
            .init("marks", .array(task.marks.sorted().map { .string($0.rawValue) })),
            .init("drill", .string(orNull: task.drill?.rawValue)), .init("rating", .int(orNull: task.rating)),
            .init("outcome", .string(task.outcome(in: names.zone).rawValue)),
            .init("document", .string(orNull: task.document)),
            .init("no_document", .string(orNull: isShown ? task.noDocument : nil)),
            .init("review", .string(task.review.rawValue)),
        ])
    }

    private static func json(_ worker: Worker, _ isShown: Bool) -> JSONText {
        .object([
            .init("person", .string(orNull: isShown ? worker.person.rawValue : nil)),
            .init("team", .string(worker.side.rawValue)), .init("level", .string(orNull: worker.level?.name)),
        ])
    }
}
