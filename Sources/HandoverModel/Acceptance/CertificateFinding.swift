/// Why a certificate does not hold against an export, at the first thing that is wrong.
public enum CertificateFinding: Error, Hashable, Sendable {
    // The certificate by itself
    /// Neither a certificate in JSON nor the page of one.
    case notACertificate
    /// No JSON from this line on, counted from 1 in the document.
    case unreadable(line: Int)
    case otherSchema(String)

    // The export
    case export(LedgerDamage)
    case exportEndsBefore(entries: Int, needed: Int)
    /// The first entries make another root than the certificate says.
    case rootDiffers(size: Int)

    // What the export says
    case notAStatement(entry: Int)
    /// Not all had signed by the last entry that the certificate names.
    case notComplete(entry: Int, missing: [AcceptanceKey])
    /// The entry was taken back before all had signed.
    case revoked(entry: Int, by: Int)
    /// The signer did not hold the right on the day of the signature.
    case signerWithoutRight(entry: Int, person: Person.ID, key: AcceptanceKey)
    /// Other definitions were in force.
    case otherDefinitions(entry: Int, inForce: Digest)
    /// The entries come to something else than the statement says of them.
    case derivedOtherwise(path: String, stated: String?, derived: String?)

    // What the certificate says of it
    case differs(path: String, certificate: String?, ledger: String?)
    /// The page shows something else than the document in it, from this line on.
    case pageDiffers(line: Int)
}
