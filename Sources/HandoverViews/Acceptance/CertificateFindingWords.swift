internal import HandoverModel

extension CertificateFinding {
    /// The stable name in JSON.
    var code: String {
        switch self {
        case .notACertificate: "not-a-certificate"
        case .unreadable: "unreadable"
        case .otherSchema: "other-schema"
        case .export: "export-damaged"
        case .exportEndsBefore: "export-ends-before"
        case .rootDiffers: "root-differs"
        case .notAStatement: "not-a-statement"
        case .notComplete: "not-complete"
        case .revoked: "revoked"
        case .signerWithoutRight: "signer-without-right"
        case .otherDefinitions: "other-definitions"
        case .derivedOtherwise: "derived-otherwise"
        case .differs: "differs"
        case .pageDiffers: "page-differs"
        }
    }

    /// What is wrong, in a clause without a full stop.
    func words(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .notACertificate: return language("文件不是验收证书", "The file is no certificate of acceptance")
        case .unreadable(let line):
            return language("证书第 \(line) 行起不是有效的 JSON", "The certificate is no JSON from line \(line) on")
        case .otherSchema(let schema):
            return language(
                "证书的格式是 \(schema)，本程序不认识",
                "The certificate is of the schema \(schema), which this program does not know")
        case .export(let damage):
            return language("台账导出损坏：\(damage.words(.zh))", "The export is damaged: \(damage.words(.en))")
        case .exportEndsBefore(let entries, let needed):
            return language(
                "台账导出只有 \(entries) 条，证书用到第 \(needed) 条",
                "The export ends with entry \(entries), and the certificate rests on \(counted(needed, "entry", "entries"))"
            )
        case .rootDiffers(let size):
            return language(
                "台账导出前 \(size) 条的根与证书写的不同",
                "The first \(counted(size, "entry", "entries")) of the export make another root than the certificate says"
            )
        case .notAStatement(let entry):
            return language("第 \(entry) 条不是验收声明", "Entry \(entry) is no statement of acceptance")
        case .notComplete(let entry, let missing):
            let keys = language.list(missing.map { $0.words(language) })
            return language(
                "第 \(entry) 条的验收声明没有签齐\(keys.isEmpty ? "" : "：缺\(keys)")",
                "The statement of entry \(entry) has not all its signatures\(keys.isEmpty ? "" : ": \(keys)")")
        case .revoked(let entry, let by):
            return language("第 \(entry) 条已由第 \(by) 条撤销", "Entry \(entry) was taken back by entry \(by)")
        case .signerWithoutRight(let entry, let person, let key):
            return language(
                "第 \(entry) 条：\(names.actor(person))当天不能以\(key.words(.zh))身份签字",
                "Entry \(entry): \(names.person(person)) could not sign as \(key.words(.en)) on that day")
        case .otherDefinitions(let entry, let inForce):
            return language(
                "第 \(entry) 条的声明作出时生效的定义是 \(inForce)",
                "The definitions in force at the statement of entry \(entry) were \(inForce)")
        case .derivedOtherwise(let path, let stated, let derived):
            return language(
                "声明的 \(path) 是 \(stated ?? "（无）")，由条目推出的是 \(derived ?? "（无）")",
                "The statement says \(stated ?? "nothing") of \(path), and the entries come to \(derived ?? "nothing")")
        case .differs(let path, let certificate, let ledger):
            return language(
                "\(path)：证书写的是 \(certificate ?? "（无）")，台账是 \(ledger ?? "（无）")",
                "\(path): the certificate says \(certificate ?? "nothing"), the ledger \(ledger ?? "nothing")")
        case .pageDiffers(let line):
            return language(
                "页面第 \(line) 行起与其中的文档不符", "From line \(line) on the page shows something else than the document in it")
        }
    }

    /// The way to what differs, and what each side says of it.
    var difference: (path: String, certificate: String?, ledger: String?)? {
        switch self {
        case .differs(let path, let certificate, let ledger): (path, certificate, ledger)
        case .derivedOtherwise(let path, let stated, let derived): (path, stated, derived)
        case .notACertificate, .unreadable, .otherSchema, .export, .exportEndsBefore, .rootDiffers, .notAStatement,
            .notComplete, .revoked, .signerWithoutRight, .otherDefinitions, .pageDiffers:
            nil
        }
    }
}
