import CJSON
import TolmachFormats

/// The versions of the libraries behind the C shims.
public enum LibraryVersions {
  /// Name and version of each, such as `simdjson 3.0.1`.
  public static var all: [String] { ["simdjson \(String(cString: cjson_version()))"] + FormatLibraries.versions }
}
