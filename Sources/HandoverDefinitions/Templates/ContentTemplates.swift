import HandoverModel

extension Template {
    static func capabilities(_ size: Size, _ language: Language) -> String {
        let (comment, operating, incidents) =
            switch language {
            case .en:
                (
                    "# What the receiving team must be able to do, and how many of it. A drill is a rehearsed task.",
                    "Operating the system", "Incident response"
                )
            case .zh: ("# 接收方必须具备的能力，以及需要几个人具备。drill: allowed 表示演练也算数。", "日常运维", "应急响应")
            }
        let people = size == .small ? 1 : 2
        let drill = size == .small ? "\n    drill: allowed" : ""
        return """
            \(comment)
            schema: handover/v1
            capabilities:
              - id: operating
                title: \(operating)
                people: \(people)
                level: alone\(drill)
              - id: incident-response
                title: \(incidents)
                critical: true
                people: \(people)
                level: alone
                drill: allowed

            """
    }

    static func training(_ size: Size, _ language: Language) -> String {
        let (comment, title, operating, incidents, material) =
            switch language {
            case .en:
                (
                    "# What the holders of a role must learn. Each module ends in an assessment.", "Basics",
                    "Operating the system", "Responding to incidents", "Operations manual"
                )
            case .zh: ("# 某个角色必须学习的内容，每个培训单元以考核结束。", "基础培训", "日常运维", "应急响应", "运维手册")
            }
        return """
            \(comment)
            schema: handover/v1
            plan: basics
            title: \(title)
            for: [\(size == .small ? "receiver" : "engineer")]
            modules:
              - id: operating-basics
                title: \(operating)
                duration: 8h
                materials: [\(material)]
                teaches: [operating]
                assessment: { kind: practical, level: alone }
              - id: incident-basics
                title: \(incidents)
                duration: 4h
                needs: [operating-basics]
                teaches: [incident-response]
                assessment: { kind: observation, level: alone }

            """
    }

    static func checklist(_ size: Size, _ language: Language) -> String {
        let words =
            switch language {
            case .en:
                ChecklistWords(
                    comment: """
                        # What is handed over. Each item takes a sign-off of each side; a re-worded item must be signed again.
                        # due: a date, or working days (wd) or days (d) from start or accept-by.
                        """,
                    title: "Getting started",
                    access: "Access granted",
                    accessWhen: "Everybody who receives can sign in to every system they need.",
                    documents: "Documents handed over",
                    documentsWhen: "The operations manual was used once without asking.",
                    incidents: "Incidents handled alone",
                    incidentsWhen: "An incident or a drill was handled without help.")
            case .zh:
                ChecklistWords(
                    comment: """
                        # 交接项。每一项都需要双方签字；文字改动后必须重新签字。
                        # due：日期，或相对 start、accept-by 的工作日（wd）、自然日（d）数。
                        """,
                    title: "启动交接", access: "系统权限开通", accessWhen: "接收方每个人都能登录所需的每个系统。",
                    documents: "文档移交", documentsWhen: "接收方只看运维手册就完成过一次操作。", incidents: "能独立处置故障",
                    incidentsWhen: "在没有帮助的情况下处置过一次故障或完成过一次演练。")
            }
        return text(words, givers: size == .small ? "giver" : "lead", receivers: size == .small ? "receiver" : "lead")
    }

    private struct ChecklistWords {
        var comment, title, access, accessWhen, documents, documentsWhen, incidents, incidentsWhen: String
    }

    private static func text(_ words: ChecklistWords, givers: String, receivers: String) -> String {
        let signOff = """
            sign-off:
                  - { meaning: delivered, by: delivering/\(givers) }
                  - { meaning: accepted, by: receiving/\(receivers) }
            """
        return """
            \(words.comment)
            schema: handover/v1
            checklist: start
            title: \(words.title)
            items:
              - id: access
                title: \(words.access)
                accept-when: \(words.accessWhen)
                importance: must
                \(signOff)
                due: start+10wd

              - id: documents
                title: \(words.documents)
                accept-when: \(words.documentsWhen)
                importance: must
                \(signOff)
                evidence: { at-least: 1, kinds: [link, file] }
                due: start+20wd
                needs: [start/access]

              - id: incidents
                title: \(words.incidents)
                accept-when: \(words.incidentsWhen)
                importance: must
                \(signOff)
                due: accept-by-5wd
                needs: [start/documents]
                require: { capability: incident-response }

            """
    }
}
