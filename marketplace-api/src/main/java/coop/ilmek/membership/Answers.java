package coop.ilmek.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers of an application, one record per step of the wizard. Everything may be missing while
 * it is being typed; what is needed in the end, {@link coop.ilmek.membership.domain.Completeness}
 * says. The first nine steps are a workshop's, {@code brand} is a brand's, {@code contact} is for
 * both.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answers(
    @Nullable @Valid Name workshop,
    @Nullable @Valid Address address,
    @Nullable @Valid Processes processes,
    @Nullable @Valid Machines machines,
    @Nullable @Valid People people,
    @Nullable @Valid Premises premises,
    @Nullable @Valid Terms terms,
    @Nullable @Valid Baseline baseline,
    @Nullable @Valid Brand brand,
    @Nullable @Valid Contact contact) {

  /** Answers that begin with a name. */
  public static Answers named(boolean workshop, String name) {
    return workshop
        ? new Answers(
            new Name(name, null, null), null, null, null, null, null, null, null, null, null)
        : new Answers(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new Brand(name, null, null, null, null, null),
            null);
  }

  /** The same without what is used only in sums. */
  public Answers withoutBaseline() {
    return new Answers(
        workshop, address, processes, machines, people, premises, terms, null, brand, contact);
  }

  /** What the workshop is called and known as. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Name(
      @Nullable @Size(max = 200) String name,
      @Nullable @Size(max = 20) String taxNumber,
      @Nullable @Size(max = 1000) String about) {}

  /** Where it is, down to the door. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Address(
      @Nullable @Size(max = 60) String province,
      @Nullable @Size(max = 60) String district,
      @Nullable @Size(max = 100) String neighbourhood,
      @Nullable @Size(max = 150) String street,
      @Nullable @Size(max = 20) String buildingNo,
      @Nullable @Size(max = 150) String buildingName,
      @Nullable @Size(max = 20) String floor,
      @Nullable @Size(max = 20) String door) {}

  /** What is done there. */
  public record Processes(
      @NotNull @Size(max = 6)
          List<
                  @NotNull
                  @Pattern(regexp = "cutting|sewing|printing|embroidery|washing|finishing_packing")
                  String>
              processes) {}

  /** The machine park. */
  public record Machines(@NotNull @Size(max = 15) List<@NotNull @Valid Machine> machines) {}

  /** So many of one class. */
  public record Machine(
      @NotNull
          @Pattern(
              regexp =
                  "lockstitch|double_needle|chainstitch|overlock|coverstitch|zigzag|buttonhole"
                      + "|button|bartack|fusing|cutter|iron|printing|embroidery|washing")
          String type,
      @Min(1) @Max(9999) int count) {}

  /** Head counts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record People(
      @Nullable @Min(0) @Max(9999) Integer sewing,
      @Nullable @Min(0) @Max(9999) Integer total,
      @Nullable @Min(0) @Max(9999) Integer registered,
      @Nullable @Min(0) @Max(9999) Integer women,
      @Nullable @Min(0) @Max(9999) Integer young) {}

  /** The premises. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Premises(
      @Nullable @Min(1) @Max(1_000_000) Integer areaM2,
      @Nullable @Min(0) @Max(999) Integer toilets,
      @Nullable Boolean toiletsApart,
      @Nullable Boolean prayerRoom,
      @Nullable Boolean canteen,
      @Nullable @Pattern(regexp = "none|windows|mechanical") String ventilation,
      @Nullable @Min(0) @Max(99) Integer exits) {}

  /** On which terms it works. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Terms(
      @Nullable @Min(1) @Max(1_000_000) Integer moqPieces,
      @Nullable @Min(1) @Max(365) Integer leadDays) {}

  /** Where it starts from: optional, in bands, used only in sums. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Baseline(
      @Nullable @Pattern(regexp = "loss|under_5|5_10|10_15|15_25|over_25") String margin,
      @Nullable @Pattern(regexp = "none|under_25|25_50|50_75|over_75") String middlemenShare,
      @Nullable @Pattern(regexp = "local|national|international|mixed") String customersSize,
      @Nullable @Pattern(regexp = "none|through_others|direct") String exports,
      @Nullable @Size(max = 100) String lastMonthProduct,
      @Nullable @Pattern(regexp = "under_1000|1000_5000|5000_20000|20000_50000|over_50000")
          String lastMonthPieces) {}

  /** Who the brand is. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Brand(
      @Nullable @Size(max = 200) String legalName,
      @Nullable @Size(max = 2) String country,
      @Nullable @Size(max = 100) String city,
      @Nullable @Size(max = 40) String taxNumber,
      @Nullable @Size(max = 200) String website,
      @Nullable @Pattern(regexp = "ready_to_wear|sports|work_wear|children|home|other")
          String sector) {}

  /**
   * Who stands behind the answers.
   *
   * @param informed read who sees which fact, and agrees
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Contact(@Nullable @Size(max = 200) String name, @Nullable Boolean informed) {}
}
