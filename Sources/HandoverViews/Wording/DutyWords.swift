internal import HandoverModel
internal import HandoverReadiness

extension DutyHours {
    func words(_ language: Language) -> String {
        switch self {
        case .working: language("工作时间", "working hours")
        case .always: language("全天候", "around the clock")
        case .holidays: language("法定节假日", "public holidays")
        }
    }
}

extension Names {
    /// `紧急支持值班 (emergency)`.
    func layer(_ id: RotaLayer.ID) -> String {
        titled(definitions?.rota?.layer(id)?.title, id.rawValue)
    }

    func cover(_ id: RequiredCover.ID) -> String {
        titled(definitions?.rota?.cover.first { $0.id == id }?.title, id.rawValue)
    }

    private func titled(_ title: LocalizedText?, _ id: String) -> String {
        guard let title else { return id }
        return showsIDs ? "\(title.text(in: language)) (\(id))" : title.text(in: language)
    }

    /// The person, and for whom they stand in.
    func onDuty(_ duty: Duty) -> String {
        guard let other = duty.insteadOf else { return person(duty.person) }
        return language.remark(
            person(duty.person), language("替 \(person(other))", "instead of \(person(other))"))
    }

    /// `周六 2026-03-14 22:00`, `Sat 2026-03-14 22:00`.
    func weekdayTime(_ instant: Instant) -> String {
        "\(zone.day(of: instant).weekday.short(language)) \(time(instant))"
    }

    /// From one instant to another; the day of the second is left out where both are of one.
    func span(_ from: Instant, _ to: Instant) -> String {
        let end = zone.day(of: from) == zone.day(of: to) ? String(time(to).suffix(5)) : weekdayTime(to)
        return language("\(weekdayTime(from)) 至 \(end)", "\(weekdayTime(from)) to \(end)")
    }
}

extension Weekday {
    func short(_ language: Language) -> String {
        switch self {
        case .monday: language("周一", "Mon")
        case .tuesday: language("周二", "Tue")
        case .wednesday: language("周三", "Wed")
        case .thursday: language("周四", "Thu")
        case .friday: language("周五", "Fri")
        case .saturday: language("周六", "Sat")
        case .sunday: language("周日", "Sun")
        }
    }
}
