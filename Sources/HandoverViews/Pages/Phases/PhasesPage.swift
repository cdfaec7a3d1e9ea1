internal import HandoverModel
public import HandoverReadiness

/// Whose the work on each service and severity is, what waits for the other side, and a lead's form to move it.
///
/// Its forms post to `/phases`. `do` is `set`, with `phase`, `service` (empty for all), `severity` (empty for all), `from` and
/// `reason`; or `agree`, with `phase`, `service` and `severity`. `password` comes along where a proof is asked for.
public enum PhasesPage {
    public struct Model: Hashable, Sendable {
        public var register: PhaseRegister
        /// What the newest tasks were about.
        public var services: [String]
        public var proof: Proof
        public var draft: FormDraft?

        public init(
            register: PhaseRegister, services: [String] = [], proof: Proof = .given, draft: FormDraft? = nil
        ) {
            self.register = register
            self.services = services
            self.proof = proof
            self.draft = draft
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = PhaseWords.title(language)
        let forms = PhaseForms(model, frame)
        let explained = language(
            "一个服务在一个严重级别上处于某个阶段：到“\(Phase.reverseShadow.words(.zh))”为止由移交方负责，从“\(Phase.solo.words(.zh))”起由接收方负责。工单归谁，看受理当天的阶段。",
            "Each service and severity is in a phase: up to \"\(Phase.reverseShadow.words(.en))\" the delivering team is responsible, from \"\(Phase.solo.words(.en))\" onwards it is the receiving team. Whose a task is follows from the day it was opened."
        )
        let content: HTML = """
            <h1>\(title)</h1>
            <p class="lead quiet">\(explained)</p>
            \(table(model.register, names))\(waiting(model, names, forms))\
            \(list(language("以后生效", "From a later day"), "planned", model.register.planned, names))\(forms.set)\
            \(list(language("依据", "Since when, and by whom"), "steps", model.register.inForce, names))
            """
        return frame.page(title, place: .phases, draft: model.draft, content)
    }

    private static func table(_ register: PhaseRegister, _ names: Names) -> HTML {
        let language = names.language
        let heads = Severity.allCases.map { PageTable.Column(title: $0.words(language)) }
        let rows = register.services.map { service -> [PageTable.Cell] in
            [.init("\(PhaseWords.name(service, in: register, names))")]
                + Severity.allCases.map { cell(service, $0, register, language) }
        }
        let label = language("谁负责什么", "Who is responsible for what")
        let table = PageTable(columns: [.init(title: language("服务", "Service"))] + heads, rows: rows)
        return .section(label, id: "table", .wide(label, table.html))
    }

    private static func cell(
        _ service: String?, _ severity: Severity, _ register: PhaseRegister, _ language: Language
    ) -> PageTable.Cell {
        let phase = register.history.phase(service, severity, on: register.day)
        return .init(
            "\(phase.words(language))<br><span class=\"small\">\(phase.responsible.words(language))</span>",
            style: phase.responsible == .receiving ? "good" : "")
    }

    /// What a lead of one side put forward, with the other side's agreement in one tap.
    private static func waiting(_ model: Model, _ names: Names, _ forms: PhaseForms) -> HTML {
        let language = names.language
        let all = model.register.history.proposals
        let (own, others) = (all.filter(forms.mayAgree), all.filter { !forms.mayAgree(to: $0) })
        return proposals(
            own, language("等你同意", "Waiting for you to agree"), "agree", PhaseWords.notAgreeing(language), names, forms)
            + proposals(
                others, language("等负责人同意", "Waiting for a lead to agree"), "waiting",
                PhaseWords.untilAgreed(language), names, forms)
    }

    private static func proposals(
        _ proposals: [PhaseProposal], _ title: String, _ id: StaticString, _ note: String, _ names: Names,
        _ forms: PhaseForms
    ) -> HTML {
        guard !proposals.isEmpty else { return "" }
        let rows = proposals.map { proposal -> HTML in
            """
            <li><p id="agree-\(proposal.entry)-about" class="say">\(proposal.words(names))</p>\(forms.agree(to: proposal))</li>

            """
        }
        return .section(
            title + names.language("（\(rows.count)）", " (\(rows.count))"), id: id,
            "<p class=\"hint lead\">\(note)</p><ul class=\"list\">\(rows)</ul>")
    }

    private static func list(_ title: String, _ id: StaticString, _ steps: [PhaseStep], _ names: Names) -> HTML {
        guard !steps.isEmpty else { return "" }
        let rows = steps.map { "<li class=\"say\">\($0.words(names))</li>" as HTML }
        return .section(title, id: id, "<ul class=\"bullets\">\(rows)</ul>")
    }
}
