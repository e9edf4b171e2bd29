package coop.ilmek.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoursesTest {

  static List<Course<?, ?, ?, ?>> courses() {
    return Courses.ALL;
  }

  @ParameterizedTest
  @MethodSource("courses")
  void theTableHoldsTogether(Course<?, ?, ?, ?> course) {
    assertThat(course.flaws()).isEmpty();
  }
}
