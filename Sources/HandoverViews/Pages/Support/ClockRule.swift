internal import HandoverModel

/// How clocks of the support count.
enum ClockRule {
    static func words(_ services: ServiceLevels?, _ language: Language) -> [String] {
        let end = services?.resolutionStopsAt ?? .restored
        return [
            language(
                "响应从受理计到第一次有人回复，不暂停；解决从受理计到\(end.end(.zh))，只在等待用户时暂停；升级是须叫上一级的时刻。",
                "Response counts from opening to the first answer by a person and is never paused; resolution counts from opening until \(end.end(.en)) and is paused only while the task waits for the user; escalation is when somebody above is to be called."
            ),
            language(
                "只计该级别服务时间内的时间；用掉时限的四分之三即为“即将超时”，超过时限才是“超时”。7 天内重开的接着计，已解决的那段时间不算。",
                "Only time within the hours of the severity counts. A clock is at risk once three quarters of its limit are gone, and breached once it is over. A task opened again within 7 days goes on with the same clocks, without the time for which it was solved."
            ),
        ]
    }
}
