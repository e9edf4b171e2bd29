package coop.ilmek.shared.database;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads columns with the nullness the schema promises. */
public final class Rows {
  private Rows() {}

  /** The value of a column that is `not null` in the schema. */
  public static <T> T required(Readable row, String column, Class<T> type) {
    T value = row.get(column, type);
    if (value == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return value;
  }

  public static <T> @Nullable T optional(Readable row, String column, Class<T> type) {
    return row.get(column, type);
  }

  public static UUID id(Readable row, String column) {
    return required(row, column, UUID.class);
  }

  public static String text(Readable row, String column) {
    return required(row, column, String.class);
  }

  public static Instant instant(Readable row, String column) {
    return required(row, column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant optionalInstant(Readable row, String column) {
    OffsetDateTime value = row.get(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** How instants are bound: the driver wants an offset. */
  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
