package coop.ilmek.notifications.domain;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with holes: {@code {name}} takes a value, {@code {name:list}} the word of a list for a
 * slug, and what stands in square brackets is left out when a value in it is missing.
 */
public record Phrase(String text) {
  private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z]+)(?::([a-z_]+))?}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

  /** Gives the words for a value. */
  @FunctionalInterface
  public interface Words {
    /**
     * @param list the list of words a slug is looked up in; none for plain values
     */
    String of(Object value, @Nullable String list);
  }

  /** Every hole as it is written: the same in each language. */
  public Set<String> holes() {
    var holes = new TreeSet<String>();
    HOLE.matcher(text).results().forEach(hole -> holes.add(hole.group()));
    return holes;
  }

  /** Names of values without which the sentence cannot be said. */
  public Set<String> needed() {
    var names = new LinkedHashSet<String>();
    HOLE.matcher(OPTIONAL.matcher(text).replaceAll(""))
        .results()
        .forEach(hole -> names.add(hole.group(1)));
    return names;
  }

  public String say(Map<String, ?> values, Words words) {
    String whole =
        OPTIONAL
            .matcher(text)
            .replaceAll(
                part ->
                    java.util.regex.Matcher.quoteReplacement(
                        missing(part.group(1), values) ? "" : part.group(1)));
    return HOLE.matcher(whole)
        .replaceAll(
            hole -> {
              Object value = values.get(hole.group(1));
              return java.util.regex.Matcher.quoteReplacement(
                  value == null ? "" : words.of(value, hole.group(2)));
            });
  }

  private static boolean missing(String part, Map<String, ?> values) {
    return HOLE.matcher(part)
        .results()
        .anyMatch(
            hole -> {
              Object value = values.get(hole.group(1));
              return value == null || value.equals("");
            });
  }
}
