#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Phrasebook {
    /// What an error number of the system means for the person, or the number itself.
    func systemCause(_ code: Int32) -> String {
        switch code {
        case ENOSPC: either("media penyimpanan penuh", "the disk is full")
        case EDQUOT: either("kuota penyimpanan habis", "the disk quota is used up")
        case EFBIG: either("berkas terlalu besar untuk media ini", "the file is too large for this disk")
        case EROFS: either("media hanya bisa dibaca", "the disk is read-only")
        case EACCES, EPERM: either("tidak ada izin", "permission is missing")
        case ENOENT: either("foldernya tidak ada", "its folder does not exist")
        case ENOTDIR: either("ada bagian jalur yang bukan folder", "part of the path is not a folder")
        case EISDIR: either("itu sebuah folder", "it is a folder")
        case ENAMETOOLONG: either("namanya terlalu panjang", "its name is too long")
        case EMFILE, ENFILE: either("terlalu banyak berkas terbuka", "too many files are open")
        case EIO: either("media rusak atau terlepas", "the disk is damaged or was removed")
        case ESTALE, ENOTCONN, ETIMEDOUT: either("sambungan ke folder jaringan terputus", "the network folder is gone")
        default: either("kesalahan sistem nomor \(code)", "system error number \(code)")
        }
    }
}
