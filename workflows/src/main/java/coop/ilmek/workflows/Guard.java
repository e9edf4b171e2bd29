package coop.ilmek.workflows;

import java.util.function.Predicate;

/**
 * A condition of a row.
 *
 * @param reason slug of what is missing when it does not hold; a sentence in the labels belongs to
 *     it
 */
public record Guard<F>(String reason, Predicate<F> condition) {

  public boolean holds(F facts) {
    return condition.test(facts);
  }
}
