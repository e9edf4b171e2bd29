package coop.ilmek.workshop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workshop, as far as the reader may see it. Always public: name, code, district, what it does.
 * Of the rest the workshop says for whom it is open, within what {@link Fact} allows; the workshop
 * itself and the centre see everything, and who said what.
 *
 * @param opened facts whose audience the workshop chooses, as far as this reader belongs to it
 * @param members by what members name it; absent for the public
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
    Opened opened,
    @Nullable ForMembers members,
    @Nullable Own own) {

  /** What other members may know. */
  public record ForMembers(
      UUID id,
      @Nullable UUID organisationId,
      @Nullable String neighbourhood,
      @Nullable Integer sewingPeople,
      List<MachineCount> machines) {}

  /** What is open for this reader; a fact that is not is absent, like one nobody said. */
  public record Opened(
      @Nullable String neighbourhood,
      @Nullable Integer sewingPeople,
      @Nullable List<MachineCount> machines,
      @Nullable Heads heads,
      Profile.@Nullable PostalAddress address,
      Profile.@Nullable Premises premises,
      @Nullable String taxNumber,
      List<Numbered> identifiers) {}

  /** Head counts that may be opened. */
  public record Heads(
      @Nullable Integer total, @Nullable Integer registered, @Nullable Integer women) {}

  /**
   * A number somebody else gave the workshop.
   *
   * @param kind os_id, member_no, gln, mersis, nace or lei
   */
  public record Numbered(String kind, String value) {}

  /** So many of a class. */
  public record MachineCount(String type, int count) {}

  /** What only the workshop and the centre see. */
  public record Own(
      @Nullable String taxNumber,
      Profile.@Nullable PostalAddress address,
      Profile.People people,
      Profile.@Nullable Premises premises,
      List<Numbered> identifiers,
      List<Setting> settings,
      List<Source> sources) {}

  /**
   * For whom a fact is open.
   *
   * @param audience public, members, parties or centre
   * @param choices the audiences it may be opened for
   */
  public record Setting(String fact, String audience, List<String> choices) {}

  /**
   * Who said a fact, and since when; verified is what the centre saw.
   *
   * @param saidAs owner, centre or import
   * @param method how the centre looked: visit, paper, register or call
   * @param contradictedAt when somebody of the centre found otherwise
   * @param note what was found
   */
  public record Source(
      String fact,
      String saidAs,
      Instant saidAt,
      @Nullable Instant verifiedAt,
      @Nullable String method,
      @Nullable Instant contradictedAt,
      String note) {}
}
