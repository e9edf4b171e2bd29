package coop.ilmek.compliance;

import coop.ilmek.documents.PapersView.LightView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How ready a workshop is: what steers it, its lights, one score per framework, what ends when. */
public record ReadinessView(
    UUID organisationId,
    ProfileView profile,
    List<LightView> lights,
    List<ScoreView> frameworks,
    List<EndView> ends) {

  /**
   * @param hazardClass low, hazardous or very_hazardous
   * @param said false: it was assumed
   * @param people from the workshop's profile
   */
  public record ProfileView(
      String hazardClass,
      boolean said,
      @Nullable Integer people,
      @Nullable Boolean foreignWorkers,
      @Nullable Boolean youngWorkers,
      @Nullable Boolean pressure,
      @Nullable Boolean lifting) {}

  /**
   * @param score 0 to 100; never an auditor's grade
   * @param uncapped what the requirements add up to
   * @param claimed points of that which rest on the workshop's own word
   * @param capReasons ids of critical requirements that hold the score at 59
   * @param open how many core requirements are not met
   */
  public record ScoreView(
      String id,
      String nameTr,
      String nameEn,
      int score,
      int uncapped,
      int claimed,
      List<String> capReasons,
      int open) {}

  /**
   * A paper that counts and has a last day.
   *
   * @param until by what is printed or what its class of hazard allows, whichever comes first
   */
  public record EndView(String type, UUID paperId, LocalDate until) {}
}
