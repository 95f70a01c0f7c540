import CGzip
import CXML
import CZip

/// The versions of the libraries that the readers use.
package enum FormatLibraries {
  /// Name and version of each.
  package static var versions: [String] {
    [
      "libxml2 \(String(cString: cxml_version()))", "zlib \(String(cString: cgzip_version()))",
      "libzip \(String(cString: czip_version()))",
    ]
  }
}
