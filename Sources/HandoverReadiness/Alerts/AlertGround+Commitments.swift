import HandoverModel

extension AlertGround {
    /// One finding for each commitment of which periods passed without it, by the oldest of them.
    ///
    /// One more that passes is told anew, in the stead of what was open, so that there is one alert of each at a time.
    func missed(_ rule: AlertRule) -> [AlertFinding] {
        (commitments?.missed ?? []).compactMap { state in
            guard let oldest = state.missed.first, let newest = state.missed.last else { return nil }
            return AlertFinding(
                rule: rule,
                about: .commitment(state.id, period: oldest, newest: newest, missed: state.missed.count),
                since: zone.end(of: oldest.last))
        }
    }
}
