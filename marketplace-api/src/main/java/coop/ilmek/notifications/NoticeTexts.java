package coop.ilmek.notifications;

import coop.ilmek.notifications.domain.Figures;
import coop.ilmek.notifications.domain.NoticeKind;
import coop.ilmek.notifications.domain.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The texts of all notices (notices/tr.json, notices/en.json), said in a reader's language. */
@Component
class NoticeTexts {
  private static final Logger log = LoggerFactory.getLogger(NoticeTexts.class);

  static final List<String> LANGUAGES = List.of("tr", "en");

  /** One template in one language. */
  record Template(NoticeKind kind, Phrase title, Phrase text) {}

  /** What a reader sees. */
  record Said(NoticeKind kind, String title, String text) {}

  private record Entry(String kind, String title, String text) {}

  private final JsonMapper json;
  private final Map<String, Map<String, Template>> templates = new TreeMap<>();
  private final Map<String, Map<String, Map<String, String>>> words = new TreeMap<>();

  NoticeTexts(JsonMapper json) {
    this.json = json;
    for (String language : LANGUAGES) {
      var ofLanguage = new TreeMap<String, Template>();
      read("notices/" + language + ".json", new TypeReference<Map<String, Entry>>() {})
          .forEach(
              (name, entry) ->
                  ofLanguage.put(
                      name,
                      new Template(
                          NoticeKind.of(entry.kind()),
                          new Phrase(entry.title()),
                          new Phrase(entry.text()))));
      templates.put(language, ofLanguage);
      words.put(
          language,
          read(
              "notices/words/" + language + ".json",
              new TypeReference<Map<String, Map<String, String>>>() {}));
    }
  }

  private <T> T read(String resource, TypeReference<T> type) {
    try (InputStream in = new ClassPathResource(resource).getInputStream()) {
      return json.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Template> of(String language) {
    return templates.getOrDefault(language, Map.of());
  }

  /** Names of the words of a list, to compare languages. */
  Map<String, Map<String, String>> words(String language) {
    return words.getOrDefault(language, Map.of());
  }

  /** Why this cannot be said whole; none when it can. */
  @Nullable String flaw(String template, Map<String, ?> values) {
    Template found = of(LANGUAGES.getFirst()).get(template);
    if (found == null) {
      return "no text for the notice " + template;
    }
    var missing = new TreeSet<>(found.title().needed());
    missing.addAll(found.text().needed());
    missing.removeAll(values.keySet());
    return missing.isEmpty() ? null : "the notice " + template + " misses " + missing;
  }

  /**
   * @param values as they come out of JSON
   */
  Said say(String template, Map<String, ?> values, String language) {
    Template found = of(language).get(template);
    if (found == null) {
      log.error("no text for the notice {}", template);
      return new Said(NoticeKind.ACCOUNT, language.equals("en") ? "Notice" : "Bildirim", "");
    }
    Phrase.Words say = (value, list) -> word(value, list, language);
    return new Said(found.kind(), found.title().say(values, say), found.text().say(values, say));
  }

  private String word(Object value, @Nullable String list, String language) {
    if (list == null) {
      return Figures.say(value, language);
    }
    String slug = String.valueOf(value);
    return words(language).getOrDefault(list, Map.of()).getOrDefault(slug, slug);
  }
}
