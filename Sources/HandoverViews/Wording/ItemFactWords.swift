public import HandoverModel

extension SignOff {
    func words(_ names: Names) -> String {
        names.language(
            "签“\(meaning.words(.zh))”：\(names.item(item))\(names.said(note))",
            "signed \(names.quoted(names.item(item))) as \(meaning.words(.en))\(names.said(note))")
    }
}

extension SignOffRefusal {
    func words(_ names: Names) -> String {
        names.language(
            "退回“\(meaning.words(.zh))”：\(names.item(item))\(names.said(reason))",
            "refused to call \(names.quoted(names.item(item))) \(meaning.words(.en))\(names.said(reason))")
    }
}

extension Revocation {
    func words(_ names: Names) -> String {
        let what = names.language(
            task.map { "工单 \($0) 的第 \(entry) 条" } ?? "第 \(entry) 条",
            task.map { "entry \(entry) of task \($0)" } ?? "entry \(entry)")
        return names.language("撤销\(what)\(names.said(reason))", "revoked \(what)\(names.said(reason))")
    }
}

extension ItemReopening {
    func words(_ names: Names) -> String {
        names.language(
            "重开“\(names.item(item))”\(names.said(reason))",
            "reopened \(names.quoted(names.item(item)))\(names.said(reason))")
    }
}

extension Waiver {
    func words(_ names: Names) -> String {
        names.language(
            "代表\(side.words(.zh))同意限期豁免“\(names.item(item))”，至 \(until)\(names.said(reason))",
            "waived \(names.quoted(names.item(item))) until \(until) for the \(side.words(.en))\(names.said(reason))")
    }
}

extension Exclusion {
    func words(_ names: Names) -> String {
        names.language(
            "代表\(side.words(.zh))同意“\(names.item(item))”不适用\(names.said(reason))",
            "called \(names.quoted(names.item(item))) not applicable for the \(side.words(.en))\(names.said(reason))")
    }
}

extension EvidenceAddition {
    func words(_ names: Names) -> String {
        let what = names.isAnonymous ? evidence.form.words(names.language) : evidence.words(names.language)
        return names.language(
            "为“\(names.item(item))”补充证据：\(what)", "added evidence to \(names.quoted(names.item(item))): \(what)")
    }
}

extension Evidence {
    /// The form and what it holds: `链接 https://…`, `file rota.pdf (20480 bytes)`.
    public func words(_ language: Language) -> String {
        let what =
            switch form {
            case .link: link ?? ""
            case .file:
                language.remark(
                    name ?? digest?.short ?? "", size.map { language("\($0) 字节", counted($0, "byte")) } ?? "?")
            case .note, .check: text ?? ""
            }
        let remark = form == .link || form == .file ? text.map { language("，\($0)", ", \($0)") } ?? "" : ""
        return "\(form.words(language)) \(what)\(remark)".printable
    }
}

extension DefinitionsChange {
    func words(_ names: Names) -> String {
        let language = names.language
        return language.clauses {
            language("使定义 \(definitions.short) 生效", "put definitions \(definitions.short) in force")
            if let agreesTo { language("同意第 \(agreesTo) 条的提议", "agreeing to entry \(agreesTo)") }
            if let retired { language("停用 \(retired.count) 个交接项", "retiring \(counted(retired.count, "item"))") }
            if let editorial {
                language("\(editorial.count) 处仅为文字修订", counted(editorial.count, "editorial change"))
            }
        }
    }

    func wordsAsProposal(_ names: Names) -> String {
        names.language(
            "提议定义 \(definitions.short)，待另一方负责人同意",
            "proposed definitions \(definitions.short), to be agreed to by a lead of the other side")
    }
}

extension Digest {
    /// The first twelve digits, for people.
    var short: String { String(hex.prefix(12)) }
}
