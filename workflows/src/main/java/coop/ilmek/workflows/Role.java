package coop.ilmek.workflows;

/** In whose name an act is done. */
public enum Role {
  WORKSHOP,
  BRAND,
  CENTRE,
  /** Somebody who wants to become a member. */
  APPLICANT,
  /** Another part of the portal, as the consequence of an act there. */
  SYSTEM,
  /** A bank or payment provider, through a message or a statement line. */
  PROVIDER,
  /** The calendar. Only deadlines act in this role. */
  TIME;

  /** Whether people act in this role, so that a state waiting for it has an owner. */
  public boolean isPerson() {
    return switch (this) {
      case WORKSHOP, BRAND, CENTRE, APPLICANT -> true;
      case SYSTEM, PROVIDER, TIME -> false;
    };
  }
}
