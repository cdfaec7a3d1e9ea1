import HandoverDefinitions

/// A workspace of any size, whose items look like those of a real one.
enum GeneratedWorkspace {
    static let giver = "giver"

    /// `items`: How many items each checklist has.
    static func files(checklists: Int, items: Int) -> WorkspaceFiles {
        var texts = ["handover.yaml": handover]
        for list in 0..<checklists { texts["checklists/list-\(list).yaml"] = checklist(list, items: items) }
        return WorkspaceFiles(texts: texts)
    }

    private static let handover = """
        schema: handover/v1
        handover: generated
        title: { zh: 生成的交接, en: A generated handover }
        zone: Asia/Shanghai
        language: zh
        starts: 2025-12-01
        accept-by: 2026-02-27
        teams:
          delivering: { title: { zh: 移交方, en: The giver } }
          receiving: { title: { zh: 接收方, en: The receiver } }
        roles:
          - { id: manager, title: { zh: 支持经理, en: Support manager }, rights: [lead] }
        people:
          - { id: giver, name: 李四, team: delivering, roles: [manager] }
          - { id: taker, name: 甲一, team: receiving, roles: [manager] }

        """

    /// `role`: Who delivers and accepts every item.
    static func checklist(_ list: Int, items: Int, role: String = "manager") -> String {
        """
        schema: handover/v1
        checklist: list-\(list)
        title: { zh: 清单, en: A checklist }
        items:

        """ + (0..<items).map { item(list, $0, role) }.joined()
    }

    private static func item(_ list: Int, _ number: Int, _ role: String) -> String {
        let needs = number.isMultiple(of: 10) ? "" : "    needs: [list-\(list)/item-\(number - 1)]\n"
        return """
              - id: item-\(number)
                title: { zh: 值班安排确认, en: On-call rota confirmed }
                accept-when: { en: Every shift has a named engineer. }
                owner: \(role)
                sign-off:
                  - { meaning: delivered, by: delivering/\(role) }
                  - { meaning: accepted, by: receiving/\(role) }
                evidence: { at-least: 1, kinds: [link, file] }
                due: start+\(number % 60 + 1)wd

            """ + needs
    }
}
