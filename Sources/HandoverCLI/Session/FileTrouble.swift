import Foundation
import HandoverModel

/// Why a file or a folder could not be read or written, as far as people can do something about it.
enum FileTrouble: Hashable {
    case notAllowed, readOnly, full, notAFolder, aFolder, missing, nameTooLong
    /// In the system's words.
    case other(String)

    init(_ error: any Error) {
        var cause: any Error = error
        while let underlying = (cause as NSError).userInfo[NSUnderlyingErrorKey] as? any Error { cause = underlying }
        let found = cause as NSError
        guard found.domain == NSPOSIXErrorDomain else {
            self = .other(error.localizedDescription)
            return
        }
        switch Int32(found.code) {
        case EACCES, EPERM: self = .notAllowed
        case EROFS: self = .readOnly
        case ENOSPC, EDQUOT: self = .full
        case ENOTDIR: self = .notAFolder
        case EISDIR: self = .aFolder
        case ENOENT: self = .missing
        case ENAMETOOLONG: self = .nameTooLong
        default: self = .other(unsafe String(cString: strerror(Int32(found.code))))
        }
    }

    func words(_ language: Language) -> String {
        let (zh, en) = words
        return language == .zh ? zh : en
    }

    private var words: (zh: String, en: String) {
        switch self {
        case .notAllowed: ("没有权限", "permission denied")
        case .readOnly: ("所在磁盘只读", "the disk is read-only")
        case .full: ("磁盘已满", "the disk is full")
        case .notAFolder: ("路径中有一段不是文件夹", "a part of the path is not a folder")
        case .aFolder: ("它是文件夹", "it is a folder")
        case .missing: ("不存在", "there is no such file")
        case .nameTooLong: ("名称太长", "the name is too long")
        case .other(let reason): (reason, reason)
        }
    }
}
