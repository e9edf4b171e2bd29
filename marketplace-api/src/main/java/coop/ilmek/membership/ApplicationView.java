package coop.ilmek.membership;

import coop.ilmek.shared.LegalAct;
import coop.ilmek.shared.Problem.FieldError;
import coop.ilmek.workshop.LookAlikeView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application, to its applicant and to the centre.
 *
 * @param kind workshop or brand
 * @param answersAt when something was last typed
 * @param missing what is still missing or wrong before it may be sent
 * @param assisted filled in by the centre for the owner, who confirms by her own code
 * @param documents the papers that are asked
 * @param duplicates other workshops that look like this one; only the centre sees them
 */
public record ApplicationView(
    UUID id,
    String kind,
    UUID organisationId,
    String organisationName,
    String state,
    Instant stateSince,
    long version,
    List<LegalAct> acts,
    Answers answers,
    @Nullable Instant answersAt,
    List<FieldError> missing,
    boolean assisted,
    @Nullable String ownerAddress,
    @Nullable Instant ownerConfirmedAt,
    @Nullable Instant submittedAt,
    @Nullable String reviewer,
    List<AskedDocument> documents,
    List<VisitView> visits,
    List<Duplicate> duplicates,
    List<TimelineLine> timeline) {

  /**
   * A paper the applicant has to show.
   *
   * @param state missing, uploaded (waits for the centre) or confirmed
   * @param extra asked of this applicant alone
   */
  public record AskedDocument(
      String type, boolean required, boolean extra, String note, String state) {}

  /**
   * Another workshop that looks like this one.
   *
   * @param by alike, same_tax_number or same_door
   * @param lookAlikeId the pair about which a person decides, where they are alike
   * @param score from 0 to 100, and the parts it is made of
   */
  public record Duplicate(
      UUID workshopId,
      String code,
      String name,
      String status,
      String by,
      @Nullable UUID lookAlikeId,
      @Nullable Integer score,
      List<LookAlikeView.Part> parts) {}
}
