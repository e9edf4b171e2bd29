package coop.ilmek.workflows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The committed labels of one language: course, kind, slug, text. */
record Labels(Map<String, Map<String, Map<String, String>>> byCourse) {

  static Labels of(String language) {
    try (var file = Labels.class.getResourceAsStream("/labels/" + language + ".json")) {
      return new Labels(JsonMapper.shared().readValue(file, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String state(Course<?, ?, ?, ?> course, Enum<?> state) {
    return text(course, "state", Slugs.of(state));
  }

  String act(Course<?, ?, ?, ?> course, Enum<?> act) {
    return text(course, "act", Slugs.of(act));
  }

  String effect(Course<?, ?, ?, ?> course, Enum<?> effect) {
    return text(course, "effect", Slugs.of(effect));
  }

  private String text(Course<?, ?, ?, ?> course, String kind, String slug) {
    return byCourse.get(course.name()).get(kind).get(slug);
  }
}
