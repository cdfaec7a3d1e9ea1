internal import HandoverModel

extension TokenScope {
    /// What a token with it may do, never more than its person may.
    func words(_ language: Language) -> String {
        switch self {
        case .read: language("查询", "ask")
        case .record: language("记录和上传", "record and upload")
        case .admin: language("管理账号和令牌", "manage accounts and tokens")
        case .metrics: language("读取服务指标", "read the service's figures")
        }
    }
}
