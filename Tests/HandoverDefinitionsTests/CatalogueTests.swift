import HandoverDefinitions
import HandoverModel
import Testing

/// The channels and services of the customer's document, and what changing them means.
@Suite struct CatalogueTests {
    private static func sample() throws -> Definitions {
        try #require(Workspace.load(folder: Repository.root).definitions)
    }

    @Test func theSampleHasTheDocumentsChannels() throws {
        #expect(
            try Self.sample().channels.map { channel in
                "\(channel.title.text(in: .zh)) \(channel.response?.description ?? "-") \(channel.hours.rawValue)"
            } == [
                "紧急热线 15m always", "技术支持邮箱 2h working", "企业微信群 30m working", "在线工单系统 1h always",
                "远程协助 - working", "现场支持 4h working", "知识库 - always",
            ])
        #expect(try Self.sample().channels.filter(\.isSelfService).map(\.id) == ["knowledge-base"])
        #expect(try Self.sample().channels.map(\.occasions.count) == [5, 0, 0, 5, 0, 0, 0])
        #expect(try Self.sample().channels.filter { $0.address == nil }.map(\.id) == ["hotline"])
    }

    @Test func theSampleHasTheDocumentsServices() throws {
        #expect(
            try Self.sample().catalogue.map { service in
                "\(service.title.text(in: .zh)) \(service.parts.map { $0.title.text(in: .zh) }.joined(separator: " "))"
            } == [
                "运维支持 系统监控和诊断 故障处理和恢复 性能优化", "开发支持 技术方案咨询 代码支持 测试支持",
                "安全评估 安全漏洞扫描 安全加固", "安全事件响应 安全事件处理", "技术培训 新员工培训 在职培训", "知识管理 知识库维护",
            ])
        #expect(try Self.sample().catalogue.allSatisfy { $0.parts.allSatisfy { $0.covers.count == 4 } })
        #expect(try Self.sample().catalogue.compactMap(\.response) == [.init(15, .minutes)])
        #expect(try Self.sample().catalogue.compactMap(\.turnaround) == [.init(24, .hours)])
    }

    /// Whether a change of the sample weakens it; each changes something.
    private func weakens(_ change: (inout Definitions) -> Void) throws -> Bool {
        let before = try Self.sample()
        var after = before
        change(&after)
        let plan = DefinitionsPlan.compare(inForce: before, proposed: after, today: PlanTests.today)
        #expect(!plan.isEmpty)
        return plan.weakens
    }

    @Test func channelsThatAnswerLessWeaken() throws {
        #expect(try weakens { $0.channels.removeLast() })
        #expect(try weakens { $0.channels[0].response = .init(16, .minutes) })
        #expect(try weakens { $0.channels[0].response = nil })
        #expect(try weakens { $0.channels[0].hours = .working })
        #expect(try weakens { $0.channels[1].address = nil })
        #expect(try weakens { $0.channels[1].severities = [.p1] })
        #expect(try weakens { $0.channels[2].severities = [.p1] })
        #expect(try weakens { $0.channels[0].occasions.removeLast() })
        #expect(try weakens { $0.channels[1].isSelfService = true })
        #expect(try !weakens { $0.channels[0].occasions.append(.init([.zh: "甲"])) })
        #expect(try !weakens { $0.channels[6].isSelfService = false })
        #expect(try !weakens { $0.channels[0].response = .init(14, .minutes) })
        #expect(try !weakens { $0.channels[1].hours = .always })
        #expect(try !weakens { $0.channels[0].address = .init([.zh: "400-000-0000"]) })
        #expect(try !weakens { $0.channels[1].severities = [] })
        #expect(try !weakens { $0.channels[4].response = .init(1, .workingDays) })
        #expect(try !weakens { $0.channels.append(.init(id: "x", title: .init([:]), use: .init([:]), hours: .always)) })
    }

    @Test func servicesThatDoLessWeaken() throws {
        #expect(try weakens { $0.catalogue.removeLast() })
        #expect(try weakens { $0.catalogue[0].parts[0].covers.removeLast() })
        #expect(try weakens { $0.catalogue[0].deliverables.removeLast() })
        #expect(try weakens { $0.catalogue[3].response = .init(20, .minutes) })
        #expect(try weakens { $0.catalogue[5].turnaround = nil })
        #expect(try weakens { $0.catalogue[0].capabilities.removeLast() })
        #expect(try !weakens { $0.catalogue[0].parts[0].covers.append(.init([.en: "More"])) })
        #expect(try !weakens { $0.catalogue[5].turnaround = .init(12, .hours) })
        #expect(try !weakens { $0.catalogue[1].capabilities.append("technical-support") })
    }

    @Test(arguments: [
        ("hotline", "hotline"), ("紧急热线", "hotline"), ("EMERGENCY HOTLINE", "hotline"), ("Mail", "mail"), ("", nil),
        ("fax", nil), ("hotlin", nil),
    ])
    func channelsAreKnownByIdAndTitle(written: String, as id: SupportChannel.ID?) throws {
        #expect(try Self.sample().channel(named: written)?.id == id)
    }

    @Test func aSlipOfThePenHasANearName() throws {
        let sample = try Self.sample()
        #expect(sample.channels(nearestTo: "hotlin").first == "hotline")
        #expect(sample.channels(nearestTo: "传真") == [])
    }

    @Test func twoOfOneIdAndUnknownCapabilitiesAreErrors() {
        let files = WorkspaceFiles(texts: [
            "support/channels.yaml": """
            schema: handover/v1
            channels:
              - { id: phone, title: Telephone, use: Emergencies, hours: always }
              - { id: phone, title: Another, use: Emergencies, hours: always }
            """,
            "support/services.yml": """
            schema: handover/v1
            services:
              - { id: running, title: Running, parts: [{ title: Faults, covers: [All] }], capabilities: [operatng] }
              - { id: running, title: Other, parts: [{ title: Faults, covers: [All] }] }
            """,
            "support/channels.yml": "schema: handover/v1\nchannels: [{ id: a, title: A, use: B, hours: always }]",
            "training/capabilities.yaml": "schema: handover/v1\ncapabilities: [{ id: operating, title: Operating }]",
        ])
        let found = Workspace.load(files).diagnostics.filter { $0.file.hasPrefix("support/") }
        #expect(
            found.map { "\($0.file) \($0.problem.code) \($0.suggestion ?? "-")" }.sorted() == [
                "support/channels.yaml duplicate-id -", "support/channels.yml duplicate-id -",
                "support/services.yml duplicate-id -", "support/services.yml unknown-reference operating",
            ])
    }
}
