import HandoverModel

/// Puts the rota together from a file in which nothing is wrong.
extension WorkspaceDraft {
    static func rota(_ file: RotaDraft) -> Rota {
        Rota(
            layers: file.layers.compactMap(layer), overrides: file.overrides.compactMap(standIn),
            cover: file.cover.compactMap(cover))
    }

    private static func layer(_ layer: RotaLayerDraft) -> RotaLayer? {
        guard let id = layer.id, let title = layer.title, let hours = layer.hours, let from = layer.from else {
            return nil
        }
        return RotaLayer(
            id: Identifier(id.value), title: title, hours: hours, severities: layer.severities,
            calendar: layer.calendar.map { Identifier($0.value) }, members: layer.members.map { Identifier($0.value) },
            atOnce: layer.atOnce?.value ?? 1, every: layer.every ?? 7, handOver: layer.handOver ?? 0,
            from: from.value, to: layer.to?.value)
    }

    private static func standIn(_ override: DutyOverrideDraft) -> DutyOverride? {
        guard let layer = override.layer, let from = override.from, let to = override.to, let person = override.person
        else { return nil }
        return DutyOverride(
            layer: Identifier(layer.value), from: from.value, to: to.value, person: Identifier(person.value),
            insteadOf: override.insteadOf.map { Identifier($0.value) })
    }

    private static func cover(_ cover: RequiredCoverDraft) -> RequiredCover? {
        guard let id = cover.id, let title = cover.title, let hours = cover.hours else { return nil }
        return RequiredCover(
            id: Identifier(id.value), title: title, hours: hours, roles: cover.roles.map { Identifier($0.value) },
            people: cover.people ?? 1, severities: cover.severities,
            layers: cover.layers.map { Identifier($0.value) }, calendar: cover.calendar.map { Identifier($0.value) },
            from: cover.from?.value, to: cover.to?.value)
    }
}
