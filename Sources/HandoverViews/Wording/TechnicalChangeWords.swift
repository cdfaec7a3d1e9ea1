internal import HandoverModel
internal import HandoverReadiness

extension TechnicalChangeFact {
    /// Who recorded it aside.
    func words(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .recorded(let notice):
            let documents = language.list(notice.documents.map { names.document($0) })
            return language(
                "登记技术变更 \(notice.change)：\(names.service(named: notice.service))，\(names.time(notice.when))，涉及\(documents)",
                "recorded technical change \(notice.change) of \(names.quoted(names.service(named: notice.service))) at \(names.time(notice.when)), which touches \(documents)"
            ) + names.said(notice.title)
        case .documented(let note):
            return language(
                "登记\(names.document(note.document))自 \(names.time(note.when)) 起写明技术变更 \(note.change)",
                "recorded that \(names.document(note.document)) tells of technical change \(note.change) since \(names.time(note.when))"
            ) + names.said(note.source)
        }
    }
}

extension TechnicalChangeState {
    /// How it stands, with the time that matters.
    func standing(_ names: Names) -> String {
        let language = names.language
        let due = names.time(notice.due)
        switch standing {
        case .overdue: return language("已过期限 \(due)", "overdue since \(due)")
        case .open: return language("期限 \(due)", "open until \(due)")
        case .inTime: return language("按时写进文档", "documented in time")
        case .late:
            let told = names.time(documentedAt ?? notice.due)
            return language("\(told) 才写进文档，期限 \(due)", "documented late, at \(told) and not by \(due)")
        }
    }
}

extension TechnicalChangeState.Standing {
    var style: Style? {
        switch self {
        case .overdue: .bad
        case .open: nil
        case .inTime: .good
        case .late: .caution
        }
    }
}

extension Names {
    /// `部署操作指南`; the id where no definitions name it.
    func documentTitle(_ id: KnowledgeDocument.ID) -> String {
        definitions?.knowledge?.document(id)?.title.text(in: language) ?? id.rawValue.printable
    }

    /// A document with whether it tells of a change yet.
    func changed(_ document: TechnicalChangeState.Document) -> String {
        let words = self.document(document.id)
        return document.note == nil ? language("\(words) 未更新", "\(words) not yet") : words
    }
}
