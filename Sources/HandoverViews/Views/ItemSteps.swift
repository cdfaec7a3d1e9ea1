internal import HandoverModel
internal import HandoverReadiness

extension ItemView {
    /// What to do next about an item, each with the command to type.
    static func steps(_ state: ItemState, _ names: Names) -> [(text: String, command: String)] {
        let language = names.language
        var steps = state.open.compactMap { step($0, state, names) }
        if let proposal = state.proposal {
            let words = proposal.until.map { ["item", "waive", state.id.rawValue, "--until", $0.description] }
            let command = words ?? ["item", "not-applicable", state.id.rawValue]
            let who = proposal.waitsFor.words(language)
            steps.append(
                (
                    language("\(who)负责人决定是否同意", "A lead of the \(who) decides"),
                    Typed.line(command + ["--reason", "…"])
                ))
        }
        return steps
    }

    private static func step(_ reason: Reason, _ state: ItemState, _ names: Names) -> (String, String)? {
        let language = names.language
        switch reason {
        case .refused(let key, _, _, _):
            let again = state.keys.first { $0.key.meaning == .delivered }?.key ?? key
            return (sign(again, names), Typed.sign(state.id, again.meaning, as: holder(of: again, names)))
        case .awaiting(let key), .stale(let key, _, _), .lapsed(let key, _, _),
            .revoked(let key, _, _), .reopened(let key, _):
            return (sign(key, names), Typed.sign(state.id, key.meaning, as: holder(of: key, names)))
        case .undelivered(let key, _):
            let delivery = state.keys.first { $0.key.meaning == .delivered && !$0.isValid }?.key ?? key
            return (sign(delivery, names), Typed.sign(state.id, delivery.meaning, as: holder(of: delivery, names)))
        case .evidenceMissing, .evidenceExpired:
            let item = names.definitions?.item(state.id)
            guard let kind = item.map(\.evidence.easiestKind) ?? .link else {
                return (
                    language("运行检查", "Run the check"), Typed.line(["check", "run", state.id.rawValue])
                )
            }
            return (language("补充证据", "Add evidence"), Typed.evidence(state.id, kind))
        case .checkFailed:
            return (
                language("处理后重新检查", "Mend it and run the check again"),
                Typed.line(["check", "run", state.id.rawValue])
            )
        case .needs(let item):
            return (
                language("先完成“\(names.item(item))”", "Finish \(names.item(item)) first"),
                Typed.line(["item", "show", item.rawValue], needsPerson: false)
            )
        case .requires(let capability, _, _):
            let command = ["assess", "TRAINEE", capability.rawValue, "--level", "LEVEL", "--observed", "…"]
            return (
                language("评估“\(names.capability(capability))”", "Assess somebody in \(names.capability(capability))"),
                Typed.line(command)
            )
        case .waived, .capabilityNotCovered, .measureMissed, .measureTooFew, .measureUnrated, .measureNotDemonstrated,
            .measureAwaitsCheckpoint, .demand, .unansweredHelp:
            return nil
        }
    }

    private static func sign(_ key: SignOffKey, _ names: Names) -> String {
        names.language(
            "\(names.role(key.by))签“\(key.meaning.words(.zh))”",
            "\(names.role(key.by)) signs as \(key.meaning.words(.en))")
    }

    /// The one person who holds the role; nil when there are several, or none.
    private static func holder(of key: SignOffKey, _ names: Names) -> Person.ID? {
        guard !names.isAnonymous, let people = names.definitions?.people else { return nil }
        let holders = people.filter { $0.side == key.by.side && $0.roles.contains(key.by.role) }
        return holders.count == 1 ? holders.first?.id : nil
    }
}
