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
                "，附 \(statement.conditions.count) 项条件", ", with \(counted(statement.conditions.count, "condition"))")
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
        let rows = certificate.signatures.map { signature -> HTML in
            """
            <tr><th scope="row">\(signature.key.words(language))</th><td>\(names.person(signature.person))</td>\
            <td>\(signature.key.meaning(language))</td><td>\(time(signature.at))</td>\
            <td>\(signature.identified.words(language)) <code>\(signature.identified.description)</code></td>\
            <td class="number">\(signature.entry)</td><td><code>\(signature.leaf.base64)</code></td></tr>

            """
        }
        let note: HTML = CertificateView.severalKeys(certificate, names).map { "<p class=\"bad\">\($0)</p>" } ?? ""
        return section(
            language("签字", "Signatures"),
            table(
                [
                    language("身份", "As"), language("签字人", "Signer"), language("含义", "Meaning"),
                    language("时间（UTC）", "Time (UTC)"), language("身份确认方式", "Identified by"), language("条目", "Entry"),
                    language("叶哈希", "Leaf hash"),
                ], rows) + note)
    }

    var conditions: HTML {
        guard !statement.conditions.isEmpty else {
            return section(language("条件", "Conditions"), "<p>\(language("无。", "None."))</p>")
        }
        let rows = statement.conditions.map { condition -> HTML in
            """
            <tr><th scope="row">\(condition.subject.words(names))</th><td>\(condition.until.description)</td>\
            <td>\(names.roles(condition.owners))</td><td>\(condition.reason.printable)</td>\
            <td>\(names.people(condition.by))</td></tr>

            """
        }
        return section(
            language("条件", "Conditions"),
            table(
                [
                    language("事项", "What is left open"), language("至", "Until"),
                    language("由谁了结", "In the hands of"), language("理由", "Reason"),
                    language("同意人", "Agreed by"),
                ], rows))
    }

    var measures: HTML {
        let rows = statement.measures.filter { $0.state != .notMeasured }.map { figure -> HTML in
            let target = Measure(figure).target.map { "≥ \($0.words(figure.measure))" } ?? ""
            return """
                <tr><th scope="row">\(figure.measure.words(language))</th>\
                <td class="number">\(AcceptanceNumbers.share(figure, language))</td><td class="number">\(target)</td>\
                <td>\(figure.state.words(language))</td><td>\(AcceptanceNumbers.remarks(figure, language))</td></tr>

                """
        }
        return section(
            language("指标", "Measures"),
            table(
                [
                    language("指标", "Measure"), language("数值", "Value"), language("目标", "Target"),
                    language("状态", "State"),
                    language("备注", "Remarks"),
                ], rows))
    }

    var demands: HTML {
        guard !statement.demands.isEmpty else { return "" }
        let rows = statement.demands.map { demand -> HTML in
            """
            <tr><th scope="row">\(demand.title(names))</th><td class="number">\(demand.had(language))</td>\
            <td class="number">\(demand.needed(language))</td><td>\(demand.stateWords(language))</td></tr>

            """
        }
        return section(
            language("最低要求和种类", "Floors and variety"),
            table(
                [
                    language("要求", "Asked for"), language("现有", "Have"), language("需要", "Needed"),
                    language("状态", "State"),
                ], rows) + "<p class=\"small\">\(AcceptanceNumbers.scope(statement, language))</p>")
    }

    var progress: HTML {
        let checklists = statement.checklists.map { progress -> HTML in
            """
            <tr><th scope="row">\(names.checklistTitle(progress.checklist))</th><td class="number">\(progress.done)/\(progress.total)</td>\
            <td class="number">\(progress.waived)</td><td class="number">\(progress.notApplicable)</td></tr>

            """
        }
        let capabilities = statement.capabilities.map { coverage -> HTML in
            """
            <tr><th scope="row">\(names.capabilityTitle(coverage.capability))</th>\
            <td class="number">\(coverage.have)/\(coverage.need)</td></tr>

            """
        }
        let training = language(
            "培训单元已通过 \(statement.training.passed)/\(statement.training.required)",
            "\(statement.training.passed) of \(statement.training.required) modules passed")
        let lists = table(
            [language("清单", "Checklist"), language("完成", "Done"), language("遗留", "Waived"), language("不适用", "N/A")],
            checklists)
        let people =
            capabilities.isEmpty
            ? ""
            : table(
                [language("能力", "Capability"), language("具备/需要（人）", "People who have it, of those needed")],
                capabilities)
        return section(
            language("清单、能力和培训", "Checklists, capabilities, training"), "\(lists)\(people)<p>\(training)</p>")
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

    private func table(_ heads: [String], _ rows: [HTML]) -> HTML {
        let cells = heads.map { "<th scope=\"col\">\($0)</th>" as HTML }
        return
            "<div class=\"scroll\" role=\"group\" aria-label=\"\(heads[0])\" tabindex=\"0\"><table><thead><tr>\(cells)</tr></thead>\n<tbody>\(rows)</tbody></table></div>\n"
    }
}
