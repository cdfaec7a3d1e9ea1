import HandoverModel
import HandoverReadiness

/// Claims as programs read them: shares of the fee, times in seconds.
enum CreditClaimJSON {
    static func json(_ claim: ClaimState, _ names: Names) -> JSONText {
        func said(_ text: String?) -> JSONText { .string(orNull: names.isAnonymous ? nil : text) }
        func told<Fact>(_ told: ClaimState.Told<Fact>?, _ more: (Fact) -> [JSONText.Member]) -> JSONText {
            told.map { told in
                .object(
                    [
                        .init("entry", .int(told.entry)),
                        .init("by", names.isAnonymous ? .null : .string(told.by.rawValue)),
                        .init("day", .string(told.day.description)),
                    ] + more(told.fact))
            } ?? .null
        }
        let filing = claim.filing.fact
        return .object([
            .init("id", .string(claim.id.rawValue)), .init("ground", .string(filing.ground.rawValue)),
            .init("state", .string(claim.stage.rawValue)), .init("turn", .strings(claim.turn.map(\.rawValue))),
            .init(
                "filed",
                told(claim.filing) { filing in
                    [.init("reason", said(filing.reason)), .init("evidence", evidence(filing.evidence, names))]
                }),
            .init("last_day", .string(orNull: filing.lastDay?.description)),
            .init("terms", .string(filing.terms.description)),
            .init("preview", preview(.init(tasks: filing.tasks, share: filing.share, amount: filing.amount))),
            .init("now", claim.now.map(preview) ?? .null), .init("differs", .bool(claim.differs)),
            .init(
                "review",
                told(claim.review) { review in
                    [.init("finding", .string(review.finding.rawValue)), .init("reason", said(review.reason))]
                }),
            .init(
                "offers",
                .array(
                    claim.offers.map { offer in
                        told(offer) { fact in
                            [
                                .init("side", .string(fact.side.rawValue)),
                                .init("remedy", remedy(fact, names)),
                            ]
                        }
                    })),
            .init("agreed", claim.agreement.map { remedy($0, names) } ?? .null),
            .init(
                "settled",
                told(claim.settlement) { fact in
                    [.init("note", said(fact.note)), .init("evidence", evidence(fact.evidence ?? [], names))]
                }),
            .init("confirmed", told(claim.confirmation) { [.init("note", said($0.note))] }),
        ])
    }

    private static func preview(_ preview: ClaimState.Preview) -> JSONText {
        .object([
            .init("share", ServiceCreditsData.number(preview.share)),
            .init("amount", preview.amount.map(ServiceCreditsData.json) ?? .null),
            .init("tasks", .array(preview.tasks.map(task))),
        ])
    }

    private static func task(_ task: ClaimedTask) -> JSONText {
        .object([
            .init("task", .string(task.task.rawValue)), .init("share", ServiceCreditsData.number(task.share)),
            .init("month", .string(orNull: task.month?.description)),
            .init("policy", .string(orNull: task.policy?.description)),
            .init(
                "promises",
                .array(
                    task.promises.map { missed in
                        .object([
                            .init("clock", .string(missed.promise.rawValue)),
                            .init("limit_seconds", .int(Int(missed.limit / 1000))),
                            .init("elapsed_seconds", .int(Int(missed.elapsed / 1000))),
                            .init("share", ServiceCreditsData.number(missed.share)),
                            .init("by_severity_change", .bool(missed.regraded ?? false)),
                        ])
                    })),
        ])
    }

    private static func remedy(_ offer: ClaimOffer, _ names: Names) -> JSONText {
        let remedy = offer.remedy
        var (share, service): (JSONText, JSONText) = (.null, .null)
        var amount = offer.amount.map(ServiceCreditsData.json) ?? .null
        switch remedy {
        case .share(let millionths): share = ServiceCreditsData.number(millionths)
        case .amount(let money): amount = ServiceCreditsData.json(money)
        case .service(let text): service = .string(orNull: names.isAnonymous ? nil : text)
        }
        let kind =
            switch remedy {
            case .share: "share"
            case .amount: "amount"
            case .service: "service"
            }
        return .object([
            .init("kind", .string(kind)), .init("share", share), .init("amount", amount), .init("service", service),
        ])
    }

    private static func evidence(_ pieces: [Evidence], _ names: Names) -> JSONText {
        .array(
            pieces.map { piece in
                let isHidden = names.isAnonymous
                return .object([
                    .init("kind", .string(piece.form.rawValue)),
                    .init("link", .string(orNull: isHidden ? nil : piece.link)),
                    .init("sha256", .string(orNull: piece.digest?.hex)),
                    .init("name", .string(orNull: isHidden ? nil : piece.name)),
                    .init("note", .string(orNull: isHidden ? nil : piece.text)),
                ])
            })
    }
}
