import TapakFormats
import TapakGeoPackage
import Testing

@Suite("Hashes of content")
struct ContentHashTests {
    @Test(
        "known answers (FIPS 180-4 examples)",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func known(text: String, digest: String) {
        let hash = ContentHash(of: Array(text.utf8))
        #expect(hash.hex == digest)
        #expect(hash.description == digest)
        #expect(hash.bytes == bytes(digest))
        #expect(ContentHash(bytes: hash.bytes) == hash)
        #expect(ContentHash(hex: digest) == hash)
        #expect(ContentHash(hex: digest.uppercased()) == hash)
    }

    @Test("what is no hash gives none")
    func refusals() {
        #expect(ContentHash(bytes: [UInt8](repeating: 0, count: 31)) == nil)
        #expect(ContentHash(bytes: [UInt8](repeating: 0, count: 33)) == nil)
        #expect(ContentHash(hex: "") == nil)
        #expect(ContentHash(hex: String(repeating: "0", count: 63)) == nil)
        #expect(ContentHash(hex: String(repeating: "g", count: 64)) == nil)
        #expect(ContentHash(hex: String(repeating: "0", count: 64)) != nil)
    }

    @Test("many threads may hash at once")
    func concurrency() async {
        let expected = ContentHash(hex: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { (0..<500).allSatisfy { _ in ContentHash(of: Array("abc".utf8)) == expected } }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
