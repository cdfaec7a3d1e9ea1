/// `handover.yaml` of a new workspace with one person a side.
///
/// The giver delivers and assesses, the receiver accepts and learns: two people fill both keys of an item and nobody
/// judges themself, so that separation can stay on.
enum SmallTemplate {
    static let englishHead = """
        # One person hands over to another. Check with "handover validate", put in force with "handover apply".
        schema: handover/v1
        handover: my-system
        title: Handover of my system

        """

    static let englishRest = """

        teams:
          delivering: { title: Delivering side }
          receiving: { title: Receiving side }

        # The giver delivers and assesses, the receiver accepts and learns, and approves as their own director.
        roles:
          - { id: giver, title: Giver, rights: [lead, assessor] }
          - { id: receiver, title: Receiver, rights: [lead, trainee, director] }

        people:
          - { id: anna, name: Anna, team: delivering, roles: [giver] }
          - { id: ben, name: Ben, team: receiving, roles: [receiver] }

        # tasks: 0 asks for no minimum of tasks and no statistics, floors: off for nothing in critical capabilities, P0 and P1.
        targets:
          independence: { at-least: 90%, gates: verdict, tasks: 0, floors: off }

        """

    static let chineseHead = """
        # 一个人移交给另一个人。用 "handover validate" 检查，用 "handover apply" 生效。
        schema: handover/v1
        handover: my-system
        title: 我的系统交接

        """

    static let chineseRest = """

        teams:
          delivering: { title: 移交方 }
          receiving: { title: 接收方 }

        # 移交人负责移交和评估，接收人负责接收和学习，并兼任总监批准验收。
        roles:
          - { id: giver, title: 移交人, rights: [lead, assessor] }
          - { id: receiver, title: 接收人, rights: [lead, trainee, director] }

        people:
          - { id: jia, name: 甲, team: delivering, roles: [giver] }
          - { id: yi, name: 乙, team: receiving, roles: [receiver] }

        # tasks: 0 表示不要求最少工单数，也不做统计判定；floors: off 表示对关键能力和 P0、P1 不另作要求。
        targets:
          independence: { at-least: 90%, gates: verdict, tasks: 0, floors: off }

        """
}
