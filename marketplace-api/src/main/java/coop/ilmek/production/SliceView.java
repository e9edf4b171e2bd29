package coop.ilmek.production;

import coop.ilmek.shared.LegalAct;
import coop.ilmek.shared.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One workshop's part of an order, whole: what its workshop, its brand and the centre see.
 *
 * @param poNumber the brand's own number
 * @param orderState slug of the order's state
 * @param dueWeek ISO week in which the goods are due
 * @param dueOn the day the last delivery is planned for
 * @param silenceDays days after which a delivery nobody answers counts as accepted
 * @param piecesDone sewn so far, as last reported
 * @param deliveredPieces delivered and not sent back
 * @param price of one piece
 * @param lateDays days by which the last delivery is, or by what is known will be, late
 */
public record SliceView(
    UUID id,
    UUID orderId,
    int number,
    String poNumber,
    String style,
    String season,
    @Nullable String garment,
    @Nullable UUID pictureBlob,
    String materialMode,
    String deliveryAddress,
    String brandName,
    UUID workshopId,
    String workshopCode,
    String workshopName,
    String orderState,
    String state,
    Instant stateSince,
    long version,
    List<LegalAct> acts,
    String dueWeek,
    LocalDate dueOn,
    int silenceDays,
    int toleranceUnder,
    int toleranceOver,
    int pieces,
    int piecesDone,
    @Nullable Instant doneReportedAt,
    int deliveredPieces,
    int acceptedPieces,
    Money price,
    Money total,
    String paymentPlan,
    int depositPercent,
    List<String> sizes,
    List<String> colours,
    List<Line> lines,
    List<Milestone> milestones,
    int lateDays,
    List<Delivery> deliveries,
    List<Report> reports,
    Waiting waiting,
    @Nullable Instant closedShortAt,
    @Nullable Instant settledAt) {

  /** Pieces of a colour in a size. */
  public record Line(String colour, String size, int pieces, int delivered, int accepted) {}

  /**
   * A dated step.
   *
   * @param type material_in, cutting, sewing, finishing or delivery
   * @param lateDays 0 when it is in time
   */
  public record Milestone(
      String type,
      LocalDate planned,
      LocalDate forecast,
      @Nullable LocalDate actual,
      int lateDays,
      String note,
      @Nullable UUID photoBlob) {}

  /**
   * Goods that went out.
   *
   * @param noteNumber of the delivery note
   * @param silenceEnds from then on silence counts as acceptance
   * @param status waiting, accepted or changes_requested
   * @param way brand or silence, once accepted
   * @param reason why changes were requested
   */
  public record Delivery(
      UUID id,
      int number,
      String noteNumber,
      LocalDate deliveredOn,
      Instant reportedAt,
      Instant silenceEnds,
      String status,
      @Nullable Instant answeredAt,
      @Nullable String way,
      @Nullable String reason,
      String note,
      @Nullable UUID photoBlob,
      int pieces,
      List<Cell> lines) {}

  /** Pieces of a colour in a size, delivered. */
  public record Cell(String colour, String size, int pieces) {}

  /** What the workshop said about pieces: the sum so far. */
  public record Report(Instant at, int piecesDone, String note, @Nullable UUID photoBlob) {}

  /**
   * Who is waited for.
   *
   * @param who workshop, brand, centre or nobody
   * @param act slug of what is waited for
   * @param on the day it is planned for, where a day is known
   * @param until the moment at which time decides, where it does
   */
  public record Waiting(
      String who, @Nullable String act, @Nullable LocalDate on, @Nullable Instant until) {}
}
