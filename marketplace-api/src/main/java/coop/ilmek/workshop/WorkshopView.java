package coop.ilmek.workshop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workshop, as far as the reader may see it. Public: name, code, district, what it does, smallest
 * run, lead time. Members see also machines, people who sew and the neighbourhood. The workshop
 * itself and the centre see the rest, and who said what.
 *
 * @param members what members see; absent for the public
 * @param own what the workshop itself and the centre see; absent for others
 */
public record WorkshopView(
    String code,
    String name,
    String status,
    Instant statusSince,
    @Nullable String about,
    @Nullable String province,
    @Nullable String district,
    List<String> processes,
    @Nullable Integer moqPieces,
    @Nullable Integer leadDays,
    @Nullable ForMembers members,
    @Nullable Own own) {

  /** What other members may know. */
  public record ForMembers(
      UUID id,
      @Nullable UUID organisationId,
      @Nullable String neighbourhood,
      @Nullable Integer sewingPeople,
      List<MachineCount> machines) {}

  /** So many of a class. */
  public record MachineCount(String type, int count) {}

  /** What only the workshop and the centre see. */
  public record Own(
      @Nullable String taxNumber,
      Profile.@Nullable PostalAddress address,
      Profile.People people,
      Profile.@Nullable Premises premises,
      List<Source> sources) {}

  /**
   * Who said a fact, and since when; verified is what the centre saw.
   *
   * @param saidAs owner, centre or import
   */
  public record Source(String fact, String saidAs, Instant saidAt, @Nullable Instant verifiedAt) {}
}
