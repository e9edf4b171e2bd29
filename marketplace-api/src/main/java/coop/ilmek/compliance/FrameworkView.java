package coop.ilmek.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One framework with every requirement: {@code score} is {@code 100 * sum(points) / (10 *
 * sum(weight))} over the counted rows, rounded down, at most 59 while {@code capReasons} names one.
 */
public record FrameworkView(
    String id,
    String nameTr,
    String nameEn,
    String sourceTr,
    String sourceEn,
    int score,
    int uncapped,
    int claimed,
    List<String> capReasons,
    List<AreaView> areas) {

  public record AreaView(String id, String titleTr, String titleEn, List<RowView> rows) {}

  /**
   * @param severity critical, major or minor
   * @param counted it enters the score
   * @param weight 5, 3 or 1
   * @param points tenths of the weight it brings
   * @param state met, expiring, partial, expired, missing or not_applicable
   * @param claimed its points rest on the workshop's own word
   * @param all all of the papers are needed, otherwise any one will do
   * @param answer yes, partly or no
   * @param verified seen in a source; otherwise common practice
   */
  public record RowView(
      String id,
      String control,
      String severity,
      boolean counted,
      int weight,
      int points,
      String state,
      boolean claimed,
      boolean all,
      List<EvidenceView> evidence,
      @Nullable String answer,
      @Nullable String note,
      String titleTr,
      String titleEn,
      String stepTr,
      String stepEn,
      boolean verified) {}

  /**
   * @param state met, expiring, expired or missing
   * @param waiting one of the type waits for the centre
   */
  public record EvidenceView(
      String type,
      String state,
      @Nullable LocalDate until,
      @Nullable UUID paperId,
      boolean waiting) {}
}
