package coop.ilmek.documents.reading;

import coop.ilmek.documents.reading.domain.Box;
import coop.ilmek.documents.reading.domain.Extract;
import coop.ilmek.documents.reading.domain.Sight;
import coop.ilmek.documents.reading.domain.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a child said, taken apart piece by piece: it read a file of a stranger, so it may say
 * anything.
 */
final class CheckedExtract {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_WORDS = 6000;
  private static final int LONGEST = 200;
  private static final int MOST_SIGHTS = 5;

  private CheckedExtract() {}

  /** Null when it is no extract at all. */
  static @Nullable Extract of(byte[] said, int pages) {
    JsonNode root;
    try {
      root = JSON.readTree(said);
    } catch (JacksonException e) {
      return null;
    }
    if (!root.isObject() || !root.path("sights").isArray() || !root.path("troubles").isArray()) {
      return null;
    }
    var sights = new ArrayList<Sight>();
    for (JsonNode sight : root.path("sights")) {
      int page = sight.path("page").asInt(0);
      Sight.Source source = source(sight.path("source").asString(""));
      if (source != null && page >= 1 && page <= pages && sights.size() < pages * MOST_SIGHTS) {
        sights.add(new Sight(source, page, words(sight.path("words"))));
      }
    }
    var troubles = new ArrayList<String>();
    for (JsonNode trouble : root.path("troubles")) {
      String slug = trouble.asString("");
      if (slug.matches("[a-z_]{3,40}") && troubles.size() < 20 && !troubles.contains(slug)) {
        troubles.add(slug);
      }
    }
    return new Extract(Math.max(0, root.path("pages").asInt(0)), List.copyOf(sights), troubles);
  }

  private static Sight.@Nullable Source source(String name) {
    for (Sight.Source source : Sight.Source.values()) {
      if (source.name().equals(name.toUpperCase(Locale.ROOT))) {
        return source;
      }
    }
    return null;
  }

  private static List<Word> words(JsonNode said) {
    var words = new ArrayList<Word>();
    for (JsonNode word : said) {
      String text = word.path("text").asString("").replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "");
      JsonNode box = word.path("box");
      if (text.isBlank() || words.size() >= MOST_WORDS) {
        continue;
      }
      words.add(
          new Word(
              text.length() > LONGEST ? text.substring(0, LONGEST) : text,
              new Box(
                  box.path("x").asInt(0),
                  box.path("y").asInt(0),
                  box.path("w").asInt(0),
                  box.path("h").asInt(0)),
              Math.clamp(word.path("confidence").asInt(0), 0, 100)));
    }
    return List.copyOf(words);
  }
}
