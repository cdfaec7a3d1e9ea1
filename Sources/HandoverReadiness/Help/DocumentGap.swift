internal import HandoverModel

/// A document, or a capability whose documents, left questions open for too long.
struct DocumentGap: Hashable {
    /// The item of the document where the questions name one, otherwise their capability.
    let subject: Blocker.Subject
    /// The questions, in the order in which they were asked.
    let entries: [Int]
    /// The day on which the first of them was asked.
    let since: Day

    /// Those of a day, by their first question.
    static func all(of questions: [HelpQuestion], _ definitions: Definitions, today: Day) -> [DocumentGap] {
        var order: [Blocker.Subject] = []
        var found: [Blocker.Subject: [HelpQuestion]] = [:]
        for question in questions where question.isOverdue(on: today) {
            let item = question.item.flatMap(definitions.item)
            let subject = item.map { Blocker.Subject.item($0.id) } ?? .capability(question.capability)
            if found[subject] == nil { order.append(subject) }
            found[subject, default: []].append(question)
        }
        return order.compactMap { subject in
            guard let questions = found[subject], let first = questions.first else { return nil }
            return DocumentGap(subject: subject, entries: questions.map(\.entry), since: first.day)
        }
    }
}
