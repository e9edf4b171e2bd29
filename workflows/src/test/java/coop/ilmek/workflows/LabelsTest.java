package coop.ilmek.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "tr"})
  void everySlugHasItsTextAndNoTextIsLeftOver(String language) {
    var expected = new LinkedHashMap<String, Map<String, Set<String>>>();
    for (var course : Courses.ALL) {
      expected.put(
          course.name(),
          Map.of(
              "state", slugs(course.states()),
              "act", slugs(course.acts()),
              "effect", slugs(course.effects()),
              "reason", new TreeSet<>(course.reasons())));
    }
    var actual = new LinkedHashMap<String, Map<String, Set<String>>>();
    Labels.of(language)
        .byCourse()
        .forEach(
            (course, kinds) -> {
              var slugs = new LinkedHashMap<String, Set<String>>();
              kinds.forEach((kind, texts) -> slugs.put(kind, new TreeSet<>(texts.keySet())));
              actual.put(course, slugs);
            });
    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "tr"})
  void badgesAndButtonsAreShortAndReasonsAreSentences(String language) {
    Labels.of(language)
        .byCourse()
        .forEach(
            (course, kinds) -> {
              assertThat(kinds.get("state").values())
                  .as(course)
                  .allSatisfy(text -> assertThat(text).matches("\\p{Lu}.{2,27}[^.]"));
              assertThat(kinds.get("act").values())
                  .as(course)
                  .allSatisfy(text -> assertThat(text).matches("\\p{Lu}.{2,28}[^.]"));
              assertThat(kinds.get("effect").values())
                  .as(course)
                  .allSatisfy(text -> assertThat(text).matches("\\p{Lu}.{2,50}[^.]"));
              assertThat(kinds.get("reason").values())
                  .as(course)
                  .allSatisfy(text -> assertThat(text).matches("\\p{Lu}.{15,110}\\."));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "tr"})
  void noTwoStatesOrActsOfACourseReadTheSame(String language) {
    Labels.of(language)
        .byCourse()
        .forEach(
            (course, kinds) ->
                List.of("state", "act")
                    .forEach(
                        kind ->
                            assertThat(kinds.get(kind).values())
                                .as(course)
                                .doesNotHaveDuplicates()));
  }

  @Test
  void nothingIsLeftInEnglish() {
    var english = Labels.of("en").byCourse();
    Labels.of("tr")
        .byCourse()
        .forEach(
            (course, kinds) ->
                kinds.forEach(
                    (kind, texts) ->
                        texts.forEach(
                            (slug, text) ->
                                assertThat(text)
                                    .as("%s.%s.%s", course, kind, slug)
                                    .isNotEqualTo(english.get(course).get(kind).get(slug)))));
  }

  private static Set<String> slugs(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Slugs::of).collect(Collectors.toCollection(TreeSet::new));
  }
}
