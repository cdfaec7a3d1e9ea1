internal import HandoverModel
internal import HandoverReadiness

// What the document promises again and again.
extension ContractTerms {
    static let commitmentList = "support/commitments.yaml"

    /// How often, and who sees to it.
    static func promised(
        _ section: ContractSection, _ id: Commitment.ID, _ zh: String, _ en: String,
        asks question: Identifier<OpenQuestion> = "commitment-owners"
    ) -> ContractClause {
        var clause = ContractClause(
            section, zh, en, at: [.init(commitmentList, "commitments[\(id)].every")], on: .commitments, asks: question
        ) { definitions, names in
            definitions.commitment(id).map { commitment in
                names.language.list([commitment.every.interval(names.language), names.role(commitment.owner)])
            }
        }
        clause.commitments = [id]
        return clause
    }

    /// One whose interval the document leaves open.
    static func promisedRegularly(
        _ section: ContractSection, _ id: Commitment.ID, _ zh: String, _ en: String
    ) -> ContractClause {
        promised(section, id, zh, en, asks: "commitment-intervals")
    }
}

extension ContractClause {
    /// How what it promises again and again was kept, with the period that goes on; nil where nothing is promised so.
    func kept(_ register: CommitmentRegister?, _ names: Names) -> HTML? {
        let language = names.language
        let states = commitments.compactMap { register?[$0] }
        guard !states.isEmpty else { return nil }
        return states.map { state -> HTML in
            let now = state.current.map {
                HTML.tag("\($0.period) \($0.words(names))", $0.standing.style)
            }
            return "<br><span class=\"small\">\(state.share(language) ?? "") \(now)</span>"
        }.joined()
    }
}
