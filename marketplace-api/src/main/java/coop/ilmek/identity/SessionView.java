package coop.ilmek.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The signed-in person and for whom she acts. */
public record SessionView(
    PersonView person,
    @Nullable OrganisationView organisation,
    List<OrganisationView> organisations) {

  /** A person, to herself. */
  public record PersonView(UUID id, String name, String language) {}

  /**
   * An organisation of hers.
   *
   * @param kind workshop, brand or centre
   * @param role what she is in it
   * @param admitted whether it is a member in good standing
   */
  public record OrganisationView(
      UUID id, String name, String kind, String role, boolean admitted) {}
}
