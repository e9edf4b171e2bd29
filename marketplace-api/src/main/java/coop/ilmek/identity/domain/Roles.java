package coop.ilmek.identity.domain;

import static coop.ilmek.shared.Actor.PersonRole.AUDITOR;
import static coop.ilmek.shared.Actor.PersonRole.BUYER;
import static coop.ilmek.shared.Actor.PersonRole.COORDINATOR;
import static coop.ilmek.shared.Actor.PersonRole.FOREMAN;
import static coop.ilmek.shared.Actor.PersonRole.INSPECTOR;
import static coop.ilmek.shared.Actor.PersonRole.MANAGER;
import static coop.ilmek.shared.Actor.PersonRole.MERCHANDISER;
import static coop.ilmek.shared.Actor.PersonRole.OWNER;

import coop.ilmek.shared.Actor.PersonRole;
import java.util.List;

/** Who may give which role: one gives what one could do oneself, and only owners make owners. */
public final class Roles {
  private Roles() {}

  /** The roles that a person of this role may give; none for who does not lead. */
  public static List<PersonRole> givenBy(PersonRole giver) {
    return switch (giver) {
      case OWNER -> List.of(OWNER, MANAGER, FOREMAN);
      case MANAGER -> List.of(MANAGER, FOREMAN);
      case BUYER -> List.of(BUYER, MERCHANDISER);
      case COORDINATOR -> List.of(COORDINATOR, INSPECTOR, AUDITOR);
      case FOREMAN, MERCHANDISER, INSPECTOR, AUDITOR, SYSTEM, NONE -> List.of();
    };
  }

  /** Whether the giver may change somebody of this role at all. */
  public static boolean over(PersonRole giver, PersonRole other) {
    return givenBy(giver).contains(other);
  }

  /** Of these an organisation keeps at least one, or nobody could decide for it. */
  public static boolean keeper(PersonRole role) {
    return role == OWNER || role == BUYER || role == COORDINATOR;
  }
}
