public import HandoverModel

extension Side {
    public func words(_ language: Language) -> String {
        switch self {
        case .delivering: language("移交方", "delivering team")
        case .receiving: language("接收方", "receiving team")
        }
    }
}

extension Meaning {
    public func words(_ language: Language) -> String {
        switch self {
        case .delivered: language("已移交", "delivered")
        case .accepted: language("已接收", "accepted")
        case .approved: language("已批准", "approved")
        case .witnessed: language("已监交", "witnessed")
        }
    }
}

extension Importance {
    public func words(_ language: Language) -> String {
        switch self {
        case .must: language("必须", "must")
        case .should: language("应当", "should")
        case .may: language("可选", "may")
        }
    }
}

extension EvidenceKind {
    public func words(_ language: Language) -> String {
        switch self {
        case .link: language("链接", "link")
        case .file: language("文件", "file")
        case .note: language("说明", "note")
        case .check: language("检查结果", "check")
        }
    }
}

extension Right {
    public func words(_ language: Language) -> String {
        switch self {
        case .lead: language("负责人", "lead")
        case .assessor: language("评估人", "assessor")
        case .trainee: language("接收工程师", "trainee")
        case .director: language("总监", "director")
        case .auditor: language("审计员", "auditor")
        }
    }
}

extension MeasureID {
    public func words(_ language: Language) -> String {
        switch self {
        case .independence: language("任务独立完成率", "Tasks done independently")
        case .assessedIndependence: language("能力评估达标率", "Assessed independence")
        case .responseOnTime: language("首次响应达标率", "First response on time")
        case .resolvedOnTime: language("按时解决率", "Resolved on time")
        case .resolved: language("问题解决率", "Resolved at all")
        case .resolvedFirstTime: language("一次性解决率", "Resolved the first time")
        case .satisfaction: language("满意度", "Satisfaction")
        case .availability: language("可用性", "Availability")
        case .knowledgeBaseCoverage: language("知识库覆盖率", "Knowledge-base coverage")
        case .documentsUpToDate: language("文档更新及时率", "Documents up to date")
        }
    }
}

extension ModuleAssessment.Kind {
    public func words(_ language: Language) -> String {
        switch self {
        case .exam: language("笔试", "exam")
        case .practical: language("实操", "practical")
        case .observation: language("观察", "observation")
        }
    }
}

extension Length {
    public func words(_ language: Language) -> String {
        switch unit {
        case .days: language("\(count) 天", counted(count, "day"))
        case .hours: language("\(count) 小时", counted(count, "hour"))
        case .minutes: language("\(count) 分钟", counted(count, "minute"))
        }
    }
}
