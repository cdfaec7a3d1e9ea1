import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// Where it stands, and why.
extension PageDesk {
    /// The page that `/` is to the reader.
    func home(_ visit: Visit) throws -> Path {
        let reply = try ask(.people, visit)
        return frame(visit, reply).reader.map { Place.home(for: $0).path } ?? .director
    }

    func director(_ visit: Visit) throws -> HTML {
        let (readiness, reply) = try readiness(visit)
        guard case .course(let course) = try ask(.course(.now), visit).answer else { throw UnexpectedAnswer() }
        var model = DirectorPage.Model(readiness: readiness, course: course)
        model.steps = (try? steps(visit)) ?? []
        model.openAlerts = try openAlerts(visit)
        return DirectorPage.html(model, in: frame(visit, reply, readiness.source, steps: model.steps))
    }

    /// What is stated and signed of the handover as a whole.
    func acceptance(_ visit: Visit) throws -> HTML {
        let (readiness, reply) = try readiness(visit)
        return AcceptancePage.html(
            AcceptancePage.Model(readiness: readiness, proof: visit.proof, draft: visit.draft),
            in: frame(visit, reply, readiness.source))
    }

    /// One condition of the acceptance, by its number.
    ///
    /// - Throws: `Refusal.unknownCondition`; `RequestProblem.unknownPath` for what is no number.
    func condition(_ text: String, _ visit: Visit) throws -> HTML {
        guard let number = Int(text) else { throw RequestProblem.unknownPath(visit.path.route) }
        let (readiness, reply) = try readiness(visit)
        guard let page = ConditionPage.html(number, readiness, in: frame(visit, reply, readiness.source)) else {
            throw Refusal.unknownCondition(number, of: readiness.acceptance.numberedConditions.count)
        }
        return page
    }

    /// - Throws: `Refusal.notAccepted`.
    func certificate(_ visit: Visit) throws -> (Certificate, Definitions) {
        let reply = try ask(.certificate, visit)
        guard case .certificate(let certificate) = reply.answer else { throw UnexpectedAnswer() }
        return (certificate, try reply.inForce())
    }

    /// Why the verdict is what it is.
    ///
    /// It, and all that is explained below, take `?as-of` as the command line does.
    func whyVerdict(_ visit: Visit) throws -> HTML { try why(visit, item: nil) }

    /// When it will be done, and what that rests on.
    func forecast(_ visit: Visit) throws -> HTML {
        let time = try time(visit)
        guard case .forecast(let dated) = try ask(.forecast(time), visit).answer else { throw UnexpectedAnswer() }
        let (readiness, reply) = try readiness(visit, time)
        return ForecastPage.html(dated, in: frame(visit, reply, readiness.source))
    }

    /// Why an item, a capability or a measure is as it is.
    func why(_ subject: Blocker.Subject, _ visit: Visit) throws -> HTML {
        switch subject {
        case .item(let id): return try why(visit, item: id)
        case .capability(let id):
            let (readiness, reply) = try readiness(visit, try time(visit))
            guard let state = readiness.capabilities.first(where: { $0.id == id }) else {
                throw Refusal.unknownCapability(id, nearest: [])
            }
            return WhyPage.html(
                Explanation(.capability(state), because: readiness.standings(in: id)),
                in: frame(visit, reply, readiness.source))
        case .measure(let id):
            return try measure(id, visit)
        }
    }

    /// A measure with every split; one that is neither counted nor asked for has no page.
    private func measure(_ id: MeasureID, _ visit: Visit) throws -> HTML {
        let time = try time(visit)
        let reply = try ask(.measure(id, by: MeasureSplit.Dimension.allCases, time), visit)
        guard case .measure(let detail) = reply.answer else { throw UnexpectedAnswer() }
        guard detail.measure.state != .notMeasured || detail.measure.target != nil else {
            throw RequestProblem.unknownPath(visit.path.route)
        }
        let pairs = id == .assessedIndependence ? try readiness(visit, time).readiness.assessedRows : []
        return MeasurePage.html(
            .init(detail: detail, pairs: pairs, draft: visit.draft),
            in: frame(visit, reply, .init(asOf: detail.asOf, ledger: detail.ledger)))
    }

    private func why(_ visit: Visit, item: Item.ID?) throws -> HTML {
        let time = try time(visit)
        guard case .explanation(let explanation) = try ask(.why(item: item, time), visit).answer else {
            throw UnexpectedAnswer()
        }
        let (readiness, reply) = try readiness(visit, time)
        return WhyPage.html(explanation, in: frame(visit, reply, readiness.source))
    }
}

extension Readiness {
    /// Where everybody stands who needs a capability or was assessed in it.
    fileprivate func standings(in id: Capability.ID) -> [Explanation] {
        people.flatMap { person in
            person.capabilities.filter { $0.capability == id }.map { Explanation(.person(person.person, $0)) }
        }
    }
}
