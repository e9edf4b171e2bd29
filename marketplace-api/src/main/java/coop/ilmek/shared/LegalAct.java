package coop.ilmek.shared;

import coop.ilmek.workflows.Course;
import coop.ilmek.workflows.Role;
import coop.ilmek.workflows.Slugs;
import java.util.List;

/**
 * A button: an act that is legal for the reader in the present state.
 *
 * @param act slug of the act
 * @param reasons slugs of conditions that do not hold yet; empty = possible now
 */
public record LegalAct(String act, List<String> reasons) {
  /** The acts of a role in a state, with what still hinders each. */
  public static <S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F> List<LegalAct> of(
      Course<S, A, E, F> course, S state, Role role, F facts) {
    return course.legal(state, role, facts).entrySet().stream()
        .map(e -> new LegalAct(Slugs.of(e.getKey()), e.getValue()))
        .toList();
  }
}
