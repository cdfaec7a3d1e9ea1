public import HandoverModel

extension CheckReason {
    /// What is not so, in a clause without a full stop.
    public func words(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .dutyGap(let cover, let from, let to, let have, let need):
            return language(
                "\(names.span(from, to)) \(names.cover(cover)) 需 \(need) 人，现有 \(have) 人",
                "\(names.span(from, to)) \(have) of \(need) on duty for \(names.cover(cover))")
        case .contactUnreachable(let id):
            return language("\(names.contact(id)) 没有电话和邮箱", "\(names.contact(id)) has neither telephone nor mail")
        case .personUnreachable(let id):
            return language("\(names.actor(id))没有电话和邮箱", "\(names.person(id)) has neither telephone nor mail")
        case .documentMissing(let id): return language("缺少 \(names.document(id))", "\(names.document(id)) is missing")
        case .documentFault(let id, let fault):
            return language("\(names.document(id)) 有问题（\(fault)）", "\(names.document(id)) is not in order (\(fault))")
        case .capabilityNotCovered(let id, let have, let need):
            return language(
                "“\(names.capability(id))”需 \(need) 人，现有 \(have) 人",
                "\(have) of \(counted(need, "person", "people")) have \(names.quoted(names.capability(id)))")
        case .moduleOpen(let id, let people):
            return language(
                "\(names.module(id)) 还有 \(people) 人未通过",
                "\(counted(people, "person", "people")) have not passed \(names.quoted(names.module(id)))")
        case .measureBelow(let id, let value, let target):
            return language(
                "\(id.words(.zh)) \(Self.share(value))，低于 \(Self.share(target))",
                "\(id.words(.en)) is \(Self.share(value)), below \(Self.share(target))")
        case .fileMissing: return language("文件不存在", "the file is not there")
        case .fileEmpty: return language("文件是空的", "the file is empty")
        case .fileOld(let day): return language("文件 \(day) 之后没有修改过", "the file has not changed since \(day)")
        case .answered(let status): return language("应答状态码 \(status)", "it answered with status \(status)")
        case .certificateEnds(let day): return language("证书 \(day) 到期", "its certificate ends on \(day)")
        case .exited(let status): return language("程序以状态 \(status) 退出", "the program ended with status \(status)")
        case .notDefined(let lack): return lack.words(language)
        case .measureTooFew(let id, let have):
            return language(
                "\(id.words(.zh))数据太少，只有 \(have) 项", "too few to say for \(id.words(.en)), \(have) recorded")
        case .filesNotAtHand: return language("工作区文件不在手边", "the files of the workspace are not at hand")
        case .folderMissing(let folder):
            return language("工作区没有 \(folder.printable) 文件夹", "the workspace has no folder \(folder.printable)")
        case .notAFile: return language("路径上有链接或不是普通文件", "a link, or no ordinary file, stands in the way")
        case .notAllowed: return language("服务程序的配置不允许", "the server's own configuration does not allow it")
        case .noAnswer(let trouble): return trouble.words(language)
        case .tookTooLong(let seconds): return language("\(seconds) 秒内没有结束", "it took longer than \(seconds) s")
        case .didNotStart: return language("程序无法启动", "the program could not be started")
        }
    }

    /// Millionths as a percentage, rounded down to one decimal so that what is below a target never looks like it.
    static func share(_ millionths: Int) -> String { CreditWords.percent(millionths / 1000 * 1000) }
}

extension CheckReason.Lack {
    func words(_ language: Language) -> String {
        switch self {
        case .rota: language("没有值班安排（support/rota.yaml）", "there is no rota (support/rota.yaml)")
        case .cover: language("值班安排没有写明值守要求（cover）", "the rota requires no cover")
        case .contacts: language("没有联系人，也没有值班人员", "there are neither contacts nor people on a rota")
        case .documents: language("没有知识库目录（support/knowledge.yaml）", "no documents are listed (support/knowledge.yaml)")
        case .training: language("没有人需要培训", "nobody's role asks for training")
        case .target: language("没有目标值", "there is no target")
        case .capability: language("没有这项能力", "there is no such capability")
        case .measure: language("该指标没有数据", "the measure is not worked out")
        }
    }
}

extension CheckReason.Trouble {
    func words(_ language: Language) -> String {
        switch self {
        case .unknownHost: language("找不到主机", "the host was not found")
        case .refused: language("连接被拒绝", "the connection was refused")
        case .certificate: language("证书不可信或没有证书", "its certificate is not trusted, or there is none")
        case .broken: language("没有得到完整的应答", "no whole answer came")
        }
    }
}

extension Names {
    func document(_ id: KnowledgeDocument.ID) -> String {
        guard let title = definitions?.knowledge?.document(id)?.title.text(in: language) else { return id.rawValue }
        return showsIDs ? "\(title) (\(id))" : title
    }

    func contact(_ id: SupportContact.ID) -> String {
        guard let title = definitions?.contacts.first(where: { $0.id == id })?.title.text(in: language) else {
            return id.rawValue
        }
        return showsIDs ? "\(title) (\(id))" : title
    }
}
