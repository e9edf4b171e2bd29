package coop.ilmek.workshop;

/**
 * What would happen, or happened, to the lines of a list; the parts sum up to the rows.
 *
 * @param fresh lines of workshops nobody knew, that are added
 * @param errors lines with a wrong cell, left out
 * @param duplicates lines of workshops that are here already, or stand in the list before; nothing
 *     changes
 * @param alikeAdded look-alikes that are added as workshops of their own
 * @param alikeLeft look-alikes that are left out, as somebody decided
 * @param alikeOpen look-alikes nobody decided about
 * @param added how many were added; 0 before it is applied
 */
public record ImportSummary(
    int rows,
    int fresh,
    int errors,
    int duplicates,
    int alikeAdded,
    int alikeLeft,
    int alikeOpen,
    int added) {

  /** Lines that would become prospects. */
  public int toAdd() {
    return fresh + alikeAdded;
  }

  /** Lines that stay out though nobody said they are known. */
  public int leftOut() {
    return errors + alikeOpen;
  }
}
