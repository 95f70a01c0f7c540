import CGzip

/// Writes bytes to a sink, packed with gzip where the file's name ends in `.gz`: the same bytes for the same input. One
/// thread at a time.
public final class PackedSink {
  private let sink: ByteSink
  private let path: String
  private let packer: OpaquePointer?

  /// A sink for the file that will stand at `path`.
  public init(_ sink: ByteSink, path: String) throws(FormatError) {
    self.sink = sink
    self.path = path
    guard path.lowercased().hasSuffix(".gz") else {
      packer = nil
      return
    }
    guard let opened = cgzip_writer_open() else { throw .cannotWrite(path: path, errno: 12) }
    packer = opened
  }

  deinit { if let packer { cgzip_writer_close(packer) } }

  /// Writes all of `bytes`.
  public func write(_ bytes: [UInt8]) throws(FormatError) { try write(bytes, isLast: false) }

  /// Ends the file; nothing is written afterwards.
  public func finish() throws(FormatError) { try write([], isLast: true) }

  private func write(_ bytes: [UInt8], isLast: Bool) throws(FormatError) {
    guard let packer else { return try sink.write(bytes) }
    var used = 0
    var isDone = false
    while !isDone {
      var code: Int32 = 0
      let packed = [UInt8](unsafeUninitializedCapacity: 1 << 16) { output, count in
        bytes.withUnsafeBufferPointer { input in
          code = cgzip_deflate(
            packer,
            input.baseAddress,
            input.count,
            &used,
            isLast ? 1 : 0,
            output.baseAddress,
            output.count,
            &count
          )
        }
      }
      try sink.write(packed)
      isDone = code == 1
    }
  }
}
