import HandoverModel

// Documents, numbers, files and addresses.
extension CheckGround {
    /// The documents that are evidence for the item; all of them where none is said to be.
    func documents(
        of item: Item.ID, _ files: [MarkdownFile], _ paths: Set<String>, areToBeCurrent: Bool
    ) -> CheckFinding {
        guard let knowledge = definitions.knowledge, !knowledge.documents.isEmpty else {
            return .trouble(.notDefined(.documents))
        }
        let own = knowledge.documents.filter { $0.items.contains(item) }.map(\.id)
        let review = KnowledgeReview(
            knowledge, files: files, paths: paths, day: today, undocumented: readiness.changes.undocumented(in: zone))
        let asked = review.documents.filter { own.isEmpty || own.contains($0.document.id) }
        let amiss = asked.compactMap { state -> CheckReason? in
            guard state.isThere else { return .documentMissing(state.document.id) }
            guard areToBeCurrent, !state.isCurrent else { return nil }
            let fault = review.findings.first { $0.path == state.document.path && $0.fault.isError }?.fault
            return .documentFault(state.document.id, fault: fault?.code ?? "")
        }
        return .counted(have: asked.count - amiss.count, need: asked.count, amiss: amiss)
    }

    /// The share in millionths against what is asked for; of fewer than ten there is no share.
    func measure(_ id: MeasureID, atLeast least: Int?) -> CheckFinding {
        guard let measure = readiness.measures.first(where: { $0.id == id }), measure.state != .notMeasured else {
            return .trouble(.notDefined(.measure))
        }
        guard let target = least ?? measure.target?.atLeast else { return .trouble(.notDefined(.target)) }
        guard measure.state != .tooFew, measure.denominator > 0 else {
            return .trouble(.measureTooFew(id, have: measure.denominator))
        }
        let share = measure.numerator * 1_000_000 / measure.denominator
        // Compared as it is, not as it is rounded.
        let isReached = measure.numerator * 1_000_000 >= target * measure.denominator
        return .counted(
            have: share, need: target, amiss: isReached ? [] : [.measureBelow(id, value: share, target: target)])
    }

    func file(_ file: CheckSight.SeenFile?, _ demand: ItemCheck.FileDemand) -> CheckFinding {
        guard let file else { return CheckFinding(.failed, reasons: [.fileMissing]) }
        var amiss: [CheckReason] = demand.isFilled && file.size == 0 ? [.fileEmpty] : []
        let changed = zone.day(of: file.changed)
        if let days = demand.newerThan, changed < today.adding(days: -days) { amiss.append(.fileOld(changed: changed)) }
        return CheckFinding(amiss.isEmpty ? .passed : .failed, reasons: amiss)
    }

    func answer(_ answer: CheckSight.SeenAnswer, _ demand: ItemCheck.WebDemand) -> CheckFinding {
        var amiss: [CheckReason] = answer.status == demand.status ? [] : [.answered(status: answer.status)]
        if let days = demand.certificateDays {
            guard let ends = answer.certificateEnds else { return .trouble(.noAnswer(.certificate)) }
            if ends < now.adding(days: days) { amiss.append(.certificateEnds(zone.day(of: ends))) }
        }
        return CheckFinding(
            amiss.isEmpty ? .passed : .failed, have: answer.status, need: demand.status, reasons: amiss)
    }
}
