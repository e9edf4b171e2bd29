package coop.ilmek.membership;

import java.util.List;

/** Where the cluster's workshops stand: sums only. */
public record BaselineView(List<Item> items) {

  /**
   * One question.
   *
   * @param answered by how many; a question that too few answered is left out
   */
  public record Item(String item, int answered, List<Band> bands) {}

  /** How many gave this answer. */
  public record Band(String value, int count) {}
}
