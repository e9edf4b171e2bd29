package coop.ilmek.workflows;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Builds the facts of any course, so that one test can drive all of them. */
final class AnyFacts<F> {

  private final Constructor<F> constructor;
  private final RecordComponent[] components;

  @SuppressWarnings("unchecked")
  AnyFacts(Course<?, ?, ?, F> course) throws NoSuchMethodException {
    var types = (ParameterizedType) course.getClass().getGenericSuperclass();
    var type = (Class<F>) types.getActualTypeArguments()[3];
    components = type.getRecordComponents();
    constructor =
        type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
  }

  /** Flags and small counts by chance, dates around now, some of them missing. */
  F random(RandomGenerator random, Instant now) {
    return build(
        component ->
            switch (component.getType().getSimpleName()) {
              case "boolean" -> random.nextBoolean();
              case "int" -> random.nextInt(3);
              case "Instant" ->
                  random.nextInt(4) == 0
                      ? null
                      : now.plus(Duration.ofHours(random.nextInt(-500, 500)));
              default -> throw new IllegalStateException("facts are plain values: " + component);
            });
  }

  /** The name of the date that the function reads. */
  String nameOf(When.Date<F> date) {
    var base = Instant.parse("2026-01-01T00:00:00Z");
    for (var wanted : components) {
      var facts =
          build(
              component ->
                  switch (component.getType().getSimpleName()) {
                    case "boolean" -> false;
                    case "int" -> 0;
                    default -> component.equals(wanted) ? base : null;
                  });
      if (base.equals(date.of(facts))) {
        return wanted.getName();
      }
    }
    throw new IllegalStateException("a date that is no single fact");
  }

  private F build(Function<RecordComponent, Object> value) {
    try {
      return constructor.newInstance(Arrays.stream(components).map(value).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
