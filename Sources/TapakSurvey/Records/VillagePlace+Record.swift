import TapakGeometry

extension RecordWriter {
    /// The village of a parcel.
    mutating func write(_ place: VillagePlace) {
        var flags = RecordFlags()
        flags.add(place.second != nil)
        flags.add(place.boundaryDistance != nil)
        write(flags)
        write(place.village)
        write(place.share)
        if let second = place.second { write(second) }
        write(place.secondShare)
        if let distance = place.boundaryDistance { write(distance.metres) }
    }
}

extension RecordReader {
    /// The village of a parcel.
    mutating func villagePlace() throws(RecordFault) -> VillagePlace {
        var flags = try flags(count: 2)
        let village = try index()
        let share = try double()
        return VillagePlace(
            village: village, share: share, second: flags.next() ? try index() : nil, secondShare: try double(),
            boundaryDistance: flags.next() ? .metres(try double()) : nil)
    }
}
