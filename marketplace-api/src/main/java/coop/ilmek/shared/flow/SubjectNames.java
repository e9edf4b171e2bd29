package coop.ilmek.shared.flow;

import coop.ilmek.shared.database.Rows;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * What a coordinator calls the subjects of a course, and where she looks at them; the module that
 * owns the noun says so. Titles hold no more than the centre may see.
 */
public interface SubjectNames {
  /** Name of the course, or the first part of the wire name of work that belongs to none. */
  String course();

  /** The known ones among the subjects. */
  Mono<Map<UUID, Named>> named(Collection<UUID> subjects);

  /**
   * A subject in words.
   *
   * @param path of its screen in the centre's workspace, where there is one
   */
  record Named(String title, @Nullable String path) {}

  /**
   * Names read by one statement.
   *
   * @param sql gives {@code id, title, path} of the ids {@code $1}
   */
  static SubjectNames read(DatabaseClient db, String course, String sql) {
    return new SubjectNames() {
      @Override
      public String course() {
        return course;
      }

      @Override
      public Mono<Map<UUID, Named>> named(Collection<UUID> subjects) {
        return db.sql(sql)
            .bind("$1", subjects.toArray(UUID[]::new))
            .map(
                (row, meta) ->
                    Map.entry(
                        Rows.id(row, "id"),
                        new Named(Rows.text(row, "title"), row.get("path", String.class))))
            .all()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      }
    };
  }
}
