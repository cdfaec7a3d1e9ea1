import HandoverModel
import Testing

@testable import HandoverViews

/// How users reach the support and what it offers, as people and programs read it.
@Suite("Channels and services") struct CatalogueViewTests {
    static var definitions: Definitions {
        var definitions = Samples.definitions
        definitions.channels = [
            SupportChannel(
                id: "hotline", title: .init(zh: "紧急热线", en: "Hotline"), use: .init(zh: "紧急问题", en: "Emergencies"),
                severities: [.p0], response: .init(15, .minutes), hours: .always),
            SupportChannel(
                id: "visit", title: .init(zh: "现场支持", en: "On site"), address: .init(zh: "预约", en: "Ask us"),
                use: .init(zh: "重大问题", en: "Major problems"), hours: .working),
            SupportChannel(
                id: "kb", title: .init(zh: "知识库", en: "Documents"), address: .init(zh: "网址", en: "Address"),
                use: .init(zh: "自助查询", en: "Reading"), hours: .always,
                occasions: [.init(zh: "想先自己查", en: "Looking it up"), .init(zh: "学习", en: "Learning")],
                isSelfService: true),
        ]
        definitions.catalogue = [
            OfferedService(
                id: "operations", title: .init(zh: "运维支持", en: "Operations"),
                parts: [
                    .init(
                        title: .init(zh: "故障处理", en: "Faults"),
                        covers: [.init(zh: "诊断", en: "Diagnosis"), .init(zh: "恢复", en: "Recovery")])
                ], deliverables: [.init(zh: "报告", en: "Report")], response: .init(15, .minutes),
                turnaround: .init(1, .workingDays), capabilities: ["incident-response"])
        ]
        return definitions
    }

    private func names(_ language: Language) -> Names { Names(Self.definitions, language: language) }

    @Test func channelsAreATableThatSaysWhatIsMissing() {
        #expect(
            ChannelListView.report(Self.definitions.channels, names: names(.zh)).text(as: .table) == """
                渠道                联系方式  适用场景  响应      服务时间
                ------------------  --------  --------  --------  ------------------
                紧急热线 (hotline)  未写明    紧急问题  15 分钟   7×24 小时
                现场支持 (visit)    预约      重大问题  预约安排  工作日 09:00–18:00
                知识库 (kb)         网址      自助查询  自助      7×24 小时

                - 是否按时以问题级别的时限为准，渠道的响应时间并列说明
                - 联系方式尚未写明：紧急热线 (hotline)

                何时用知识库 (kb)
                  - 想先自己查
                  - 学习

                """)
        #expect(
            ChannelListView.report(Self.definitions.channels, names: names(.en)).text(as: .csv) == """
                id,title,address,use,severities,response,hours,self_service,occasions\r
                hotline,Hotline,,Emergencies,P0,15m,always,false,\r
                visit,On site,Ask us,Major problems,,,working,false,\r
                kb,Documents,Address,Reading,,,always,true,Looking it up; Learning\r

                """)
        #expect(ChannelListView.report([], names: names(.en)).text(as: .json) == "[]\n")
        #expect(
            ChannelListView.report([], names: names(.en)).text(as: .table)
                == "No channels are named yet: write them into support/channels.yaml\n")
    }

    /// The clock's hours, by the calendar that a channel counts by.
    @Test func workingHoursAreTold() {
        var definitions = Self.definitions
        func told(_ calendar: Identifier<WorkingCalendar>?, _ language: Language) -> String {
            Names(definitions, language: language).hours(.working, calendar)
        }
        #expect(told(nil, .en) == "working days 09:00–18:00")
        definitions.calendars = [
            WorkingCalendar(
                id: "short",
                week: [
                    .monday: [.init(from: 540, to: 720), .init(from: 780, to: 1080)],
                    .friday: [.init(from: 540, to: 725)],
                ]), WorkingCalendar(id: "none", week: [:]),
        ]
        #expect(told("short", .zh) == "周一 09:00–12:00 13:00–18:00、周五 09:00–12:05（short）")
        #expect(told("none", .zh) == "工作时间（none）")
        #expect(Names(nil, language: .en).hours(.working, nil) == "working hours")
        #expect(Names(definitions, language: .zh).hours(.always, nil) == "7×24 小时")
    }

    @Test func servicesSayWhatTheyCoverAndTake() {
        #expect(
            CatalogueView.report(Self.definitions.catalogue, names: names(.en)).text(as: .table) == """
                Operations (operations)
                  - Faults: Diagnosis, Recovery
                  - Delivered: Report
                  - Answered within: 15 minutes
                  - Done within: 1 working day
                  - Capabilities: Incident response (incident-response)

                """)
        #expect(
            CatalogueView.report(Self.definitions.catalogue, names: names(.zh)).text(as: .csv) == """
                id,title,part,covers,response,turnaround,capabilities\r
                operations,运维支持,故障处理,诊断; 恢复,15m,1wd,incident-response\r

                """)
    }

    @Test func aTaskSaysWhatItsChannelPromises() {
        var task = TaskRecord(id: "T-1")
        #expect(TaskPromises.channel(task, names(.zh)) == nil)
        task.channel = "热线"
        #expect(TaskPromises.channel(task, names(.zh)) == "热线")
        task.channel = "紧急热线"
        #expect(TaskPromises.channel(task, names(.zh)) == "紧急热线 (hotline)（15 分钟内响应，7×24 小时；是否按时以级别为准）")
        task.channel = "VISIT"
        #expect(
            TaskPromises.channel(task, names(.en))
                == "On site (visit) (by appointment, working days 09:00–18:00; on time is as the severity says)")
        task.service = "operations"
        #expect(TaskPromises.service(task, names(.zh)) == "运维支持 (operations)")
        task.service = "user-center"
        #expect(TaskPromises.service(task, names(.zh)) == "user-center")
    }

    /// A word that names no channel is recorded as it stands, and whoever typed it is told.
    @Test func anUnknownWordIsTold() {
        let definitions = Self.definitions
        #expect(TaskPromises.hint(channel: "hotline", definitions, .en) == nil)
        #expect(
            TaskPromises.hint(channel: "hotlne", definitions, .en)
                == "\"hotlne\" is no channel of support/channels.yaml, and is recorded as it stands; did you mean \"hotline\"?"
        )
        #expect(
            TaskPromises.hint(channel: "传真", definitions, .zh)
                == "“传真” 不是 support/channels.yaml 中的渠道，已照原样记录；已有渠道：hotline、visit、kb")
        #expect(TaskPromises.hint(channel: "fax", Samples.definitions, .en) == nil)
    }
}
