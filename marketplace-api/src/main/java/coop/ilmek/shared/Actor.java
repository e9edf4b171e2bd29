package coop.ilmek.shared;

import coop.ilmek.workflows.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the first parameter of every act. Policies decide by role and by relation (my workshop,
 * my order).
 *
 * @param person the person, or {@link #NOBODY} for time and effects
 * @param organisation the organisation the person acts for in this session; none before the first
 *     application
 * @param kind what that organisation is
 * @param role what the person is in it
 * @param admitted whether the organisation is a member in good standing; pending and suspended ones
 *     keep their papers and accounts but start no business
 * @param language "tr" or "en"
 */
public record Actor(
    UUID person,
    @Nullable UUID organisation,
    Kind kind,
    PersonRole role,
    boolean admitted,
    String language) {

  public static final UUID NOBODY = new UUID(0, 0);

  /** What an organisation is to the cluster. */
  public enum Kind {
    WORKSHOP,
    BRAND,
    CENTRE,
    SYSTEM,
    NONE
  }

  /** What a person is in the organisation. */
  public enum PersonRole {
    OWNER,
    MANAGER,
    FOREMAN,
    BUYER,
    MERCHANDISER,
    COORDINATOR,
    INSPECTOR,
    AUDITOR,
    SYSTEM,
    NONE
  }

  /** Effects and deadlines act as the system: no person, no organisation. */
  public static Actor system() {
    return new Actor(NOBODY, null, Kind.SYSTEM, PersonRole.SYSTEM, true, "tr");
  }

  public boolean is(Kind expected) {
    return kind == expected;
  }

  /** Decides for the centre: a coordinator. Inspectors and auditors look, they do not decide. */
  public boolean isCoordinator() {
    return kind == Kind.CENTRE && role == PersonRole.COORDINATOR;
  }

  public boolean belongsTo(@Nullable UUID organisationId) {
    return organisation != null && organisation.equals(organisationId);
  }

  /**
   * May bind the organisation: owners and managers of workshops, buyers of brands, coordinators.
   */
  public boolean mayBind() {
    return switch (role) {
      case OWNER, MANAGER, BUYER, COORDINATOR, SYSTEM -> true;
      default -> false;
    };
  }

  /** The organisation, for acts that make no sense without one. */
  public UUID organisationOrThrow() {
    if (organisation == null) {
      throw Problem.of(ProblemType.NO_ORGANISATION);
    }
    return organisation;
  }

  /** The column of the course tables this actor's acts stand in. */
  public Role courseRole() {
    return switch (kind) {
      case WORKSHOP -> Role.WORKSHOP;
      case BRAND -> Role.BRAND;
      case CENTRE -> Role.CENTRE;
      case SYSTEM, NONE -> Role.SYSTEM;
    };
  }
}
