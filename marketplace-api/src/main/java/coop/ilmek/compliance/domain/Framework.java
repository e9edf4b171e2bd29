package coop.ilmek.compliance.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A law or an audit scheme as a list of requirements, in own words. */
public record Framework(
    String id,
    String nameTr,
    String nameEn,
    String version,
    String sourceTr,
    String sourceEn,
    List<Area> areas) {

  public record Area(String id, String titleTr, String titleEn, List<Requirement> requirements) {}

  /**
   * One requirement.
   *
   * @param control the same key in every framework that asks the same
   * @param severity critical, major or minor; an own proposal, never an auditor's
   * @param core counts in the score; the others are shown beside it
   * @param papers types that prove it; none: only a person's answer tells
   * @param all all of these types are needed, otherwise any one will do
   * @param applies whom it concerns: null everybody
   * @param verified the point was seen in a source; otherwise it is common practice
   */
  public record Requirement(
      String id,
      String control,
      String severity,
      boolean core,
      List<String> papers,
      boolean all,
      @Nullable String applies,
      String titleTr,
      String titleEn,
      String stepTr,
      String stepEn,
      boolean verified) {

    /** Weights 5, 3 and 1, as the seed data proposes. */
    public int weight() {
      return switch (severity) {
        case "critical" -> 5;
        case "major" -> 3;
        default -> 1;
      };
    }

    public boolean critical() {
      return severity.equals("critical");
    }
  }
}
