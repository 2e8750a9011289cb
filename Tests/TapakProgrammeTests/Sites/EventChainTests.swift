import TapakProgramme
import Testing

/// The truth was made with Python's json and hashlib: `json.dumps(event, sort_keys=True, separators=(",", ":"),
/// ensure_ascii=False)`, hashed with SHA-256, each event with the hash before it.
@Suite("chain of events")
struct EventChainTests {
    static let chain = EventChain(digest: ReferenceSHA256.hex)

    /// One event of every kind.
    static let facts: [(fact: SiteFact, evidence: [Int])] = [
        (.created(name: "Pasar \"Lama\" \\ RW\t05\n\u{1}\u{1F}\u{7F} é 𝄞 /"), []),
        (.parcelsJoined([.init(id: "P1", assetClass: .psuFasum), .init(id: "P2", assetClass: .bmd)]), []),
        (.cooperativesJoined([7, 3]), []),
        (
            .documentAttached(
                SiteDocument(
                    id: 3, kind: .bastPsu, number: "027/118", date: .day("2023-05-02"), sha256: .hash(of: 3),
                    path: "dokumen/bast 1.pdf")), []
        ),
        (.documentReplaced(old: 3, new: SiteDocument(id: 4, kind: .bastPsu, sha256: .hash(of: 4))), []),
        (.stageAdvanced(StageAdvance(.tenure, assetClass: .psuFasum, to: "in_process")), [4]),
        (.stageAdvanced(StageAdvance(.land, to: "verifying", note: "n")), []),
        (
            .noted(
                SiteNote(
                    to: .residents, "rapat", presentUse: "lapangan", invited: "RT 1, RT 2",
                    alternatives: "tanah kosong")), []
        ),
        (.waived(Waiver(.verdict, of: .beforeAgrinas, reason: "kurang 4 m2", until: .day("2026-06-30"))), []),
        (.protectedLandRecorded(ProtectedLandRecord(.lp2b, .inside, conversion: .planned, note: "surat")), []),
        (.reportedElsewhere(ForeignReport(vocabulary: "portal", stage: "Terverifikasi", source: "portal.csv:7")), []),
        (.undone(11), []),
        (.cooperativesLeft([7]), []),
        (.parcelsLeft(["P2"]), []),
        (.progressReported(percent: 40, note: "minggu 6"), []),
        (.stageAdvanced(StageAdvance(.construction, to: "started", percent: 5, reason: "r", terms: "t")), [4, 3, 4]),
    ]

    static func links() throws -> [EventChain.Link] { try made.get() }

    private static let made = Result { try make() }

    private static func make() throws -> [EventChain.Link] {
        var head = EventChain.Head.origin
        return try facts.map { fact, evidence in
            let event = SiteEvent(
                site: 1, date: .day("2026-01-10"), recorded: .noon, actor: try .office, evidence: evidence,
                geometryHash: "outline-1", profile: "kota-bekasi-600@1", fact: fact)
            let link = chain.link(event, after: head)
            head = .init(count: link.event.sequence, hash: link.hash)
            return link
        }
    }

    @Test(
        "the reference hash is SHA-256",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func reference(_ text: String, _ hash: String) {
        #expect(ReferenceSHA256.hex(Array(text.utf8)) == hash)
    }

    @Test("there is one event of every kind")
    func everyKind() {
        #expect(Set(Self.facts.map(\.fact.kind)) == Set(SiteFact.Kind.allCases))
    }

    @Test("an event has the bytes that Python gives it")
    func bytes() throws {
        let links = try Self.links()
        let expected =
            #"{"actor":"dinas-koperasi","date":"2026-01-10","evidence":[],"fact":{"kind":"created","name":"#
            + #""Pasar \"Lama\" \\ RW\t05\n\u0001\u001f"# + "\u{7F}" + #" é 𝄞 /"},"format":1,"#
            + #""geometry_hash":"outline-1","previous":""# + String(repeating: "0", count: 64)
            + #"","profile":"kota-bekasi-600@1","recorded":"2026-12-31T05:00:00Z","role":"cooperative_office","#
            + #""sequence":1,"site":1}"#
        #expect(String(decoding: links[0].event.canonicalBytes, as: UTF8.self) == expected)
    }

    @Test(
        "the hashes are those that Python gives",
        arguments: [
            (1, "efc45bc87c51ff423632931505ff7444700c654053611b79088544d2a39887e5"),
            (2, "f08e3b13ebea68c97d72b3c6bdb78a5998faadbf09d8278f35b65ebe929c318f"),
            (3, "d24fc7ceda677493264cd63b4ba38176cd0c21495810e9a50105acf24af28cab"),
            (4, "3cf2b9210598e3734e79a49c09901a8f9ae94423d4535abdea29101e6e81bec7"),
            (5, "0f39a2c3a2ea87b88f9def003e941fcc91a2e4d618fd49fb46973bcfeaf7a3c4"),
            (6, "f5d68ee286156f8510dec424554fac0273b3672884462877dcd0eaaa04e51868"),
            (7, "e9eb5e29624be02ee72c77c2fae43576d13d0bbc6d16ea47d9a0169530102060"),
            (8, "69f38846e2744f2ccf4d6b4008685a8f20a4d86e0b2ff343fbe747e013ed496e"),
            (9, "7886b8b4f93d35271cca3a98321b655c1074a911bb4930c64fb4427e610b79f2"),
            (10, "37e5c20b359a9fc7ae7a3597b98fa71fa0d661be4042a6131948be8ad1c648a3"),
            (11, "c7fbd81166488e47f83ea2bf6474d86e293fc74edaca695fc7e5e6bd033f6bb0"),
            (12, "ffec3c2101efa92c5b2d559d7a60b8257251d81f1f9272c6b91c83c62234b795"),
            (13, "39498d374a802955a7daf61bdcac2738a2688b505c800f45e953b57b1ce73af1"),
            (14, "7f38f6bfee56e210ddc537a07b147f98e3d14291d2b998fce1e75a730d1dabeb"),
            (15, "251c9c16c4e8067b8c4286134f3f4836f5e6ce87cb2690c20ffff9cf627fcd36"),
            (16, "8d817f90c8354600c676e8641a6d3492fd5134425f78758157e8414fe912a8d7"),
        ])
    func hashes(_ place: Int, _ hash: String) throws {
        #expect(try Self.links()[place - 1].hash == hash)
    }

    @Test("an untouched chain has no fault, nor has it against any head it ever had")
    func sound() throws {
        let links = try Self.links()
        #expect(Self.chain.firstFault(in: links) == nil)
        #expect(Self.chain.firstFault(in: [EventChain.Link](), knownHead: .origin) == nil)
        for link in links {
            let head = EventChain.Head(count: link.event.sequence, hash: link.hash)
            #expect(Self.chain.firstFault(in: links, knownHead: head) == nil)
        }
    }

    @Test("a change to any event is found at its place", arguments: 0..<16)
    func changed(_ index: Int) throws {
        var changes: [EventChain.Link] = []
        let link = try Self.links()[index]
        func change(_ edit: (inout EventChain.Link) throws -> Void) rethrows {
            var changed = link
            try edit(&changed)
            changes.append(changed)
        }
        change { $0.event.date = .day("2026-01-11") }
        change { $0.event.site = 2 }
        change { $0.event.geometryHash = nil }
        change { $0.event.profile = "kota-bekasi-600@2" }
        change { $0.event.evidence.append(99) }
        try change { $0.event.actor = try SiteActor(account: "dinas-koperasi", role: .reviewer) }
        change { $0.event.fact = .created(name: "x") }
        change { $0.hash = .hash(of: 1) }
        for changed in changes {
            var links = try Self.links()
            links[index] = changed
            let fault = Self.chain.firstFault(in: links)
            #expect(fault?.place == index + 1)
            guard case .hashDiffers = fault?.cause else {
                Issue.record("\(String(describing: fault))")
                continue
            }
        }
    }

    @Test("a changed event whose hash was made anew is found at the next", arguments: 0..<15)
    func rehashed(_ index: Int) throws {
        var links = try Self.links()
        links[index].event.date = .day("2026-01-11")
        links[index].hash = Self.chain.hash(of: links[index].event)
        let fault = Self.chain.firstFault(in: links)
        #expect(fault?.place == index + 2)
        guard case .previousDiffers = fault?.cause else { return #expect(Bool(false)) }
    }

    @Test("a deleted event is found at its place, but for the last", arguments: 0..<15)
    func deleted(_ index: Int) throws {
        var links = try Self.links()
        links.remove(at: index)
        #expect(
            Self.chain.firstFault(in: links) == ChainFault(place: index + 1, cause: .sequenceDiffers(found: index + 2)))
    }

    @Test("two events that changed places are found", arguments: 0..<15)
    func reordered(_ index: Int) throws {
        var links = try Self.links()
        links.swapAt(index, index + 1)
        #expect(Self.chain.firstFault(in: links)?.place == index + 1)
        // Also when their numbers were changed back.
        links[index].event.sequence = index + 1
        links[index + 1].event.sequence = index + 2
        #expect(Self.chain.firstFault(in: links)?.place == index + 1)
    }

    @Test("an end that was cut off is found by the head alone", arguments: 1...16)
    func cut(_ count: Int) throws {
        let links = try Self.links()
        let head = EventChain.Head(count: 16, hash: links[15].hash)
        let rest = links.dropLast(count)
        #expect(Self.chain.firstFault(in: rest) == nil)
        #expect(
            Self.chain.firstFault(in: rest, knownHead: head)
                == ChainFault(place: 17 - count, cause: .eventsMissing(found: 16 - count, expected: 16)))
    }

    @Test("a chain that was made anew from a place on is found by the head alone", arguments: 0..<16)
    func rewritten(_ index: Int) throws {
        let links = try Self.links()
        var rewritten: [EventChain.Link] = []
        var head = EventChain.Head.origin
        for (place, link) in links.enumerated() {
            var event = link.event
            if place == index { event.date = .day("2026-01-11") }
            rewritten.append(Self.chain.link(event, after: head))
            head = .init(count: place + 1, hash: rewritten[place].hash)
        }
        #expect(Self.chain.firstFault(in: rewritten) == nil)
        let known = EventChain.Head(count: 16, hash: links[15].hash)
        #expect(
            Self.chain.firstFault(in: rewritten, knownHead: known)
                == ChainFault(place: 16, cause: .headDiffers(found: head.hash, expected: known.hash)))
        #expect(
            Self.chain.firstFault(in: rewritten, knownHead: .init(count: 0, hash: known.hash))
                == ChainFault(place: 0, cause: .headDiffers(found: EventChain.Head.origin.hash, expected: known.hash)))
    }
}
