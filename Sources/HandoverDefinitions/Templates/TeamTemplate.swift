/// `handover.yaml` of a new workspace for a team on each side.
enum TeamTemplate {
    static let englishHead = """
        # Who hands over what to whom, by when, and to which targets.
        # Check with "handover validate", see what changes with "handover plan", put in force with "handover apply".
        schema: handover/v1
        handover: my-system
        title: Handover of my system

        """

    static let englishRest = """

        teams:
          delivering: { title: Delivering team }
          receiving: { title: Receiving team }

        # Rights: lead, assessor, trainee, director, auditor.
        roles:
          - { id: lead, title: Handover lead, rights: [lead, assessor], escalates-to: director }
          - { id: engineer, title: Engineer, rights: [trainee], escalates-to: lead }
          - { id: director, title: Director, rights: [director] }

        # Replace these people. Telephone and mail are not written into the ledger. Who leaves gets "to: DATE".
        people:
          - { id: anna, name: Anna, team: delivering, roles: [lead] }
          - { id: ben, name: Ben, team: delivering, roles: [engineer] }
          - { id: carla, name: Carla, team: receiving, roles: [lead] }
          - { id: dan, name: Dan, team: receiving, roles: [engineer] }
          - { id: eva, name: Eva, team: receiving, roles: [engineer] }
          - { id: frank, name: Frank, team: receiving, roles: [director] }

        # What the contract asks for. "gates: verdict" decides the verdict, "gates: report" is only reported.
        targets:
          independence: { at-least: 90%, gates: verdict }
          assessed-independence: { at-least: 90%, gates: verdict }
          satisfaction: { at-least: 4.5, gates: report }

        # signed-in or public: who may read the status page.
        status: signed-in

        """

    static let chineseHead = """
        # 谁把什么移交给谁、什么时候完成、要达到什么目标。
        # 用 "handover validate" 检查，用 "handover plan" 查看变更，用 "handover apply" 生效。
        schema: handover/v1
        handover: my-system
        title: 我的系统交接

        """

    static let chineseRest = """

        teams:
          delivering: { title: 移交方 }
          receiving: { title: 接收方 }

        # 权限：lead 负责人、assessor 评估人、trainee 接收工程师、director 总监、auditor 审计员。
        roles:
          - { id: lead, title: 交接负责人, rights: [lead, assessor], escalates-to: director }
          - { id: engineer, title: 工程师, rights: [trainee], escalates-to: lead }
          - { id: director, title: 总监, rights: [director] }

        # 请替换为实际人员。电话和邮箱不会写入台账。离开的人写上 "to: 日期"。
        people:
          - { id: jia, name: 甲, team: delivering, roles: [lead] }
          - { id: yi, name: 乙, team: delivering, roles: [engineer] }
          - { id: bing, name: 丙, team: receiving, roles: [lead] }
          - { id: ding, name: 丁, team: receiving, roles: [engineer] }
          - { id: wu, name: 戊, team: receiving, roles: [engineer] }
          - { id: ji, name: 己, team: receiving, roles: [director] }

        # 合同要求的目标。gates: verdict 影响交接结论，gates: report 只写入报告。
        targets:
          independence: { at-least: 90%, gates: verdict }
          assessed-independence: { at-least: 90%, gates: verdict }
          satisfaction: { at-least: 4.5, gates: report }

        # 谁可以查看状态页：signed-in 登录用户，public 所有人。
        status: signed-in

        """
}
