public import HandoverModel

/// Definitions that were put forward: what they would change, and the other side's agreement in one tap.
///
/// Its forms post to `/plan`: `do` is `agree`, with `entry`, the proposal's, and `password` where a proof is asked for.
public enum PlanPage {
    public struct Model: Hashable, Sendable {
        /// The newest of each side that stands.
        public var proposals: [ProposedChange]
        public var proof: Proof
        public var draft: FormDraft?

        public init(proposals: [ProposedChange], proof: Proof = .given, draft: FormDraft? = nil) {
            self.proposals = proposals
            self.proof = proof
            self.draft = draft
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let title = language("待同意的定义变更", "Definitions put forward")
        let parts = model.proposals.map { proposal($0, model, frame) }
        let none = HTML.empty(
            language("没有待同意的定义变更。", "No definitions wait for agreement."),
            then: language(
                "一方负责人改好文件后用 handover apply 提出；须双方同意的，会在这里等另一方同意。",
                "A lead changes the files and puts them forward with handover apply; what takes both sides waits here for the other."
            ))
        let content: HTML = """
            <h1>\(title)</h1>
            \(parts.isEmpty ? "<section>\(none)</section>" : parts.joined())
            """
        return frame.page(title, place: .items, draft: model.draft, content)
    }

    private static func proposal(_ proposal: ProposedChange, _ model: Model, _ frame: PageFrame) -> HTML {
        let (names, language, planned) = (frame.names, frame.language, proposal.planned)
        let who = language(
            "\(names.actor(proposal.by))（\(proposal.side.words(.zh))）\(names.time(proposal.at)) 提出",
            "Put forward by \(names.person(proposal.by)) (\(proposal.side.rawValue)) at \(names.time(proposal.at))")
        let editorial =
            planned.editorial.isEmpty
            ? nil
            : language(
                "作为文字修订，签字保留：\(names.items(planned.editorial))",
                "Called editorial, so that the sign-offs stay: \(language.list(planned.editorial.map { names.quoted(names.item($0)) }))"
            )
        let entry = HTML.links([
            (language("台账第 \(proposal.entry) 条", "Entry \(proposal.entry)"), .entry(proposal.entry))
        ])
        let id = "proposal-\(proposal.side.rawValue)"
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(who)</h2>
            \(editorial.map { "<p>\($0)</p>" as HTML })\(PlanParts.html(planned, names))\(entry)\
            \(agreement(proposal, model, frame))</section>

            """
    }

    /// The form for a lead of the other side; for everybody else, whom it waits for.
    private static func agreement(_ proposal: ProposedChange, _ model: Model, _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        guard let reader = frame.reader, reader.rights.contains(.lead), reader.side == proposal.side.other else {
            let who = names.people(proposal.planned.waitsFor)
            let words =
                who.isEmpty
                ? language("另一方目前没有负责人", "The other side has no lead at present")
                : language("待\(who) 同意", "Waits for \(who)")
            return .note(.caution, "<p>\(words)</p>")
        }
        let form = Form(
            "agree", to: .plan, in: frame, draft: model.draft, about: .init("entry", String(proposal.entry)),
            scope: "agree-\(proposal.side.rawValue)")
        let hint = language("同意后立即生效。", "In force as soon as you agree.")
        let other = language(
            "不同意就不要点，把理由告诉\(names.actor(proposal.by))：没有你的同意它不会生效，对方重新提出后由新的一份代替。",
            "If you do not agree, leave it and tell \(names.person(proposal.by)) why: without you it never takes effect, and what is put forward anew takes its place."
        )
        let content = form.html(
            "<p class=\"hint\">\(hint)</p><p class=\"hint\">\(other)</p>\(form.proof(model.proof))\(form.button(language("同意并生效", "Agree and put in force")))"
        )
        return "<div class=\"panel lead\">\(content)</div>\n"
    }
}
