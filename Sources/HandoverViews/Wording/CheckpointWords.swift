internal import HandoverModel
internal import HandoverReadiness

extension WindowCount {
    /// `60/62（96.8%）`, with those that have no level.
    func words(_ language: Language) -> String {
        language.clauses {
            Measure.Ratio(numerator: independent, denominator: eligible).words(language)
            if unrated > 0 { language("\(unrated) 张未填独立程度", "\(unrated) unrated") }
        }
    }
}

extension CheckpointRecord {
    /// Who recorded it aside: the day, what was seen, and what stood when it was recorded, where that is something else.
    func words(_ names: Names) -> String {
        let language = names.language
        return language("记录 \(day) 检查点：", "recorded the checkpoint of \(day): ") + told(language)
    }

    func told(_ language: Language) -> String {
        language.clauses {
            seen.count.words(language)
            if let since {
                language("记录时为 \(since.count.words(.zh))", "\(since.count.words(.en)) when recorded")
            }
            state.words(language)
        }
    }
}

extension CheckpointState {
    /// Whether the ledger still says what was recorded; where it does not, what it says now.
    func standing(_ language: Language) -> String {
        guard isChanged else { return language("与记录一致", "as recorded") }
        let (seen, now) = (stands.seen.words(language), stands.now.words(language))
        let counts = seen == now ? seen : language("当日 \(seen)，现在 \(now)", "\(seen) that day, \(now) now")
        return language.clauses {
            language("已不同：\(counts)", "differs: \(counts)")
            stands.state.words(language)
        }
    }

    var style: Style { isChanged ? .caution : .good }
}

extension Measure {
    /// The newest recorded checkpoint, and how many of all are told otherwise by the ledger now; nil where none was recorded.
    func recordedWords(_ language: Language) -> String? {
        guard let newest = recorded.last else { return nil }
        let changed = recorded.count(where: \.isChanged)
        let told = newest.recorded.told(language)
        return language.clauses {
            language(
                "台账记有 \(recorded.count) 个检查点，最近 \(newest.recorded.day)（第 \(newest.entry) 条）：\(told)",
                "\(counted(recorded.count, "checkpoint")) recorded, the newest \(newest.recorded.day) (entry \(newest.entry)): \(told)"
            )
            if changed > 0 { language("其中 \(changed) 个与现在不同", "\(changed) of them not as the ledger has it now") }
        }
    }
}
