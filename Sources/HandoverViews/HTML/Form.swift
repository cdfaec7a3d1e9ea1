internal import HandoverModel

/// One form: its fields with labels, hints and what had been typed before.
struct Form {
    /// What it does: the value of its `do` field.
    var does: String
    var path: Path
    var frame: PageFrame
    var draft: FormDraft?
    /// Set where files go along.
    var takesFiles = false
    /// The start of its ids, which no other form of the page has.
    var scope: String
    /// A hidden field that tells forms apart that do the same.
    var about: Path.Field?

    init(
        _ does: String, to path: Path, in frame: PageFrame, draft: FormDraft?, takesFiles: Bool = false,
        about: Path.Field? = nil, scope: String? = nil
    ) {
        self.does = does
        self.path = path
        self.frame = frame
        let isAboutSame = about.map { draft?.values[$0.name]?.first == $0.value } ?? true
        self.draft = draft?.form == does && isAboutSame ? draft : nil
        self.takesFiles = takesFiles
        self.about = about
        self.scope = scope ?? does
    }

    var language: Language { frame.language }

    /// Whether this is the form that was not taken.
    var wasRefused: Bool { draft != nil }

    func html(_ content: HTML) -> HTML {
        let encoding: HTML = takesFiles ? " enctype=\"multipart/form-data\"" : ""
        return """
            <form method="post"\(action: path)\(encoding)\(draft?.place)>\(frame.seal?.fields)\(FormSeal.hidden("do", does))\
            \(about.map { FormSeal.hidden($0.name, $0.value) })\(draft?.remark(language))
            \(content)</form>

            """
    }

    /// The button that sends the form.
    func button(_ words: String, second: Bool = false) -> HTML {
        let kind: HTML = second ? " class=\"second\"" : ""
        return "<p class=\"actions\"><button\(kind)>\(words)</button></p>\n"
    }

    /// Buttons of a form that is one of many, named for screen readers by the paragraph above: its id is the scope's with
    /// `-about`.
    func choices(_ buttons: [HTML], stacked: Bool = false) -> HTML {
        let kind: HTML = stacked ? " stacked" : ""
        return "<p class=\"actions tight\(kind)\" role=\"group\" aria-labelledby=\"\(scope)-about\">\(buttons)</p>"
    }

    /// A level as it is asked for: its number and name, and what is said with it.
    func spelled(_ level: SupervisionLevel, of subject: SupervisionLevel.Subject = .task) -> HTML {
        "<span><span class=\"strong\">\(level.numbered(language))</span> \(level.sentence(of: subject, language))</span>"
    }

    /// Types of one-line fields, with what helps a phone and a password store.
    enum Kind {
        case text, link, date, time, number, password, newPassword, person, knownPerson

        var attributes: HTML {
            switch self {
            case .text: " type=\"text\""
            case .link: " type=\"url\" inputmode=\"url\" placeholder=\"https://\""
            case .date: " type=\"date\""
            case .time: " type=\"datetime-local\""
            case .number: " type=\"text\" inputmode=\"numeric\""
            case .password: " type=\"password\" autocomplete=\"current-password\""
            case .newPassword: " type=\"password\" autocomplete=\"new-password\""
            case .person: " type=\"text\" autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\""
            case .knownPerson: " type=\"text\" autocomplete=\"username\" readonly"
            }
        }
    }

    func input(
        _ name: String, _ label: String, _ kind: Kind = .text, value: String = "", hint: String? = nil,
        isRequired: Bool = false
    ) -> HTML {
        // A password is typed anew.
        let typed = kind == .password || kind == .newPassword ? "" : first(name) ?? value
        return field(name, label, hint, isRequired) { id, more in
            "<input id=\"\(id)\" name=\"\(name)\"\(kind.attributes) value=\"\(typed)\"\(more)>"
        }
    }

    /// A line of text with what was entered before to choose from, and anything else to be typed.
    ///
    /// `says`: What a choice is called, which stands beside it where it is called otherwise.
    func suggested(
        _ name: String, _ label: String, _ choices: [String], value: String = "", hint: String? = nil,
        says: (String) -> String = { $0 }
    ) -> HTML {
        let options = choices.map { choice -> HTML in
            let words = says(choice)
            return "<option value=\"\(choice)\">\(words == choice ? "" : words)</option>"
        }
        let list = "\(scope)-\(name)-list"
        return field(name, label, hint, false) { id, more in
            """
            <input id="\(id)" name="\(name)" type="text" list="\(list)" value="\(first(name) ?? value)"\(more)>\
            <datalist id="\(list)">\(options)</datalist>
            """
        }
    }

    func area(_ name: String, _ label: String, value: String = "", hint: String? = nil, isRequired: Bool = false)
        -> HTML
    {
        field(name, label, hint, isRequired) { id, more in
            // A line end right behind the tag would be dropped.
            "<textarea id=\"\(id)\" name=\"\(name)\"\(more)>\n\(first(name) ?? value)</textarea>"
        }
    }

    func file(_ name: String, _ label: String, hint: String? = nil) -> HTML {
        // A browser sends a file once: where the form was not taken it must be chosen anew.
        let lost: HTML? =
            wasRefused
            ? "<p class=\"caution\">\(Mark.attention.html) \(language("文件没有保留：如果选过文件，请再选一次", "Files are not kept: choose the file again if you had chosen one"))</p>"
            : nil
        return field(name, label, hint, false) { id, more in
            "\(lost)<input id=\"\(id)\" name=\"\(name)\" type=\"file\"\(more)>"
        }
    }

    func select(
        _ name: String, _ label: String, _ choices: [(value: String, words: String)], value: String = "",
        hint: String? = nil
    ) -> HTML {
        let chosen = first(name) ?? value
        let options = choices.map { choice -> HTML in
            let selected: HTML = choice.value == chosen ? " selected" : ""
            return "<option value=\"\(choice.value)\"\(selected)>\(choice.words)</option>"
        }
        return field(name, label, hint, false) { id, more in
            "<select id=\"\(id)\" name=\"\(name)\"\(more)>\(options)</select>"
        }
    }

    /// One of several, all of them in sight.
    ///
    /// `value`: What is chosen to begin with; nil chooses nothing.
    func radios(
        _ name: String, _ legend: String, _ choices: [(value: String, words: HTML)], value: String? = nil,
        hint: String? = nil, inRow: Bool = false, isRequired: Bool = false
    ) -> HTML {
        let chosen = first(name) ?? value
        let needed: HTML = isRequired ? " required" : ""
        let wrong = wrong(name)
        let options = choices.map { choice -> HTML in
            let id = "\(scope)-\(name)-\(choice.value.isEmpty ? "none" : choice.value)"
            let checked: HTML = choice.value == chosen ? " checked" : ""
            return """
                <label for="\(id)"><input id="\(id)" type="radio" name="\(name)" value="\(choice.value)"\(checked)\(needed)>\
                <span>\(choice.words)</span></label>
                """
        }
        let kind: HTML = inRow ? "options row" : "options"
        let remark = hint.map { "<p class=\"hint\">\($0)</p>" as HTML }
        let group: HTML =
            wrong == nil
            ? ""
            // The group itself, so that no choice is made by a key that was meant for the page.
            : " id=\"wrong\" tabindex=\"-1\" autofocus role=\"radiogroup\" aria-invalid=\"true\" aria-describedby=\"\(scope)-\(name)-wrong\""
        return
            "<fieldset class=\"field\"\(group)><legend>\(legend)</legend>\(remark)\(wrong)<div class=\"\(kind)\">\(options)</div></fieldset>\n"
    }

    /// One box to tick.
    func box(_ name: String, _ label: String) -> HTML {
        let id = "\(scope)-\(name)"
        let checked: HTML = first(name) == nil ? "" : " checked"
        return """
            <div class="field options"><label for="\(id)"><input id="\(id)" type="checkbox" name="\(name)" value="yes"\(checked)>\
            <span>\(label)</span></label></div>

            """
    }

    private func field(
        _ name: String, _ label: String, _ hint: String?, _ isRequired: Bool, control: (String, HTML) -> HTML
    ) -> HTML {
        let id = "\(scope)-\(name)"
        let remark = hint.flatMap { $0.isEmpty ? nil : $0 }
        let wrong = wrong(name)
        let notes = [remark.map { _ in "\(id)-hint" }, wrong.map { _ in "\(id)-wrong" }].compactMap { $0 }
        let described: HTML? = notes.isEmpty ? nil : " aria-describedby=\"\(notes.joined(separator: " "))\""
        let needed: HTML = isRequired ? " required" : ""
        let mark: HTML = wrong == nil ? "" : " aria-invalid=\"true\" autofocus"
        let place: HTML = wrong == nil ? "" : " id=\"wrong\""
        let note = remark.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" as HTML }
        return """
            <div class="field"\(place)><label for="\(id)">\(label)</label>\(note)\(wrong)\(control(id, "\(described)\(needed)\(mark)"))</div>

            """
    }

    /// Whether a field is the one that is wrong, which says so itself.
    func isWrong(_ name: String) -> Bool { draft?.problem?.field == name }

    /// What is wrong with a field, where it is the one that is; it stands at the field, which the page begins at.
    private func wrong(_ name: String) -> HTML? {
        guard let problem = draft?.problem, problem.field == name else { return nil }
        return "<p class=\"bad small\" id=\"\(scope)-\(name)-wrong\">\(Mark.cross.html) \(problem.says)</p>"
    }

    /// The five levels, each with its sentence, the most independent first.
    func levels(
        _ name: String = "level", _ legend: String? = nil, of subject: SupervisionLevel.Subject = .task,
        value: SupervisionLevel? = nil
    ) -> HTML {
        let choices = SupervisionLevel.allCases.reversed().map { level -> (value: String, words: HTML) in
            (String(level.rawValue), spelled(level, of: subject))
        }
        let question = SupervisionLevel.question(language)
        return radios(
            name, legend ?? language("独立程度：\(question)", "Level: \(question)"), choices,
            value: value?.rawValue.description, isRequired: true)
    }

    /// Who helped, which counts at the levels below 4 alone; what is not known counts as the delivering team's.
    func helper(value: Helper? = nil) -> HTML {
        let nobody: (value: String, words: HTML) = ("", HTML(text: Helper.unsaid(language)))
        return radios(
            "helped-by",
            language("1 至 3 级：谁帮的（不清楚按移交方算）", "Levels 1 to 3: who helped? (Not known counts as the delivering team)"),
            Helper.allCases.map { ($0.rawValue, HTML(text: $0.short(language))) } + [nobody], value: value?.rawValue,
            inRow: true)
    }

    /// What had been typed into a field.
    func first(_ name: String) -> String? { draft?.values[name]?.first }

    /// What a fresh proof is asked for.
    enum Proved {
        case signing
        /// Opening a way in, for somebody or for a program.
        case access
        /// Changing how somebody comes in.
        case unlinking
    }

    /// A fresh proof of who the reader is, where one is needed.
    func proof(_ proof: Proof, before proved: Proved = .signing) -> HTML {
        switch proof {
        case .given: ""
        case .password:
            input(
                "password", language("你的密码", "Your password"), .password, hint: reason(proved), isRequired: true)
        case .openID:
            """
            <p class="field hint">\(language("会先请你再登录一次，填好的内容不会丢。", "You will be asked to sign in once more first; what you typed is kept."))</p>
            """
        }
    }

    private func reason(_ proved: Proved) -> String {
        switch proved {
        case .signing:
            language("首次签字前确认是你本人，本次登录只问一次", "Asked once before the first sign-off, to make sure that it is you")
        case .access:
            language("开通登录前确认是你本人，本次登录只问一次", "Asked once before a way in is opened, to make sure that it is you")
        case .unlinking:
            language("解除关联前确认是你本人，本次登录只问一次", "Asked once before an account is unlinked, to make sure that it is you")
        }
    }
}
