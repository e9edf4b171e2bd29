package coop.ilmek.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every course. */
class CoursesTest {

  private static final Path WIRE_NAMES = Path.of("src/main/resources/wire-names.txt");

  static List<Course<?, ?, ?, ?>> courses() {
    return Courses.ALL;
  }

  @ParameterizedTest
  @MethodSource("courses")
  void theTableHoldsTogether(Course<?, ?, ?, ?> course) {
    assertThat(course.flaws()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("courses")
  void everyConstantIsFoundByItsSlug(Course<?, ?, ?, ?> course) {
    course.states().forEach(s -> assertThat((Object) course.state(Slugs.of(s))).isSameAs(s));
    course.acts().forEach(a -> assertThat((Object) course.act(Slugs.of(a))).isSameAs(a));
    course.effects().forEach(e -> assertThat((Object) course.effect(Slugs.of(e))).isSameAs(e));
  }

  @ParameterizedTest
  @MethodSource("courses")
  void theDocumentShowsTheTable(Course<?, ?, ?, ?> course) throws Exception {
    var file = Path.of("../docs/courses", course.name() + ".md");
    var document = CourseDocument.of(course);
    if (writing()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, document);
    }
    assertThat(file)
        .as("write it anew with -Dcourses.write")
        .content()
        .isEqualToNormalizingNewlines(document);
  }

  @Test
  void courseNamesAreUnique() {
    assertThat(Courses.ALL).extracting(Course::name).doesNotHaveDuplicates();
  }

  /** Rows wait under these names across releases: a name that went missing would strand them. */
  @Test
  void wireNamesAreTheCommittedOnes() throws IOException {
    var current = Courses.ALL.stream().flatMap(course -> course.wireNames().stream()).toList();
    if (writing()) {
      var known = Files.exists(WIRE_NAMES) ? Files.readAllLines(WIRE_NAMES) : List.<String>of();
      Files.write(
          WIRE_NAMES,
          current.stream().filter(name -> !known.contains(name)).toList(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
    assertThat(Files.readAllLines(WIRE_NAMES))
        .as("append new names with -Dcourses.write; never remove one")
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(current);
  }

  @Test
  void slugsAreTheSameUnderATurkishLocale() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(Slugs.of(SliceCourse.State.MATERIAL_IN)).isEqualTo("material_in");
      assertThat(Slugs.of(SliceCourse.Act.BIND)).isEqualTo("bind");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static boolean writing() {
    return System.getProperty("courses.write") != null;
  }
}
