extension Calibration {
  /// What was fitted on development data.
  public static let shipped = Calibration()
}
