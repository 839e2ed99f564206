internal import CArchive
package import Files
internal import Glibc

/// A file that holds others: a ZIP, tar, 7z or RAR archive, or one compressed stream.
///
/// Its members come one by one and are read in memory; nothing is ever written to a disk, so that
/// a member's name is no more than a label.
package final class PackedFile {
  private let library: libarchive
  private let handle: OpaquePointer
  private let input: PackedInput
  private let isSeekable: Bool
  /// Counts the members, so that the bytes of one cannot be asked for after the next has begun.
  private var turn = 0
  /// Bytes of the member at hand that libarchive has unpacked, good until it is called again.
  private var block = UnsafeRawBufferPointer(start: nil, count: 0)
  /// Why the member at hand cannot be read further.
  private var damage: UnpackingError?

  /// Begins to read `stream`.
  package init(_ stream: any ByteStream) throws(UnpackingError) {
    let library = try LoadedLibrary.functions.get()
    self.library = library
    guard let handle = library.archive_read_new() else { throw .outOfMemory }
    self.handle = handle
    input = PackedInput(stream)
    isSeekable = stream.size != nil
    PackedFile.admitFormats(library, handle)
    let client = Unmanaged.passUnretained(input).toOpaque()
    _ = library.archive_read_set_callback_data(handle, client)
    _ = library.archive_read_set_read_callback(handle) { _, client, buffer in
      PackedInput.at(client).read(buffer)
    }
    if stream.size != nil {
      _ = library.archive_read_set_seek_callback(handle) { _, client, offset, origin in
        PackedInput.at(client).seek(offset, origin)
      }
    }
    let code = library.archive_read_open1(handle)
    guard code == ARCHIVE_OK else { throw UnpackingError(library, handle, code: Int(code)) }
  }

  deinit { _ = library.archive_read_free(handle) }

  /// Every format but those that call another program or are none of archives.
  private static func admitFormats(_ library: libarchive, _ handle: OpaquePointer) {
    let admitted = [
      library.archive_read_support_filter_gzip, library.archive_read_support_filter_bzip2,
      library.archive_read_support_filter_xz, library.archive_read_support_filter_lzma,
      library.archive_read_support_filter_zstd, library.archive_read_support_filter_lz4,
      library.archive_read_support_filter_compress, library.archive_read_support_format_zip,
      library.archive_read_support_format_tar, library.archive_read_support_format_7zip,
      library.archive_read_support_format_rar, library.archive_read_support_format_rar5,
      library.archive_read_support_format_raw,
    ]
    for admit in admitted { _ = admit?(handle) }
  }

  /// The next member, or nil at the end.
  ///
  /// An error that is not fatal tells of one member; those after it can still be read.
  package func next() throws(UnpackingError) -> PackedMember? {
    turn += 1
    damage = nil
    block = UnsafeRawBufferPointer(start: nil, count: 0)
    var entry: OpaquePointer?
    let code = Charset.utf8.use { library.archive_read_next_header(handle, &entry) }
    switch code {
    case ARCHIVE_EOF: return nil
    case ARCHIVE_OK, ARCHIVE_WARN: break
    default: throw UnpackingError(library, handle, code: Int(code))
    }
    let isStream = library.archive_format(handle) == ARCHIVE_FORMAT_RAW
    return PackedMember(
      name: isStream ? nil : Charset.utf8.use { name(of: entry) },
      isFile: library.archive_entry_filetype(entry) == S_IFREG
        && library.archive_entry_hardlink(entry) == nil,
      isEncrypted: library.archive_entry_is_encrypted(entry) != 0,
      stream: MemberStream(of: self, turn: turn))
  }

  /// Whether a member that nobody reads is unpacked all the same to come to the next one.
  package var unpacksToSkip: Bool {
    // What is in no compressed stream has one filter, which does nothing.
    let isStreamed = !isSeekable || library.archive_filter_count(handle) > 1
    let family = library.archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK
    return isStreamed || ![ARCHIVE_FORMAT_ZIP, ARCHIVE_FORMAT_TAR].contains(family)
  }

  /// As bytes: in UTF-8 where the archive tells its encoding.
  private func name(of entry: OpaquePointer?) -> [UInt8] {
    let utf8 = library.archive_entry_pathname_utf8(entry)
    guard let name = utf8 ?? library.archive_entry_pathname(entry) else {
      return Array("member \(turn)".utf8)
    }
    return UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) }
  }

  fileprivate func read(
    into bytes: inout [UInt8], from index: Int, turn: Int
  ) throws(UnpackingError) -> Int {
    precondition(turn == self.turn, "a member is read before the next one")
    if let damage { throw damage }
    var filled = index
    while filled < bytes.count {
      if block.isEmpty, try !unpackBlock(after: filled - index) { break }
      let count = min(block.count, bytes.count - filled)
      bytes.replaceSubrange(filled..<(filled + count), with: block.prefix(count))
      block = UnsafeRawBufferPointer(rebasing: block.dropFirst(count))
      filled += count
    }
    return filled - index
  }

  /// Whether another block has come; an error waits until what is `read` has been handed on.
  private func unpackBlock(after read: Int) throws(UnpackingError) -> Bool {
    var start: UnsafeRawPointer?
    var count = 0
    var offset: Int64 = 0
    let code = library.archive_read_data_block(handle, &start, &count, &offset)
    if code == ARCHIVE_EOF { return false }
    if code == ARCHIVE_OK || code == ARCHIVE_WARN {
      // Holes of a sparse file are passed over: no text has any.
      block = UnsafeRawBufferPointer(start: start, count: count)
      return true
    }
    let error = UnpackingError(library, handle, code: Int(code))
    damage = error
    guard read > 0 else { throw error }
    return false
  }
}

/// One file of those that a packed file holds.
package struct PackedMember {
  /// Its path within the packed file; nil for the one content of a compressed stream.
  package let name: [UInt8]?
  /// Neither a folder nor a link.
  package let isFile: Bool
  package let isEncrypted: Bool
  /// Its bytes, until the next member begins.
  package let stream: any ByteStream
}

private final class MemberStream: ByteStream {
  private let file: PackedFile
  private let turn: Int

  init(of file: PackedFile, turn: Int) {
    self.file = file
    self.turn = turn
  }

  var size: Int? { nil }

  func seek(to offset: Int) { preconditionFailure("a member is read from beginning to end") }

  func read(into bytes: inout [UInt8], from index: Int) throws -> Int {
    try file.read(into: &bytes, from: index, turn: turn)
  }
}
