import CZip

/// Reads members of a ZIP archive through libzip, within bounds: an archive that would fill the memory is refused.
enum ZipArchive {
  /// Bounds on what an archive may do.
  struct Limits {
    /// The most members.
    var members = 10_000
    /// The most bytes that one member unpacks to.
    var memberBytes = 64 << 20
    /// The most bytes that all members read unpack to.
    var totalBytes = 128 << 20
    /// The most bytes that a packed byte unpacks to; text packs to a tenth, rarely to a fiftieth.
    var ratio = 200
    /// Below so many bytes the ratio does not matter.
    var ratioFreeBytes = 1 << 20
  }

  /// Whether bytes begin like an archive.
  static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// The contents of the members named; those that are not there are left out.
  ///
  /// - Throws: `FormatError.malformed` with the problem: `damagedArchive`, `encrypted`, `overLimit`.
  static func members(
    _ names: [String],
    of bytes: [UInt8],
    path: String,
    format: String,
    limits: Limits = Limits()
  ) throws(FormatError) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    var problem: FormatProblem?
    bytes.withUnsafeBufferPointer { buffer in
      do throws(FormatProblem) { found = try read(names, of: buffer, limits) } catch { problem = error }
    }
    if let problem { throw .malformed(path: path, format: format, problem: problem, line: 1, column: 1) }
    return found
  }

  private static func read(
    _ names: [String],
    of bytes: UnsafeBufferPointer<UInt8>,
    _ limits: Limits
  ) throws(FormatProblem) -> [String: [UInt8]] {
    var code: Int32 = 0
    guard let archive = czip_open(bytes.baseAddress, bytes.count, &code) else {
      throw .damagedArchive(code: Int(code))
    }
    defer { czip_close(archive) }
    guard czip_count(archive) <= UInt64(limits.members) else {
      throw .overLimit("the number of members", limit: limits.members)
    }
    var found: [String: [UInt8]] = [:]
    var total = 0
    for name in names {
      var member = czip_member()
      guard czip_find(archive, name, &member) != 0 else { continue }
      let size = try checkedSize(of: member, limits)
      total += size
      guard total <= limits.totalBytes else { throw .overLimit("the unpacked bytes", limit: limits.totalBytes) }
      found[name] = try contents(of: member, size: size, in: archive)
    }
    return found
  }

  /// The size that the directory gives a member, if it is one that may be unpacked.
  private static func checkedSize(of member: czip_member, _ limits: Limits) throws(FormatProblem) -> Int {
    guard member.is_encrypted == 0 else { throw .encrypted }
    guard member.size <= UInt64(limits.memberBytes) else {
      throw .overLimit("a member's unpacked bytes", limit: limits.memberBytes)
    }
    let size = Int(member.size)
    let packed = Int(clamping: member.packed_size)
    guard size <= limits.ratioFreeBytes || size / max(1, packed) <= limits.ratio else {
      throw .overLimit("the compression ratio", limit: limits.ratio)
    }
    return size
  }

  private static func contents(
    of member: czip_member,
    size: Int,
    in archive: OpaquePointer
  ) throws(FormatProblem) -> [UInt8] {
    var code: Int32 = 0
    var read = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, size)) { buffer, count in
      code = czip_read(archive, member.index, buffer.baseAddress, size, &read)
      count = read
    }
    if Int(code) == CZIP_TOO_LARGE { throw .overLimit("a member's bytes as its directory tells them", limit: size) }
    guard code == 0, bytes.count == size else { throw .damagedArchive(code: Int(code)) }
    return bytes
  }
}
