import TolmachAlign
import TolmachModel

/// What the texts of a run taught, by their languages.
public struct LessonShelf: Sendable {
  private var builders: [[LanguageTag]: SharedLessons.Builder] = [:]
  private var lessons: [[LanguageTag]: SharedLessons] = [:]

  /// Nothing was taught.
  public init() {}

  /// Adds a lesson; to be added up by ``settle()``.
  mutating func add(_ lesson: Lesson, languages: [LanguageTag]) {
    builders[languages, default: SharedLessons.Builder()].add(lesson)
  }

  /// Adds up what was added.
  mutating func settle() {
    for (languages, var builder) in builders { lessons[languages] = builder.build() }
    builders = [:]
  }

  /// What was taught about two languages; nil: nothing.
  func lessons(from: LanguageTag, to: LanguageTag) -> SharedLessons? { lessons[[from, to]] }
}
