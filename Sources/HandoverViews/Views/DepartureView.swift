internal import HandoverModel
internal import HandoverReadiness

/// What would change if some people left: the verdict, what fewer people have, and which items lose what they require.
enum DepartureView {
    static func section(_ departure: Departure, _ names: Names) -> Report.Section {
        .init(heading(departure, names), [.facts(facts(departure, names))] + none(departure, names.language))
    }

    static func heading(_ departure: Departure, _ names: Names) -> String {
        let language = names.language
        let who = departure.people.map { language(names.actor($0), names.person($0)) }
        return language(
            "假如\(language.list(who))从 \(departure.day) 起离开",
            "If \(language.list(who)) \(who.count == 1 ? "leaves" : "leave") on \(departure.day)")
    }

    private static func none(_ departure: Departure, _ language: Language) -> [Report.Block] {
        guard departure.losses.isEmpty else { return [] }
        return [.line(Phrase(language("没有哪项能力因此少人", "No capability has fewer people then")))]
    }

    static func facts(_ departure: Departure, _ names: Names) -> [Report.Fact] {
        let language = names.language
        let (before, after) = (departure.before, departure.after)
        var facts = [
            Report.Fact(
                language("交接结论", "Verdict"),
                Phrase(
                    change(before.verdict.words(language), after.verdict.words(language), language),
                    after.verdict.style))
        ]
        for loss in departure.losses {
            facts.append(
                .init(
                    CapabilityMatrix.title(loss.after, names),
                    Phrase(words(loss, language), loss.losesCoverage || loss.after.have == 0 ? .bad : .caution)))
        }
        if let old = before.coverage.busFactor, let new = after.coverage.busFactor, old.toNobody != new.toNobody {
            facts.append(
                .init(BusFactor.label(language), Phrase(change(String(old.toNobody), String(new.toNobody), language))))
        }
        let broken = departure.brokenItems
        if !broken.isEmpty {
            let label = language("能力要求不再满足", "Requirements not met")
            facts.append(.init(label, Phrase(names.items(broken), .bad)))
        }
        for (old, new) in zip(before.independence, after.independence) where old.share(language) != new.share(language)
        {
            let words = change(old.share(language), new.share(language), language)
            facts.append(.init(new.id.words(language), Phrase(words)))
        }
        return facts
    }

    private static func words(_ loss: Departure.Loss, _ language: Language) -> String {
        language.clauses {
            change(loss.before.share, loss.after.share, language)
            if loss.after.have == 0 {
                language("没有人会", "nobody left")
            } else if loss.losesCoverage {
                language("不够", "too few")
            } else if !loss.before.isCovered {
                language("原本就不够", "too few already")
            }
        }
    }

    private static func change(_ old: String, _ new: String, _ language: Language) -> String {
        old == new ? language("\(new)（不变）", "\(new) (as before)") : "\(old) → \(new)"
    }
}
