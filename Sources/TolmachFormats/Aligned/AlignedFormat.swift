public import TolmachModel

/// How an alignment is written.
public enum AlignedFormat: String, Sendable, CaseIterable {
  /// Tab-separated: both languages and the confidence.
  case tsv
  /// A JSON object a line.
  case jsonl
  /// hunalign's ladder: sentence borders of both sides and a score.
  case ladder
  /// Two files, line by line (Moses): links with two sides alone.
  case moses
  /// Word links (Pharaoh): for each line of Moses' files pairs `i-j` of the pieces between spaces, from 0.
  case links
  /// Translation memory exchange 1.4b: links with two sides alone.
  case tmx
  /// XLIFF 2.1, confidences as ITS: links with two sides alone.
  case xlf
  /// Links of OPUS (XCES): sentence numbers from 1.
  case xces
  /// A page with both texts side by side.
  case html
  /// The translation as SubRip subtitles with the original's times.
  case srt
  /// The same as WebVTT.
  case vtt

  /// The format that a file's ending speaks for.
  public init?(path: String) {
    guard let ending = path.split(separator: ".").last else { return nil }
    self.init(rawValue: ending.lowercased() == "xliff" ? "xlf" : ending.lowercased())
  }

  /// The paths of the files that hold an alignment: one, or for Moses two that end in the languages.
  public func paths(_ path: String, source: LanguageTag, target: LanguageTag) -> [String] {
    self == .moses ? ["\(stem(path)).\(source)", "\(stem(path)).\(target)"] : [path]
  }

  /// The files that hold the alignment, by ``paths(_:source:target:)``.
  public func files(_ text: AlignedText, path: String) -> [(path: String, bytes: [UInt8])] {
    switch self {
    case .tsv: [(path, AlignedLines.tsv(text))]
    case .jsonl: [(path, AlignedLines.jsonl(text))]
    case .ladder: [(path, AlignedLines.ladder(text))]
    case .links: [(path, AlignedLines.pharaoh(text))]
    case .moses:
      zip(
        paths(path, source: text.source.language, target: text.target.language),
        [AlignedLines.moses(text, text.source, \.source), AlignedLines.moses(text, text.target, \.target)]
      ).map { (path: $0, bytes: $1) }
    case .tmx: [(path, AlignedMarkup.tmx(text))]
    case .xlf: [(path, AlignedMarkup.xliff(text))]
    case .xces: [(path, AlignedMarkup.xces(text))]
    case .html: [(path, AlignedMarkup.html(text))]
    case .srt: [(path, AlignedSubtitles.srt(text))]
    case .vtt: [(path, AlignedSubtitles.vtt(text))]
    }
  }

  private func stem(_ path: String) -> Substring { path.hasSuffix(".moses") ? path.dropLast(6) : path[...] }
}
