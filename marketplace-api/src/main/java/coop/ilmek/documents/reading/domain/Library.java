package coop.ilmek.documents.reading.domain;

import java.util.List;
import java.util.Map;

/**
 * The rules as data ({@code documents/reading.json}).
 *
 * @param source where the facts come from
 * @param months names and short names of months, Turkish and English
 * @param labels what stands before a value, by kind
 * @param trailing what stands behind a day, by kind
 * @param issuers bodies that name themselves without a label
 * @param specimen words that say a page is no paper of its own
 * @param notSpecimen where those words mean something else
 * @param positive what an inspection says that found nothing wrong
 * @param negative what it says otherwise
 * @param types the kinds of papers
 */
public record Library(
    String source,
    Map<String, Integer> months,
    Map<String, List<String>> labels,
    Map<String, List<String>> trailing,
    List<IssuerRule> issuers,
    List<String> specimen,
    List<String> notSpecimen,
    List<String> positive,
    List<String> negative,
    List<TypeRule> types) {

  /**
   * A body known by how it writes its name.
   *
   * @param pattern over folded text
   */
  public record IssuerRule(String rule, String pattern, List<String> types) {}

  /**
   * A kind of paper.
   *
   * @param titles what stands as its heading
   * @param keywords what else stands on it
   * @param numberLabels what stands before its own number
   * @param numberPattern how its number looks, empty: unknown
   * @param dates which days it bears: issue, expiry, next, inspection and so on
   * @param inspected whether it says what an inspection found
   */
  public record TypeRule(
      String id,
      List<String> titles,
      List<String> keywords,
      List<String> numberLabels,
      String numberPattern,
      List<String> dates,
      boolean inspected) {}
}
