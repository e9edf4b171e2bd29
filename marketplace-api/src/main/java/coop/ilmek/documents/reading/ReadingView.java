package coop.ilmek.documents.reading;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the portal reads on a paper, and how far it is.
 *
 * @param state waiting, reading or done
 * @param ahead how many readings are done before this one
 * @param fields what it proposes; empty before it is done
 * @param doubts why a person has to look at the paper, as slugs
 * @param pictures numbers of the pages that can be looked at
 */
public record ReadingView(
    UUID id,
    String state,
    int ahead,
    List<FieldView> fields,
    List<String> doubts,
    List<Integer> pictures) {

  /**
   * A field.
   *
   * @param field type, issuer, number, holder, tax_number, scope, issued, effective, expires or
   *     result
   * @param value an ISO date, a slug or text; null: nothing readable
   * @param confident may be filled in without a question
   * @param doubts why it may not
   * @param sights what each look at the paper saw
   */
  public record FieldView(
      String field,
      @Nullable String value,
      boolean confident,
      List<String> doubts,
      List<SightView> sights) {}

  /**
   * One look's view of a field. Places are thousandths of the page's width and height.
   *
   * @param source layer and text: carried by the file; picture and second_picture: recognised
   * @param confidence 0 to 100
   */
  public record SightView(
      String source,
      String value,
      String printed,
      int page,
      int x,
      int y,
      int w,
      int h,
      int confidence,
      String rule) {}
}
