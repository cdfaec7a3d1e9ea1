internal import HandoverModel
internal import HandoverReadiness

/// What a lead does about phases: move services and severities, and agree to what the other side put forward.
struct PhaseForms {
    private let model: PhasesPage.Model
    private let frame: PageFrame

    init(_ model: PhasesPage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
    }

    private var language: Language { frame.language }
    private var isLead: Bool { frame.reader?.rights.contains(.lead) ?? false }

    /// Nothing for whoever is no lead.
    var set: HTML {
        guard isLead else { return "" }
        let form = Form("set", to: .phases, in: frame, draft: model.draft)
        let phases = Phase.allCases.map { phase -> (value: String, words: HTML) in
            let words: HTML =
                "<span><span class=\"strong\">\(phase.words(language))</span> \(phase.responsible.words(language))</span>"
            return (phase.rawValue, words)
        }
        let every = language("全部级别", "Every severity")
        let severities = [("", every)] + Severity.allCases.map { ($0.rawValue, $0.words(language)) }
        let known = Set(model.services + model.register.history.services).sorted()
        let content = form.html(
            """
            <p class="hint">\(language("往前移须双方各一名负责人说同样的话；往回移一名负责人即可，须写理由，立即生效。", "Forward takes a lead of each side who say the same; back takes one, with a reason, and is in force at once."))</p>\
            \(form.radios("phase", language("阶段", "Phase"), phases, isRequired: true))\
            \(form.suggested("service", language("服务", "Service"), known, hint: language("空着即全部服务", "Empty for every service"), says: frame.names.service(named:)))\
            \(form.select("severity", language("严重级别", "Severity"), severities))\
            \(form.input("from", language("起始日期", "First day"), .date, hint: language("空着即今天", "Empty for today")))\
            \(form.area("reason", language("理由（往回移时必填）", "Reason (needed to move back)")))\
            \(form.proof(model.proof))\(form.button(language("记录", "Record")))
            """)
        let open: HTML = form.wasRefused ? " open" : ""
        return """
            <section aria-label="\(language("移到另一个阶段", "Move to another phase"))"><details class="panel"\(open)>\
            <summary>\(language("移到另一个阶段", "Move to another phase"))</summary>\(content)</details></section>

            """
    }

    /// Whether the reader is a lead of the side that it waits for.
    func mayAgree(to proposal: PhaseProposal) -> Bool { isLead && frame.reader?.side == proposal.waitsFor }

    /// Nothing for anybody who may not, who reads whom it waits for.
    func agree(to proposal: PhaseProposal) -> HTML {
        guard mayAgree(to: proposal) else { return "" }
        let change = proposal.change
        let form = Form(
            "agree", to: .phases, in: frame, draft: model.draft, about: .init("proposal", String(proposal.entry)),
            scope: "agree-\(proposal.entry)")
        return form.html(
            """
            \(FormSeal.hidden("phase", change.phase.rawValue))\(FormSeal.hidden("service", change.service ?? ""))\
            \(FormSeal.hidden("severity", change.severity?.rawValue ?? ""))\(form.proof(model.proof))\
            \(form.choices(["<button>\(language("同意", "Agree"))</button>"]))
            """)
    }
}
