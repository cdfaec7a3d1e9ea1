import HandoverModel

/// Puts definitions together from files in which nothing is wrong.
extension WorkspaceDraft {
    /// The definitions, which are nil when something is missing that a diagnostic has named.
    func definitions(digest: Digest) -> Definitions? {
        guard let file = self.handover?.draft, let handover = head(file) else { return nil }
        let checklists = checklists.compactMap { part -> Checklist? in
            guard let id = part.draft.id, let title = part.draft.title else { return nil }
            let items = part.draft.items.compactMap { item($0, of: id.value) }
            return Checklist(id: Checklist.ID(id.value), title: title, items: items)
        }
        return Definitions(
            handover: handover, roles: file.roles.compactMap(role), people: file.people.compactMap(person),
            checklists: inOrder(checklists, file.checklists.map(\.value)),
            capabilities: capabilities.flatMap(\.draft.capabilities).compactMap(capability),
            plans: plans.compactMap { plan($0.draft) }, targets: file.targets.targets,
            independence: file.targets.independence, calendar: calendar,
            calendars: otherCalendars.map { Self.calendar($0.draft) }, services: serviceLevels,
            channels: channels.prefix(1).flatMap(\.draft.channels).compactMap(channel),
            contacts: contacts.prefix(1).flatMap(\.draft.contacts).compactMap(contact),
            catalogue: self.services.prefix(1).flatMap(\.draft.services).compactMap(service),
            knowledge: knowledge.first.map { Self.knowledge($0.draft) }, rota: rotas.first.map { Self.rota($0.draft) },
            credits: credits.first.map { Self.credits($0.draft) },
            quality: quality.first.map { Self.quality($0.draft) }, alerts: alerts.first.map { Self.alerts($0.draft) },
            commitments: commitments.prefix(1).flatMap(\.draft.commitments).compactMap(Self.commitment),
            questions: file.questions.compactMap(question), digest: digest)
    }

    /// The calendar of the first file of that kind; the plain one where there is none.
    var calendar: WorkingCalendar {
        calendars.first.map { Self.calendar($0.draft) } ?? .plain
    }

    static func calendar(_ file: CalendarDraft) -> WorkingCalendar {
        var calendar = WorkingCalendar(
            id: Identifier(file.id?.value ?? ""), zone: file.zone, week: file.week, publishedUntil: file.publishedUntil)
        for holiday in file.holidays { calendar.holidays.formUnion(holiday.days) }
        for makeUp in file.makeUpDays {
            if let date = makeUp.date { calendar.replacements[date.value] = file.hours(of: makeUp) }
        }
        return calendar
    }

    /// What the first file of that kind promises; nil where there is none.
    private var serviceLevels: ServiceLevels? {
        guard let file = severities.first?.draft else { return nil }
        let kinds = SupportKind.allCases.compactMap { kind in
            file.kinds[kind].map { ServiceLevels.KindLevel(kind: kind, response: $0) }
        }
        return ServiceLevels(
            levels: file.levels.compactMap(level), resolutionStopsAt: file.resolutionStopsAt, kinds: kinds)
    }

    private func level(_ level: ServiceLevelDraft) -> ServiceLevel? {
        guard let severity = level.severity, let title = level.title, let definition = level.definition,
            let hours = level.hours, let response = level.response, let resolution = level.resolution
        else { return nil }
        return ServiceLevel(
            severity: severity.value, title: title, definition: definition, scope: level.scope, hours: hours,
            response: response.value, resolution: resolution.value, escalation: level.escalation?.value,
            availability: level.availability, nextUpdate: level.nextUpdate,
            stages: level.stages.compactMap { stage in
                guard let id = stage.id, let title = stage.title, let within = stage.within else { return nil }
                return .init(id: Identifier(id.value), title: title, within: within.value, doneWith: stage.doneWith)
            }, told: level.told.map(\.value), calendar: level.calendar.map { Identifier($0.value) })
    }

    private func channel(_ channel: ChannelDraft) -> SupportChannel? {
        guard let id = channel.id, let title = channel.title, let use = channel.use, let hours = channel.hours else {
            return nil
        }
        return SupportChannel(
            id: Identifier(id.value), title: title, address: channel.address, use: use, severities: channel.severities,
            response: channel.response, hours: hours, calendar: channel.calendar.map { Identifier($0.value) },
            occasions: channel.occasions, isSelfService: channel.isSelfService)
    }

    private func contact(_ contact: ContactDraft) -> SupportContact? {
        guard let id = contact.id, let title = contact.title else { return nil }
        return SupportContact(
            id: Identifier(id.value), title: title, person: contact.person.map { Person.ID($0.value) },
            line: contact.line, channel: contact.channel.map { SupportChannel.ID($0.value) }, use: contact.use,
            response: contact.response)
    }

    private func service(_ service: OfferedServiceDraft) -> OfferedService? {
        guard let id = service.id, let title = service.title else { return nil }
        return OfferedService(
            id: Identifier(id.value), title: title,
            parts: service.parts.compactMap { part in part.title.map { .init(title: $0, covers: part.covers) } },
            deliverables: service.deliverables, response: service.response, turnaround: service.turnaround,
            capabilities: ids(service.capabilities))
    }

    /// Those that the handover names come first, in its order; the others follow in that of their files.
    private func inOrder(_ checklists: [Checklist], _ order: [String]) -> [Checklist] {
        let named = order.compactMap { id in checklists.first { $0.id.rawValue == id } }
        return named + checklists.filter { !order.contains($0.id.rawValue) }
    }

    private func head(_ file: HandoverDraft) -> Handover? {
        guard let id = file.id, let title = file.title, let zone = file.zone, let starts = file.starts,
            let delivering = file.teams.delivering, let receiving = file.teams.receiving
        else { return nil }
        return Handover(
            id: Identifier(id), title: title, zone: zone, language: file.language, starts: starts.value,
            acceptBy: file.acceptBy?.value, ends: file.ends?.value,
            teams: [.delivering: delivering, .receiving: receiving], separation: file.separation,
            visibility: file.visibility, identityProvider: file.identityProvider.flatMap(identityProvider),
            reverification: file.reverification)
    }

    private func identityProvider(_ provider: IdentityProviderDraft) -> IdentityProvider? {
        guard let title = provider.title, let issuer = provider.issuer, let clientID = provider.clientID else {
            return nil
        }
        return IdentityProvider(
            title: title, issuer: issuer, clientID: clientID, scopes: provider.scopes,
            groupsClaim: provider.groupsClaim,
            groups: provider.groups.compactMap { rule in
                rule.pattern.map { .init(pattern: GroupPattern($0), roles: ids(rule.roles)) }
            })
    }

    private func role(_ role: RoleDraft) -> Role? {
        guard let id = role.id, let title = role.title else { return nil }
        return Role(
            id: Role.ID(id.value), title: title, rights: Set(role.rights), headCount: role.headCount, hours: role.hours,
            duties: role.duties, escalatesTo: role.escalatesTo.map { Role.ID($0.value) })
    }

    private func person(_ person: PersonDraft) -> Person? {
        guard let id = person.id, let name = person.name, let side = person.side else { return nil }
        return Person(
            id: Person.ID(id.value), name: name, side: side, roles: ids(person.roles?.value ?? []), email: person.email,
            phone: person.phone, from: person.from?.value, to: person.to?.value,
            escalatesTo: person.escalatesTo.map { Person.ID($0.value) },
            deputyFor: person.deputyFor.compactMap { deputy in
                guard let role = deputy.role, let from = deputy.from, let to = deputy.to else { return nil }
                return Person.Deputy(role: Role.ID(role.value), from: from.value, to: to.value)
            })
    }

    private func item(_ item: ItemDraft, of checklist: String) -> Item? {
        guard let id = item.id, let title = item.title, let signOff = item.signOff else { return nil }
        let evidence = item.evidence.map { rule in
            EvidenceRule(
                atLeast: rule.atLeast ?? 1, kinds: Set(rule.kinds ?? EvidenceKind.allCases), validFor: rule.validFor)
        }
        return Item(
            id: Item.ID("\(checklist)/\(id.value)"), title: title, acceptWhen: item.acceptWhen,
            importance: item.importance ?? .must, weight: item.weight, owner: item.owner.map { Role.ID($0.value) },
            keys: signOff.value.compactMap { key in
                guard let meaning = key.meaning, let by = key.by else { return nil }
                return SignOffKey(meaning, by: by.value)
            },
            evidence: evidence ?? .none, due: item.due?.value, needs: ids(item.needs),
            requires: item.requires.map { Capability.ID($0.value) }, validFor: item.validFor,
            mayBeNotApplicable: item.mayBeNotApplicable,
            check: item.check.first?.check(requires: item.requires.map { Capability.ID($0.value) }),
            wording: item.wording)
    }

    private func capability(_ capability: CapabilityDraft) -> Capability? {
        guard let id = capability.id, let title = capability.title else { return nil }
        return Capability(
            id: Capability.ID(id.value), title: title, isCritical: capability.isCritical, people: capability.people,
            level: capability.level, validFor: capability.validFor, lastUsedWithin: capability.lastUsedWithin,
            drillsCount: capability.drillsCount, confirmedSince: capability.confirmedSince,
            assessedBy: ids(capability.assessedBy?.value ?? []))
    }

    private func plan(_ plan: PlanDraft) -> TrainingPlan? {
        guard let id = plan.id, let title = plan.title else { return nil }
        return TrainingPlan(
            id: TrainingPlan.ID(id.value), title: title, roles: ids(plan.roles),
            modules: plan.modules.compactMap(module))
    }

    private func module(_ module: ModuleDraft) -> Module? {
        guard let id = module.id, let title = module.title, let draft = module.assessment, let kind = draft.kind else {
            return nil
        }
        let assessment = ModuleAssessment(
            kind: kind, pass: draft.pass?.value ?? 60, level: draft.level?.value ?? .alone,
            assessedBy: ids(draft.assessedBy?.value ?? []), attempts: draft.attempts, validFor: draft.validFor)
        return Module(
            id: Module.ID(id.value), title: title, duration: module.duration, materials: module.materials,
            needs: ids(module.needs), teaches: ids(module.teaches), assessment: assessment)
    }

    private func question(_ question: QuestionDraft) -> OpenQuestion? {
        guard let id = question.id, let text = question.question, let answer = question.answer else { return nil }
        return OpenQuestion(id: Identifier(id.value), question: text, answer: answer, place: question.place)
    }

    private func ids<Subject>(_ written: [Located<String>]) -> [Identifier<Subject>] {
        written.map { Identifier($0.value) }
    }
}
