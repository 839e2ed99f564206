import CArchive
import Glibc

/// How a test packs its files.
enum Packing: CaseIterable {
  case zip, tar, gzippedTar, sevenZip

  /// The bytes of an archive of `members`, a name and a content each.
  func pack(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
    Packing.written { archive in
      switch self {
      case .zip: archive_write_set_format_zip(archive)
      case .tar: archive_write_set_format_ustar(archive)
      case .gzippedTar:
        archive_write_set_format_ustar(archive)
        archive_write_add_filter_gzip(archive)
      case .sevenZip: archive_write_set_format_7zip(archive)
      }
    } add: { archive in
      for member in members { Packing.add(member.name, member.content, to: archive) }
    }
  }

  /// One compressed file.
  static func gzip(_ content: [UInt8]) -> [UInt8] {
    written { archive in
      archive_write_set_format_raw(archive)
      archive_write_add_filter_gzip(archive)
    } add: { archive in
      add("data", content, to: archive)
    }
  }

  /// A ZIP archive whose members nobody reads without the password.
  static func encrypted(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
    written { archive in
      archive_write_set_format_zip(archive)
      archive_write_set_options(archive, "zip:encryption=zipcrypt")
      archive_write_set_passphrase(archive, "bread")
    } add: { archive in
      for member in members { add(member.name, member.content, to: archive) }
    }
  }

  /// A tar archive of links, a device, a pipe and a folder.
  static func specialFiles(pointingAt target: String) -> [UInt8] {
    written { archive in
      archive_write_set_format_pax_restricted(archive)
    } add: { archive in
      let kinds: [(String, mode_t)] = [
        ("symbolic", S_IFLNK), ("hard", S_IFREG), ("character", S_IFCHR), ("block", S_IFBLK),
        ("pipe", S_IFIFO), ("folder", S_IFDIR),
      ]
      for (name, type) in kinds {
        let entry = archive_entry_new()
        archive_entry_set_pathname(entry, name)
        archive_entry_set_filetype(entry, type)
        archive_entry_set_perm(entry, 0o666)
        if name == "symbolic" { archive_entry_set_symlink(entry, target) }
        if name == "hard" { archive_entry_set_hardlink(entry, target) }
        archive_write_header(archive, entry)
        archive_entry_free(entry)
      }
    }
  }

  private static func written(
    _ configure: (OpaquePointer?) -> Void, add: (OpaquePointer?) -> Void
  ) -> [UInt8] {
    let archive = archive_write_new()
    configure(archive)
    var bytes = [UInt8](repeating: 0, count: 16 << 20)
    var used = 0
    bytes.withUnsafeMutableBytes { buffer in
      archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used)
      add(archive)
      archive_write_close(archive)
    }
    archive_write_free(archive)
    return Array(bytes[..<used])
  }

  private static func add(_ name: String, _ content: [UInt8], to archive: OpaquePointer?) {
    let entry = archive_entry_new()
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, Int64(content.count))
    archive_entry_set_filetype(entry, S_IFREG)
    archive_entry_set_perm(entry, 0o600)
    archive_write_header(archive, entry)
    content.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
    archive_entry_free(entry)
  }
}
