package coop.ilmek.shared.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What slugs are called in a spreadsheet: one set of words for each language. */
public final class SheetWords {
  private static final Map<String, SheetWords> ALL =
      Map.of("tr", new SheetWords("tr"), "en", new SheetWords("en"));

  private final boolean turkish;
  private final JsonNode courses;
  private final JsonNode words;

  private SheetWords(String language) {
    turkish = language.equals("tr");
    courses = resource("/labels/" + language + ".json");
    words = resource("/sheets/" + language + ".json");
  }

  /** The words of a language; Turkish where it is neither of the two. */
  public static SheetWords of(String language) {
    return Objects.requireNonNull(ALL.get(language.equals("en") ? "en" : "tr"));
  }

  public boolean isTurkish() {
    return turkish;
  }

  /** The one of two that the reader understands. */
  public String either(String turkishText, String englishText) {
    return turkish ? turkishText : englishText;
  }

  /** What a state of a course is called. */
  public @Nullable String state(String course, @Nullable String slug) {
    return text(courses.path(course).path("state"), slug);
  }

  /** What an act of a course is called. */
  public @Nullable String act(String course, @Nullable String slug) {
    return text(courses.path(course).path("act"), slug);
  }

  /** What a slug of another group is called. */
  public @Nullable String word(String group, @Nullable String slug) {
    return text(words.path(group), slug);
  }

  public @Nullable String yes(boolean truth) {
    return word("truth", truth ? "yes" : "no");
  }

  /** A slug that has no word leaves as it is: a gap would hide that something stands there. */
  private static @Nullable String text(JsonNode group, @Nullable String slug) {
    return slug == null ? null : group.path(slug).asString(slug);
  }

  private static JsonNode resource(String path) {
    try (var file = SheetWords.class.getResourceAsStream(path)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(file, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
