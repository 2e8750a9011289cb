import CLibcrypto

/// SHA-256 of a stream of bytes.
///
/// **Method.** FIPS 180-4, computed by OpenSSL's EVP.
@safe public struct SHA256Hasher: ~Copyable {
    private let context: OpaquePointer

    /// The hash of nothing, ready for more.
    public init() {
        guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("no memory for a SHA-256 context") }
        unsafe self.context = unsafe context
        let started = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
        precondition(started == 1, "libcrypto knows no SHA-256")
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// Adds bytes.
    ///
    /// - Complexity: O(*n*).
    public mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { buffer in
            _ = unsafe EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
        }
    }

    /// The digest of everything added so far, as 64 lower-case hexadecimal digits; more may be added afterwards.
    public func hexDigest() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        guard let copy = unsafe EVP_MD_CTX_new() else { preconditionFailure("no memory for a SHA-256 context") }
        defer { unsafe EVP_MD_CTX_free(copy) }
        let finished = unsafe EVP_MD_CTX_copy_ex(copy, context) == 1 && EVP_DigestFinal_ex(copy, &digest, nil) == 1
        precondition(finished, "libcrypto could not finish a SHA-256")
        return SHA256Digest.hexadecimal(digest)
    }
}

/// SHA-256 of bytes at hand.
public enum SHA256Digest {
    /// The digest as 64 lower-case hexadecimal digits.
    public static func hex(of bytes: [UInt8]) -> String {
        var hasher = SHA256Hasher()
        hasher.update(bytes.span)
        return hasher.hexDigest()
    }

    static func hexadecimal(_ digest: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(2 * digest.count)
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
