/// The versions of everything that shapes a result, so that two runs can be compared.
///
/// `tolmach` is the program, `norm` the normalisation rules, `seg` the segmentation rules, `quotes` the rules of
/// quotes, `cal` the calibration.
/// A number grows with every change that may change a result.
public enum RunSignature {
  /// The program's version.
  public static let version = "0.1.0"
  /// This build's signature.
  public static let current = "tolmach:\(version)|norm:2|seg:1|quotes:3|cal:2"
}
