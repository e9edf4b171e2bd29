package coop.ilmek.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One enquiry from its first day to where it stands today. */
final class Story {
  /** Where it stands, with the days from posting to the last thing that happens. */
  enum Ending {
    DRAFT(0),
    PUBLISHED(1),
    QUOTING(3),
    CLOSED(5),
    NOT_AWARDED(7),
    CANCELLED(4),
    EXPIRED(9),
    QUOTE_EXPIRED(11),
    BOUND(7),
    MATERIAL_IN(10),
    CUTTING(12),
    SEWING(20),
    FINISHING(23),
    DELIVERED(26),
    PARTLY(28),
    REWORK(28),
    ON_HOLD(13),
    ORDER_CANCELLED(8),
    REASSIGNED(17),
    OWED(28),
    LATE(28),
    PROCESSING(31),
    FAILED(35),
    CONFIRMED(34),
    BY_STATEMENT(34),
    BY_SILENCE(33),
    SHORT(31),
    DISPUTED(31),
    FOR_BRAND(35),
    FOR_WORKSHOP(35);

    final int lasts;

    Ending(int lasts) {
      this.lasts = lasts;
    }

    boolean awarded() {
      return ordinal() >= BOUND.ordinal();
    }

    /** A deposit for trims was agreed. */
    boolean deposit() {
      return switch (this) {
        case BOUND, MATERIAL_IN, ON_HOLD, ORDER_CANCELLED, REASSIGNED -> true;
        default -> false;
      };
    }

    boolean depositPaid() {
      return deposit() && this != BOUND && this != ORDER_CANCELLED;
    }

    /** All of it was delivered and accepted by the brand. */
    boolean accepted() {
      return switch (this) {
        case OWED,
            LATE,
            PROCESSING,
            FAILED,
            CONFIRMED,
            BY_STATEMENT,
            DISPUTED,
            FOR_BRAND,
            FOR_WORKSHOP ->
            true;
        default -> false;
      };
    }
  }

  final int number;
  final Ending ending;
  final Cast.Brand brand;
  final Cast.Workshop maker;
  final List<Cast.Workshop> others;
  final Style style;
  final Seed seed;

  /** The day on which it is posted. */
  final LocalDate start;

  final String poNumber;
  final String currency;
  final List<List<Integer>> matrix;
  final int pieces;
  final List<String> certificates;

  private @Nullable UUID enquiry;
  private @Nullable UUID quote;
  private @Nullable UUID order;
  private @Nullable UUID slice;

  Story(
      int number,
      Ending ending,
      Cast.Brand brand,
      Cast.Workshop maker,
      List<Cast.Workshop> others,
      Style style,
      Seed seed,
      LocalDate start,
      int pieces,
      List<String> certificates) {
    this.number = number;
    this.ending = ending;
    this.brand = brand;
    this.maker = maker;
    this.others = others;
    this.style = style;
    this.seed = seed;
    this.start = start;
    this.matrix = style.matrix(pieces);
    this.pieces = Style.sum(matrix);
    this.certificates = certificates;
    this.poNumber =
        "%s-%d-%04d".formatted(brand.plan.prefix(), start.getYear() % 100, 1_100 + number);
    // A statement of a Turkish account knows no other.
    this.currency = ending == Ending.BY_STATEMENT ? "TRY" : brand.plan.currency();
  }

  /** For how many days quotes are taken: those that are still open stay so for a while. */
  int windowDays() {
    return ending == Ending.PUBLISHED || ending == Ending.QUOTING ? 16 : 8;
  }

  LocalDate day(int after) {
    return start.plusDays(after);
  }

  /** What a workshop would take for one piece, minor units of the story's currency. */
  long price(WorkshopPlan plan) {
    double kurus = 0;
    for (var part : style.smv().entrySet()) {
      double factor =
          switch (part.getKey()) {
            case "cutting" -> 1.1;
            case "printing" -> 1.25;
            case "finishing_packing" -> 0.9;
            default -> 1.0;
          };
      kurus += part.getValue() * factor * plan.kurus();
    }
    return Math.max(10, Math.round(currency.equals("TRY") ? kurus / 5 : kurus / 50 / 5) * 5);
  }

  UUID enquiry() {
    return there(enquiry);
  }

  void posted(UUID enquiry) {
    this.enquiry = enquiry;
  }

  UUID quote() {
    return there(quote);
  }

  void quoted(UUID quote) {
    this.quote = quote;
  }

  UUID order() {
    return there(order);
  }

  UUID slice() {
    return there(slice);
  }

  void ordered(UUID order, UUID slice) {
    this.order = order;
    this.slice = slice;
  }

  private UUID there(@Nullable UUID id) {
    if (id == null) {
      throw new IllegalStateException(poNumber + " has not come so far");
    }
    return id;
  }
}
