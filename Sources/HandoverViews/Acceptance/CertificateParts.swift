internal import HandoverModel
internal import HandoverReadiness

/// The parts of a certificate's page.
struct CertificateParts {
    private let certificate: Certificate
    private let definitions: Definitions
    private let language: Language
    private let names: Names

    init(_ certificate: Certificate, _ definitions: Definitions, _ language: Language) {
        self.certificate = certificate
        self.definitions = definitions
        self.language = language
        names = Names(definitions, language: language)
    }

    private var statement: AcceptanceStatement { certificate.statement }

    var head: HTML {
        let sides = Side.allCases.map { "<dt>\($0.words(language))</dt><dd>\(names.team($0))</dd>" as HTML }
        let conditions =
            statement.conditions.isEmpty
            ? ""
            : language(
                "，附 \(statement.conditions.count) 项条件", " (\(counted(statement.conditions.count, "condition")))")
        let demonstration: HTML =
            certificate.isDemonstration
            ? "<p class=\"demonstration\">\(CertificateView.demonstrationNote(language))</p>\n" : ""
        return """
            \(demonstration)<p class="quiet">\(definitions.handover.title.text(in: language)) <code>\(definitions.handover.id.rawValue)</code></p>
            <p class="verdict">\(language("验收结论：", "Accepted as: "))\(statement.verdict.words(language))\(conditions)</p>
            <dl>\(sides)<dt>\(language("数字截至", "Numbers as of"))</dt><dd>\(time(statement.asOf))</dd>\
            <dt>\(language("三人签毕", "Signed by all"))</dt><dd>\(time(certificate.acceptedAt))</dd></dl>

            """
    }

    /// In UTC, and beside it in the handover's zone.
    private func time(_ instant: Instant) -> HTML {
        "<time datetime=\"\(instant.description)\">\(instant.description)</time> <span class=\"quiet small\">(\(names.time(instant)) \(names.zone.identifier))</span>"
    }

    var signatures: HTML {
        let rows = certificate.signatures.map { signature -> [PageTable.Cell] in
            [
                .init("\(signature.key.words(language))"), .init("\(names.person(signature.person))"),
                .init("\(signature.key.meaning(language))"), .init(time(signature.at)),
                .init("\(signature.identified.words(language)) <code>\(signature.identified.description)</code>"),
                .init("\(signature.entry)"),
            ]
        }
        let note: HTML = CertificateView.severalKeys(certificate, names).map { "<p class=\"bad\">\($0)</p>" } ?? ""
        let table = PageTable(
            columns: columns(
                language("身份", "As"), language("签字人", "Signer"), language("含义", "Meaning"),
                language("时间（UTC）", "Time (UTC)"), language("身份确认方式", "Identified by"), language("条目", "Entry"),
                numbers: [5]), rows: rows)
        return section(language("签字", "Signatures"), table.html + note)
    }

    var conditions: HTML {
        guard !statement.conditions.isEmpty else {
            return section(language("条件", "Conditions"), "<p>\(language("无。", "None."))</p>")
        }
        let rows = statement.conditions.map { condition -> [PageTable.Cell] in
            [
                .init("\(condition.subject.words(names))"), .init("\(condition.until.description)", style: "date"),
                .init("\(names.roles(condition.owners))"), .init("\(condition.reason.printable)"),
                .init("\(names.people(condition.by))"),
            ]
        }
        let table = PageTable(
            columns: columns(
                language("事项", "What is left open"), language("至", "Until"), language("由谁了结", "In the hands of"),
                language("理由", "Reason"), language("同意人", "Agreed by")), rows: rows)
        return section(language("条件", "Conditions"), table.html)
    }

    var measures: HTML {
        let rows = statement.measures.filter { $0.state != .notMeasured }.map { figure -> [PageTable.Cell] in
            let target = Measure(figure).target.map { "≥ \($0.words(figure.measure))" } ?? ""
            return [
                .init("\(figure.measure.words(language))"), .init("\(AcceptanceNumbers.share(figure, language))"),
                .init("\(target)"), .init("\(figure.state.words(language))"),
                .init("\(AcceptanceNumbers.remarks(figure, language))"),
            ]
        }
        let table = PageTable(
            columns: columns(
                language("指标", "Measure"), language("数值", "Value"), language("目标", "Target"),
                language("状态", "State"), language("备注", "Remarks"), numbers: [1, 2]), rows: rows)
        return section(language("指标", "Measures"), table.html)
    }

    var demands: HTML {
        guard !statement.demands.isEmpty else { return "" }
        let rows = statement.demands.map { demand -> [PageTable.Cell] in
            [
                .init("\(demand.title(names))"), .init("\(demand.had(language))"), .init("\(demand.needed(language))"),
                .init("\(demand.stateWords(language))"),
            ]
        }
        let table = PageTable(
            columns: columns(
                language("要求", "Asked for"), language("现有", "Have"), language("需要", "Needed"),
                language("状态", "State"), numbers: [1, 2]), rows: rows)
        return section(
            language("最低要求和种类", "Floors and variety"),
            table.html + "<p class=\"small\">\(AcceptanceNumbers.scope(statement, language))</p>")
    }

    var progress: HTML {
        let checklists = statement.checklists.map { progress -> [PageTable.Cell] in
            [
                .init("\(names.checklistTitle(progress.checklist))"), .init("\(progress.done)/\(progress.total)"),
                .init("\(progress.waived)"), .init("\(progress.notApplicable)"),
            ]
        }
        let capabilities = statement.capabilities.map { coverage -> [PageTable.Cell] in
            [.init("\(names.capabilityTitle(coverage.capability))"), .init("\(coverage.have)/\(coverage.need)")]
        }
        let training = language(
            "培训单元已通过 \(statement.training.passed)/\(statement.training.required)",
            "\(statement.training.passed) of \(statement.training.required) modules passed")
        let lists = PageTable(
            columns: columns(
                language("清单", "Checklist"), language("完成", "Done"), language("遗留", "Waived"),
                language("不适用", "N/A"), numbers: [1, 2, 3]), rows: checklists)
        let people = PageTable(
            columns: columns(
                language("能力", "Capability"), language("具备/需要（人）", "People who have it, of those needed"),
                numbers: [1]), rows: capabilities)
        return section(
            language("清单、能力和培训", "Checklists, capabilities, training"),
            "\(lists.html)\(capabilities.isEmpty ? "" : people.html)<p>\(training)</p>")
    }

    var proof: HTML {
        let rowsOf = AcceptanceNumbers.rows(statement, language).map { ($0.label, $0.digest.description) }
        let facts: [(String, String)] =
            rowsOf + [
                (language("生效的定义", "Definitions in force"), statement.definitions.description),
                (
                    language("声明前的台账", "Ledger before the statement"),
                    "\(counted(statement.size, language("条", "entry"), language("条", "entries"))) \(statement.root.base64)"
                ),
                (
                    language("签毕后的台账", "Ledger with the last signature"),
                    "\(counted(certificate.size, language("条", "entry"), language("条", "entries"))) \(certificate.root.base64)"
                ),
            ]
            + certificate.signatures.map { signature in
                (
                    language("叶哈希，第 \(signature.entry) 条", "Leaf hash of entry \(signature.entry)"),
                    signature.leaf.base64
                )
            }
        let rows = facts.map { "<dt>\($0)</dt><dd><code>\($1)</code></dd>" as HTML }
        let how = language(
            "数字由台账条目推出，可用台账导出离线核对：",
            "The numbers follow from the ledger's entries, and can be checked against an export of it, offline:")
        return section(
            language("证明", "Proof"),
            "<dl>\(rows)</dl><p class=\"small\">\(how) <code>handover verify-certificate FILE --export ledger.jsonl</code></p>"
        )
    }

    private func section(_ title: String, _ content: HTML) -> HTML {
        "<section><h2>\(title)</h2>\n\(content)</section>\n"
    }

    private func columns(_ titles: String..., numbers: Set<Int> = []) -> [PageTable.Column] {
        titles.enumerated().map { PageTable.Column(title: $1, isNumber: numbers.contains($0)) }
    }
}
