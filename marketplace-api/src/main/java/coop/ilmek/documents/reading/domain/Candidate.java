package coop.ilmek.documents.reading.domain;

/**
 * What one look at a paper takes a field to be.
 *
 * @param value in its standard form: an ISO date, a slug, digits
 * @param printed as it stands there
 * @param confidence 0 to 100
 * @param rule the rule that found it
 * @param certain false where the rule itself knows another possibility
 */
public record Candidate(
    Field field,
    String value,
    String printed,
    int page,
    Box box,
    int confidence,
    String rule,
    boolean certain) {
  Candidate uncertain() {
    return new Candidate(field, value, printed, page, box, confidence, rule, false);
  }
}
