internal import HandoverModel
internal import HandoverReadiness

/// The rows of the working list by checklist, and below them the form that signs what was ticked.
struct ItemRows {
    private let lists: ItemListPage.Lists
    private let model: ItemListPage.Model
    private let frame: PageFrame
    private let form: Form
    private let slots: [Item.ID: Schedule.Slot]

    init(_ lists: ItemListPage.Lists, _ model: ItemListPage.Model, _ frame: PageFrame) {
        self.lists = lists
        self.model = model
        self.frame = frame
        slots = Dictionary(
            (model.schedule?.items ?? []).map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
        form = Form("sign", to: .items(model.filter), in: frame, draft: model.draft, takesFiles: true)
    }

    private var language: Language { frame.language }

    var html: HTML {
        guard !lists.slice.isEmpty else {
            let words = model.filter.show.nothing(language)
            if model.items.isEmpty {
                let advice = language("先写下清单，再使其生效。", "First write checklists and put them in force.")
                return .section(language("交接项", "Items"), id: "none", .empty(words, then: advice))
            }
            return "<section>\(HTML.empty(words, (language("看全部交接项", "Show all items"), .items())))</section>"
        }
        let now = lists.slice.filter { lists.turn.signable[$0.id] != nil }
        let also = lists.slice.filter { lists.turn.signable[$0.id] == nil && lists.turn.items.contains($0.id) }
        let rest = groups(lists.slice.filter { !lists.turn.items.contains($0.id) })
        let sections = otherwise(also) + rest.map(section).joined()
        guard !now.isEmpty else { return sections + links(to: also.map(\.id.checklist).filter(isAway(rest))) }
        let sheets = (now + also).map(\.id.checklist).filter(isAway(rest))
        return form.html("\(signNow(now))\(panel)") + sections + links(to: sheets)
    }

    /// Whether a checklist has no section of its own among these.
    private func isAway(_ groups: [[ItemState]]) -> (Checklist.ID) -> Bool {
        { list in !groups.contains { $0.first?.id.checklist == list } }
    }

    /// What else is the reader's turn: evidence to bring, answers to give.
    private func otherwise(_ states: [ItemState]) -> HTML {
        guard !states.isEmpty else { return "" }
        let title = language("轮到你（\(states.count) 项）", "Your turn (\(states.count))")
        return """
            <section aria-labelledby="turn"><h2 id="turn">\(title)</h2>
            <ul class="items">\(states.map(row))</ul></section>

            """
    }

    /// What the reader can sign comes first, and the form right below it; a bar leads there from any row once one is ticked.
    private func signNow(_ states: [ItemState]) -> HTML {
        let title = language("现在可签（\(states.count) 项）", "To sign now (\(states.count))")
        return """
            <section class="signing" aria-labelledby="now"><h2 id="now">\(title)</h2>
            <ul class="items">\(states.map(row))</ul>\
            <p class="dock"><a class="button" href="#sign">\(language("为勾选的项签字", "Sign what is ticked"))</a></p></section>

            """
    }

    /// The ways to the sheets of checklists that have no section of their own here.
    private func links(to sheets: [Checklist.ID]) -> HTML {
        var seen: Set<Checklist.ID> = []
        return .links(
            sheets.filter { seen.insert($0).inserted }.map { list in
                let title = frame.names.checklistTitle(list)
                return (language("打印交接确认单：\(title)", "Print the confirmation sheet: \(title)"), .sheet(list))
            })
    }

    /// Items in runs of one checklist.
    private func groups(_ states: [ItemState]) -> [[ItemState]] {
        var groups: [[ItemState]] = []
        for state in states {
            if groups.last?.first?.id.checklist == state.id.checklist {
                groups[groups.count - 1].append(state)
            } else {
                groups.append([state])
            }
        }
        return groups
    }

    private func section(_ group: [ItemState]) -> HTML {
        guard let list = group.first?.id.checklist else { return "" }
        let rows = group.map(row)
        let sheet = HTML.links([(language("打印交接确认单", "Print the confirmation sheet"), .sheet(list))])
        return """
            <section aria-labelledby="list-\(list.rawValue)"><h2 id="list-\(list.rawValue)">\(frame.names.checklistTitle(list))</h2>
            <ul class="items">\(rows)</ul>\(sheet)</section>

            """
    }

    private func row(_ state: ItemState) -> HTML {
        let late: HTML = state.isLate ? " " + .tag(language("已逾期", "late"), .bad, .clock) : ""
        let due = (state.isSettled ? nil : state.due).map { day -> HTML in
            "<p class=\"small quiet\">\(language("期限", "Due")) \(day.html(isProvisional: state.dueIsProvisional))\(late)\(state.isLate ? nil : spare(state.id))</p>"
        }
        return """
            <li><div><p class="subject"><a\(href: Path.item(state.id))>\(frame.names.itemTitle(state.id))</a></p>\
            <p class="say">\(standing(state))</p>\(due)\(remarks(state))</div>\
            <div>\(keys(state))\(lists.turn.signable[state.id].map { box(state, $0) })\(evidence(state))</div></li>

            """
    }

    /// How much later than planned it may be done; of what is late already nothing is said of it.
    private func spare(_ id: Item.ID) -> HTML? {
        slots[id].map { slot in
            "\(language("，", ", "))<a\(href: Path.whyForecast.at("spare"))>\(slot.spare(language).html)</a>"
        }
    }

    /// What somebody asked for that is not decided, and the way to what changed since it was signed.
    private func remarks(_ state: ItemState) -> HTML {
        let proposal = state.proposal.map {
            "<p class=\"small caution\">\(ItemView.words($0, frame.names))</p>" as HTML
        }
        let path = Path.item(state.id).at("change")
        let changed: HTML =
            state.hasStaleKey
            ? "<p class=\"small\"><a\(href: path)>\(language("看内容的变化", "See what changed"))</a></p>" : ""
        return "\(proposal)\(changed)"
    }

    /// That evidence is missing where the reader can sign, and the way to what else the reader does about it.
    private func evidence(_ state: ItemState) -> HTML {
        let (have, need) = (state.evidence.valid, state.evidence.needed)
        if lists.turn.lacking.contains(state.id) {
            let words = language("缺证据：需 \(need) 份，现有 \(have) 份", "Evidence missing: \(have) of \(need)")
            return "<p class=\"small caution\">\(words)</p>"
        }
        if lists.turn.toBring[state.id] != nil {
            let words = language("补证据（需 \(need) 份，现有 \(have) 份）", "Add evidence (\(have) of \(need))")
            return "<p class=\"small\"><a\(href: Path.item(state.id).at("bring"))>\(words)</a></p>"
        }
        guard lists.turn.toDecide.contains(state.id) else { return "" }
        let words = language("决定是否同意", "Decide whether to agree")
        return "<p class=\"small\"><a\(href: Path.item(state.id).at("agree"))>\(words)</a></p>"
    }

    private func box(_ state: ItemState, _ meaning: Meaning) -> HTML {
        let wording = lists.item(state.id)?.wording[language]
        let choice = ItemListPage.Choice(item: state.id, meaning: meaning, wording: wording).description
        let wasChosen = form.draft?.values["sign"]?.contains(choice) ?? false
        let checked: HTML = wasChosen ? " checked" : ""
        let words = language("签“\(meaning.words(.zh))”", "Sign as \(meaning.words(.en))")
        let title = "<span class=\"hidden\">\(language("：", ": "))\(frame.names.itemTitle(state.id))</span>" as HTML
        let lacks: HTML = lists.turn.lacking.contains(state.id) ? " data-lacks" : ""
        let id = "pick-\(state.id.rawValue)"
        return """
            <label class="pick" for="\(id)"><input id="\(id)" type="checkbox" name="sign" value="\(choice)"\(lacks)\(checked)>\
            <span>\(words)\(title)</span></label>
            """
    }

    /// The status; what is open first where it is not settled.
    private func standing(_ state: ItemState) -> HTML {
        let status = HTML.tag(state.status.words(language), state.status.style, state.status.sign)
        guard !state.isSettled, !state.open.isEmpty else { return status }
        // Whose signature is awaited stands among the keys; what it waits for besides is said here.
        let inSight = 3
        let more = state.open.count - inSight
        let reasons = state.open.prefix(inSight).map { $0.words(frame.names) }.joined(separator: language("；", "; "))
        let rest = more > 0 ? language("，另有 \(more) 项", ", +\(more) more") : ""
        return state.status == .signed ? "\(status) \(reasons + rest)" : "\(reasons + rest)"
    }

    private func keys(_ state: ItemState) -> HTML {
        // Of what needs no signature any more only those that were given are shown.
        let shown = state.isSettled && state.status != .done ? state.keys.filter(\.isValid) : state.keys
        let parts = shown.map { key -> HTML in
            let who = key.isValid ? key.person.map(frame.names.person) : nil
            let waits = language.remark(key.state.words(frame.names), frame.names.role(key.key.by))
            let words = "\(key.key.meaning.words(language))\(language("：", ": "))\(who ?? waits)"
            return "<li\(HTML.attribute(key.state.style))>\(key.state.sign.html)\(words)</li>"
        }
        return "<ul class=\"keys\">\(parts)</ul>"
    }

    /// That some of what can be ticked has too little evidence, and what comes of it.
    private var missing: String? {
        let count = lists.slice.count { lists.turn.lacking.contains($0.id) }
        guard count > 0 else { return nil }
        return language(
            "标有“缺证据”的有 \(count) 项：请现在附上；不附也能签，但补齐之后对方才能接收",
            "\(counted(count, "item")) above \(count == 1 ? "has" : "have") evidence missing: add it now; without it you can sign, but the other side accepts only with it"
        )
    }

    /// What is ticked, by name, filled in by the script; nothing without it.
    private var picked: HTML {
        """
        <p class="hint" id="picked" aria-live="polite" hidden data-picked="\(language("已勾选", "Ticked"))" \
        data-lacks="\(language("还缺证据", "Evidence missing"))" data-between="\(language("、", "; "))" \
        data-colon="\(language("：", ": "))"></p>
        """
    }

    /// The evidence and the button for all that is ticked.
    private var panel: HTML {
        """
        <section class="panel" aria-labelledby="sign"><h2 id="sign">\(language("在选中的交接项上签字", "Sign what is ticked"))</h2>
        <p class="hint">\(language("每一项各记一条；下面的证据用于选中的每一项，例如会议纪要。", "Each makes an entry of its own; the evidence below, such as the minutes of a meeting, goes with every one of them."))</p>
        \(picked)\(FormSeal.hidden("shown", language.rawValue))\(ItemForms.evidence(form, hint: missing))\(form.area("note", language("说明（可不填）", "Note (optional)")))\(form.proof(model.proof))\
        \(form.button(language("签字确认", "Sign")))</section>

        """
    }
}
