internal import HandoverModel
internal import HandoverReadiness

/// How the numbers of a page come about, in sentences.
enum RuleWords {
    static func verdict(_ language: Language) -> [String] {
        [
            language(
                "先看必须项、关键能力和决定结论的指标：有一项不满足，就是“暂不能接管”。",
                "First the items that must be done, the critical capabilities and the measures that decide: one that fails makes it “Not ready”."
            ),
            language(
                "决定结论的指标数据不够，就是“依据不足”；有限期豁免或应当项未完成，就是“有条件接管”；其余为“可以接管”。",
                "Too little data for a measure that decides makes it “Not enough evidence”; a waiver in force or an open item that should be done “Ready with conditions”; otherwise it is “Ready”."
            ),
        ]
    }

    static func acceptance(_ language: Language) -> [String] {
        [
            language(
                "验收是一份声明，由移交方负责人、接收方负责人和接收方总监三人签字。第一个签字的人作出声明，数字就此固定；其余的人签同一份声明。三人签完不再变动。",
                "An acceptance is one statement that a lead of each side and a director of the receiving one sign. Whoever signs first states it, and the numbers stay as they are then; the others sign the same statement. What all three have signed stays."
            ),
            language(
                "没有满足的须先限期豁免，成为条件：交接项由双方负责人限期豁免，能力和指标还须接收方总监同意。条件到期前一直列在总览里。",
                "What is not met is waived until a date first, and becomes a condition: items by a lead of each side, capabilities and measures by the director too. Conditions stand on the overview until they are met."
            ),
        ]
    }

    static func checklists(_ language: Language) -> [String] {
        [
            language(
                "要求的签字都有效、证据齐全且未过期、前置项都已了结，才算完成。不适用的不计入总数，限期豁免的计入总数、不算完成。",
                "An item is done when every sign-off it asks for is valid, its evidence is there and has not expired, and what it needs is settled. Not applicable leaves the total; waived stays in it and is not done."
            )
        ]
    }

    static func plan(_ language: Language) -> [String] {
        [
            language(
                "到今天为止到期的项是“应完成”，不适用的不计。限期豁免的不算“已完成”，也不算落后，另外写出。落后的工作日从其余未完成各项中最早的期限算起。",
                "Due are the items whose day has come, without those not applicable. One that is waived is neither done nor behind, and is named beside. Working days behind count from the earliest due day of the others that are not done."
            ),
            language(
                "每个未完成的必须项按期限完成，已过期限的按今天；等别的项的，在其后再加计划中两个期限之间的工作日（至少一天）。最晚完成的那条链就是关键路径。",
                "Each open must item is taken to end on its due day, or today where that has passed; one that waits for another ends as many working days after it as the plan leaves between their due days, at least one. The chain that ends last is the critical path."
            ),
        ]
    }

    static func course(_ language: Language) -> [String] {
        [
            language(
                "每个点是那一天结束时的情况，按当时生效的定义；已完成不含限期豁免。",
                "Each point is how it stood at the end of that day, by the definitions in force then; waived items are not done."
            )
        ]
    }

    static func training(_ language: Language) -> String {
        language(
            "培训单元：角色的培训计划要求的每人每单元计一次，考核通过且未过期的算通过。",
            "Modules: each that a plan asks of somebody counts once for them, and is passed while its assessment is passed and has not lapsed."
        )
    }

    static func independence(_ rule: IndependenceRule, _ language: Language) -> [String] {
        [
            language(
                "最近 \(rule.windowDays) 天内关闭的工单中，接收方独立完成、移交方没有插手也没有帮忙、七天内没有重开的，算独立完成。移交方自己做的也在总数里。取消、重复、自行恢复的和演练不计；没填独立程度的单列。",
                "Of the tasks closed in the last \(rule.windowDays) days, those count as independent that the receiving team did alone, without work or help of the delivering team, and that were not reopened within seven days. Tasks the delivering team did stay in the total. Cancelled tasks, duplicates, those that went by themselves and drills are left out; tasks without a level are counted apart."
            ),
            judgement(rule, language),
            language(
                "暂计：关闭不足七天，仍可能重开。应核实：P0、P1 全部和其余五分之一的独立程度由评估人核实。",
                "Provisional: closed less than seven days ago, and may still be reopened. Confirmed: assessors look at the levels of every P0 and P1 and of one in five of the others."
            ),
        ]
    }

    /// When the share is judged, and what counts as proved.
    private static func judgement(_ rule: IndependenceRule, _ language: Language) -> String {
        guard rule.tasks > 0 else {
            return language(
                "不要求最少张数：按当天窗口内的工单判断，不作统计判定。95% 区间是真实比率可能落在的范围（Wilson）。",
                "No least number of tasks is asked for: what is in the window on the day decides, without statistics. The 95% interval is where the true share may lie (Wilson)."
            )
        }
        let confidence = Decimals.trimmed(Double(rule.confidence) / 10_000)
        return language(
            "至少 \(rule.tasks) 张才下判断。95% 区间是真实比率可能落在的范围（Wilson）；\(confidence)% 置信下限达到目标才叫“已证实”（Clopper–Pearson）。两者都只看检查点：每 \(rule.checkpointDays) 天一次，最近七天关闭的不算，因为天天看总会碰上好运的一天。",
            "It is judged from \(counted(rule.tasks, "task")) on. The 95% interval is where the true share may lie (Wilson); it is demonstrated when the lower bound at \(confidence)% reaches the target (Clopper–Pearson). Both count at checkpoints only, every \(counted(rule.checkpointDays, "day")) and without the tasks of the last seven: a window looked at daily has a lucky day sooner or later."
        )
    }

    static func rounds(_ language: Language) -> [String] {
        [
            language(
                "验收之后，接收方负责人在规定的日子逐项重新复核，不沿用以前的结果：必须项和应当项，限期豁免和不适用的除外。每一轮到下一轮开始为止；同一项后说的算。不再成立的不改变验收和签字，负责人可以重开该项。",
                "After the acceptance a lead of the receiving team checks every item again on the days that the definitions give, from blank boxes: what must or should be done, unless it is waived or not applicable. A round lasts until the next begins; of an item the later word counts. What does not hold changes neither the acceptance nor a sign-off; a lead may reopen the item."
            )
        ]
    }

    static func checkpoints(_ language: Language) -> [String] {
        [
            language(
                "检查点当天过完后，任何一方的负责人可以把结果记入台账：数字和工单摘要由台账算出，不由记录人填写。记录的是当天已知的结果；之后补录、改判或撤回了工单，就写明现在不同，可以再记一次，两条都保留。",
                "Once its day is over, a lead of either side can record what a checkpoint came to: the numbers and the digest of the tasks come from the ledger and not from who records them. What is recorded is what was known that day; where tasks were recorded later, overturned or taken back since, it says so, it can be recorded once more, and both entries stay."
            )
        ]
    }

    static func demands(_ rule: IndependenceRule, _ language: Language) -> [String] {
        guard let floors = rule.floors else { return [] }
        return [
            language(
                "每项关键能力：独立完成至少 \(floors.tasks) 张，允许演练的也可通过一次演练；最近 5 张中至少 \(floors.ofLastFive) 张独立完成；至少 \(floors.people) 人独立做过，不超过该能力要求的人数。不限窗口，看最近的。",
                "Each critical capability: at least \(counted(floors.tasks, "independent task")), or a passed drill where drills are allowed; at least \(floors.ofLastFive) of the newest 5 independent; at least \(counted(floors.people, "person", "people")) who worked in it independently, never more than it asks for. Not the window counts, but the newest."
            ),
            language(
                "P0、P1 太少，算不出比例：最近 \(floors.severe) 张须全部独立完成，或在最后一次没有独立完成之后通过一次经评估人核实的演练。",
                "P0 and P1 are too few for a percentage: the newest \(floors.severe) of each must all be independent, or a drill confirmed by an assessor must have been passed after the last that was not."
            ),
            language(
                "种类要求只数窗口内独立完成的工单。不够是“依据不足”，够了而没有做到是“暂不能接管”。",
                "Variety counts independent tasks of the window. Too few make it “Not enough evidence”; enough, and not done well, “Not ready”."
            ),
        ]
    }

    static func mix(_ language: Language) -> [String] {
        [
            language(
                "按参考构成折算：把各级别自己的独立完成率按 handover.yaml 中的构成（mix）加权，好比工单一直是这样的难易；某一级别没有工单就无法折算。只供对照，不影响结论。",
                "At the reference mix: the rate of each severity is weighted by its share in handover.yaml (mix), as if the tasks had always been as easy or hard as that; a severity without a task leaves it without a value. It decides nothing."
            )
        ]
    }

    static func lately(_ language: Language) -> [String] {
        [
            language(
                "最近四周与此前四周之差分成两部分：同一级别内做得更好或不如以前，和各级别的多少变了、工单更容易或更难；两部分相加就是总差。只供对照，不影响结论。",
                "The difference between the last four weeks and the four before has two parts: better or weaker work within each severity, and easier or harder work from another mix of severities; together they are the whole. It decides nothing."
            )
        ]
    }

    static func assessedIndependence(_ language: Language) -> [String] {
        [
            language(
                "培训计划要求的每一对“人员 × 能力”中，由别人评为 4 独立或 5 带教且未过期的所占的比例。",
                "Of all pairs of person and capability that training plans ask for, those assessed by somebody else at 4 alone or 5 teaching, and not lapsed."
            )
        ]
    }

    static func coverage(_ language: Language) -> [String] {
        [
            language(
                "别人最近一次有效评估达到要求、未过期，且在规定时间内用过的人，才算具备。自评和学完培训都不算。",
                "Somebody has a capability when the newest valid assessment by somebody else reaches the level asked for, has not lapsed, and they used it within the time set. Own views and finished training do not count."
            ),
            language(
                "评估的有效期从评估当天算起；在有效期内独立完成工单（或允许时通过演练），就从那一天重新算起。过期以后再用不算，须重新评估。",
                "An assessment holds from its own day; each task done alone while it holds, or drill passed where that is allowed, makes it hold as long from that day. What has lapsed is not brought back by use, and is assessed anew."
            ),
        ]
    }

    static func busFactor(_ language: Language) -> [String] {
        [
            language(
                "“最少走几人”看最弱的一项关键能力：最少走几个人，就没有人会；最少走几个人，就少于要求的人数。",
                "The bus factor looks at the weakest critical capability: how few people can leave until nobody has it, and until fewer have it than it asks for."
            )
        ]
    }

    static func trend(_ rule: IndependenceRule, _ language: Language) -> [String] {
        [
            language(
                "每个点是那一天往前 \(rule.windowDays) 天的工单，浅色带是 95% 区间，空心点不足 10 张。相邻的点共用大部分工单，不能当作独立的观察。",
                "Each point covers the \(rule.windowDays) days before it; the light band is the 95% interval, and hollow points have fewer than ten tasks. Neighbouring points share most of their tasks, so that they are not separate observations."
            )
        ]
    }
}
