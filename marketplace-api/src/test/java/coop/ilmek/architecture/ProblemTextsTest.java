package coop.ilmek.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.shared.ProblemType;
import coop.ilmek.workflows.Courses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the server refuses with has a sentence in every language of the screens. */
class ProblemTextsTest {
  private static final Path SOURCES = Path.of("src/main/java/coop/ilmek");

  private static final Pattern REFUSED = Pattern.compile("Problem\\s*\\.refused\\(\\s*([^;)]*)");
  private static final Pattern CODE =
      Pattern.compile(
          "(?:Problem\\s*\\.invalid|FieldError\\s*\\.of)\\(\\s*[^,;]+,\\s*\"([a-z_]+)\"");
  private static final Pattern SLUG = Pattern.compile("\"([a-z_]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"tr", "en"})
  void everyProblemHasItsSentence(String language) throws IOException {
    var sentences = sentences(language);
    assertThat(sentences.get("type").keySet())
        .containsAll(
            Set.of(ProblemType.values()).stream()
                .map(ProblemType::slug)
                .collect(Collectors.toSet()));
    assertThat(sentences.get("code").keySet())
        .as("sentences for codes of fields")
        .containsAll(slugs(CODE));
    var reasons = new TreeSet<>(sentences.get("reason").keySet());
    Courses.ALL.forEach(course -> reasons.addAll(course.reasons()));
    assertThat(reasons).as("sentences for reasons").containsAll(slugs(REFUSED));
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    var turkish = sentences("tr");
    var english = sentences("en");
    assertThat(turkish.keySet()).isEqualTo(english.keySet());
    turkish.forEach(
        (kind, texts) -> assertThat(texts.keySet()).as(kind).isEqualTo(english.get(kind).keySet()));
  }

  /** Slugs that stand as literals where the pattern looks. */
  private static Set<String> slugs(Pattern place) throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        place
            .matcher(Files.readString(file))
            .results()
            .forEach(
                hit ->
                    SLUG.matcher(hit.group()).results().forEach(slug -> found.add(slug.group(1))));
      }
    }
    assertThat(found).hasSizeGreaterThan(5);
    return found;
  }

  private static Map<String, Map<String, String>> sentences(String language) throws IOException {
    return JsonMapper.builder()
        .build()
        .readValue(
            Files.readString(Path.of("src/main/resources/problems", language + ".json")),
            new TypeReference<>() {});
  }
}
