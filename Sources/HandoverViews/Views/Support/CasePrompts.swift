internal import HandoverModel

/// What is to be told below each heading of a case: the three points of the customer's document (案例格式), with what they mean for a
/// kind of case.
enum CasePrompts {
    /// One point: what it is called, and what to write for each kind.
    struct Point {
        let title: LocalizedText
        let hints: [CaseKind: LocalizedText]

        /// `hints` in the order of `CaseKind.allCases`.
        init(_ zh: String, _ en: String, _ hints: [(zh: String, en: String)]) {
            title = LocalizedText(zh: zh, en: en)
            self.hints = Dictionary(
                uniqueKeysWithValues: zip(CaseKind.allCases, hints.map { LocalizedText(zh: $0.zh, en: $0.en) }))
        }
    }

    /// The points below a heading, in their order; none below one that the document does not have.
    ///
    /// A heading is found by its Chinese or its English title.
    static func points(_ section: LocalizedText) -> [Point] {
        let titles = Set(section.texts.values)
        return sections.first { !titles.isDisjoint(with: $0.titles) }?.points ?? []
    }

    /// `问题现象：用户看到了什么，报错原文`.
    static func line(_ point: Point, _ kind: CaseKind, _ language: Language) -> String {
        let title = point.title.text(in: language)
        return point.hints[kind].map { "\(title)\(language("：", ": "))\($0.text(in: language))" } ?? title
    }

    private static let sections: [(titles: Set<String>, points: [Point])] = [
        (["问题描述", "The problem"], problem), (["问题分析", "What caused it"], cause),
        (["解决方案", "What was done"], solution), (["效果评估", "What came of it"], effect),
        (["最佳实践", "What to do from now on"], practice),
    ]

    private static let problem = [
        Point(
            "问题现象", "Symptom",
            [
                ("用户看到了什么，报错原文", "what users saw, the exact message"),
                ("慢在哪里，用哪个指标、多少", "what is slow, by which figure and how much"),
                ("攻击、漏洞或泄露的迹象，由谁发现", "signs of the attack, flaw or leak, and who found them"),
                ("要实现什么功能，现在缺什么", "what is to be built, and what is missing"),
            ]),
        Point(
            "影响范围", "Impact",
            [
                ("哪些服务和用户，级别 P0–P3", "which services and users, severity P0 to P3"),
                ("哪些操作和用户变慢", "which actions and users it slows down"),
                ("哪些系统、账号和数据", "which systems, accounts and data"),
                ("涉及哪些服务、接口和团队", "which services, interfaces and teams"),
            ]),
        Point(
            "发生时间", "When",
            [
                ("开始、发现和恢复的时间", "when it began, was noticed and was over"),
                ("什么时候、什么负载下出现", "when, and under which load"),
                ("入侵、发现和遏制的时间", "when it began, was found and was contained"),
                ("提出、开发和上线的日期", "when it was asked for, built and released"),
            ]),
    ]

    private static let cause = [
        Point(
            "问题原因", "Cause",
            [
                ("直接原因和根本原因，依据的日志", "the direct and the root cause, with the logs"),
                ("瓶颈在哪里，怎样测出来", "where the bottleneck is, and how it was measured"),
                ("入侵途径或漏洞成因，攻击溯源", "the way in or the flaw, and where the attack came from"),
                ("需求和约束，难点在哪里", "the demand and its limits, and what is hard"),
            ]),
        Point(
            "影响评估", "Assessment",
            [
                ("持续多久，业务损失", "how long it lasted, what it cost the business"),
                ("对响应时间和资源的影响", "what it does to response times and resources"),
                ("数据是否泄露，要通知谁", "whether data leaked, and who must be told"),
                ("对现有功能和性能的影响", "what it does to what is there, and to performance"),
            ]),
        Point(
            "解决难度", "Difficulty",
            [
                ("需要的技能、权限和时间", "skills, access and time it takes"),
                ("改动大小和风险", "how big and how risky the change is"),
                ("取证、隔离和恢复的难点", "what is hard about evidence, isolation and recovery"),
                ("工作量和技术风险", "effort and technical risk"),
            ]),
    ]

    private static let solution = [
        Point(
            "解决思路", "Approach",
            [
                ("先恢复还是先修复，试过什么", "restored or fixed first, and what was tried"),
                ("比较过的方案和取舍", "the options and why this one"),
                ("遏制、清除、恢复的顺序", "in which order it was contained, removed and recovered"),
                ("方案设计和技术选型", "design and choice of technology"),
            ]),
        Point(
            "实施步骤", "Steps",
            [
                ("命令和操作，能照着做", "commands and actions that can be repeated"),
                ("改了哪些参数、索引、缓存，怎样回退", "which settings, indexes and caches changed, and how to go back"),
                ("隔离、补丁、改密、加固的步骤", "isolating, patching, changing secrets, hardening"),
                ("编码、评审、测试、上线的步骤", "coding, review, tests, release"),
            ]),
        Point(
            "关键技术", "Key techniques",
            [
                ("用到的工具和诊断方法", "tools and ways to diagnose"),
                ("分析工具和优化手段", "tools to analyse, means to optimise"),
                ("检测、取证和防护手段", "means to detect, to keep evidence and to protect"),
                ("关键代码、接口和组件", "the main code, interfaces and parts"),
            ]),
    ]

    private static let effect = [
        Point(
            "解决效果", "Result",
            [
                ("是否复发，用户是否确认", "whether it came back, whether users confirmed it"),
                ("目标是否达到", "whether the goal was reached"),
                ("漏洞是否封堵，复测结果", "whether the flaw is closed, and the test of it"),
                ("验收结果，缺陷数", "the acceptance, and how many defects"),
            ]),
        Point(
            "性能提升", "Performance",
            [
                ("恢复后的指标与平时相比，没有变化也写明", "figures after it against the usual; say so where nothing changed"),
                ("优化前后的数字和测法", "figures before and after, and how they were measured"),
                ("加固对性能的影响，没有也写明", "what hardening costs; say so where it is nothing"),
                ("新功能的性能和容量", "speed and capacity of what is new"),
            ]),
        Point(
            "经验总结", "Lessons",
            [
                ("哪里可以更快，哪条告警没有响", "what could have been faster, which alert was silent"),
                ("对哪些系统同样有效", "for which other systems it holds"),
                ("发现和响应哪里慢了", "where finding and answering was slow"),
                ("可复用的做法和踩过的坑", "what can be used again, and what went wrong"),
            ]),
    ]

    private static let practice = [
        Point(
            "预防措施", "Prevention",
            [
                ("监控、巡检、预案要加什么", "what to add to monitoring, checks and plans"),
                ("要盯的指标和告警值", "figures to watch, and from where to alert"),
                ("权限、补丁、扫描的例行要求", "what is due for access, patches and scans"),
                ("规范、测试、评审要加什么", "what to add to standards, tests and reviews"),
            ]),
        Point(
            "改进建议", "Suggestions",
            [
                ("对系统和流程的建议，改进措施编号", "for system and process, with the improvement actions"),
                ("下一步还能优化什么", "what could be optimised next"),
                ("安全策略和培训的建议", "for security policies and training"),
                ("架构和后续开发的建议", "for architecture and further development"),
            ]),
        Point(
            "知识传承", "Handing it on",
            [
                ("更新了哪篇文档，演练过没有", "which document was updated, whether it was rehearsed"),
                ("写进哪篇调优文档，讲给谁", "which tuning guide has it, who was told"),
                ("写进哪份安全手册，哪些人要知道", "which security guide has it, who must know"),
                ("接口文档和示例放在哪里", "where its documents and examples are"),
            ]),
    ]
}
