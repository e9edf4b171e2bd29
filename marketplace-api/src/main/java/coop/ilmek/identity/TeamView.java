package coop.ilmek.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people of the actor's organisation.
 *
 * @param roles those the actor may give; none for who may not invite
 */
public record TeamView(List<ColleagueView> people, List<InvitedView> invited, List<String> roles) {

  /**
   * Somebody of the organisation.
   *
   * @param address how she signs in; only for who leads the team
   * @param changeable whether the actor may change her role or remove her
   */
  public record ColleagueView(
      UUID id,
      String name,
      String role,
      Instant since,
      @Nullable String address,
      boolean changeable,
      boolean self) {}

  /** Somebody who was asked to join and has not answered. */
  public record InvitedView(
      UUID id, String address, String role, String by, Instant invitedAt, Instant expiresAt) {}
}
