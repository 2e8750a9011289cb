import CLibcrypto

extension SHA256Digest {
    /// libcrypto's SHA-256; looked up once, because looking it up costs more than hashing a parcel.
    ///
    /// An algorithm is never changed after it was fetched, and libcrypto lets any number of threads use it.
    nonisolated(unsafe) private static let algorithm: OpaquePointer = {
        guard let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil) else {
            preconditionFailure("libcrypto knows no SHA-256")
        }
        return unsafe algorithm
    }()

    /// Lets another thread look libcrypto's SHA-256 up, which takes a millisecond that the first digest then need not wait.
    ///
    /// libcrypto does not clean up at the end of the process any more: the thread may not be done by then, and the
    /// system takes the memory back anyway.
    ///
    /// - Returns: what the other thread has to do.
    public static func preparation() -> @Sendable () -> Void {
        _ = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil)
        return { _ = unsafe algorithm }
    }

    /// The digest of bytes at hand as four words, the first byte the most significant of the first word.
    ///
    /// **Method.** FIPS 180-4, computed by OpenSSL's EVP in one call.
    ///
    /// - Complexity: O(*n*).
    public static func words(of bytes: RawSpan) -> SIMD4<UInt64> {
        var words = SIMD4<UInt64>()
        let hashed = unsafe bytes.withUnsafeBytes { content in
            unsafe withUnsafeMutableBytes(of: &words) { digest in
                unsafe EVP_Digest(content.baseAddress, content.count, digest.baseAddress, nil, algorithm, nil)
            }
        }
        precondition(hashed == 1, "libcrypto could not make a SHA-256")
        return SIMD4(words[0].bigEndian, words[1].bigEndian, words[2].bigEndian, words[3].bigEndian)
    }
}
