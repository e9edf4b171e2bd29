package coop.ilmek.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made, and on which terms. A draft may lack nearly everything: it is saved as it is
 * typed.
 *
 * @param garment slug of the table of typical garments, e.g. {@code basic_tshirt}
 * @param picture blob of the brand's own picture
 * @param processes standard minutes of one piece, per process
 * @param materialMode {@code customer} or {@code full_package}
 * @param toleranceUnder percent of the pieces that may lack
 * @param toleranceOver percent of the pieces that may be too many
 * @param priceIdeaMinor what the brand thinks of paying for one piece, minor units, without VAT
 * @param certificates types of documents a maker needs
 * @param dueWeek ISO week, e.g. {@code 2026-W48}
 * @param windowEnds until when quotes are taken
 * @param silenceDays after so many days without a word a delivery counts as accepted
 * @param paymentPlan {@code weekly} (accepted pieces of a week are paid within seven days) or
 *     {@code on_acceptance}
 * @param visibility {@code invited}, or {@code members} for every active workshop
 */
public record EnquiryTerms(
    @Size(max = 120) String style,
    @Size(max = 60) String season,
    @Size(max = 60) String supplierNumber,
    @Nullable @Pattern(regexp = "[a-z0-9_]{1,60}") String garment,
    @Size(max = 4000) String description,
    @Nullable UUID picture,
    @Valid Matrix matrix,
    @Valid @Size(max = 6) List<ProcessTime> processes,
    @Nullable @Pattern(regexp = "customer|full_package") String materialMode,
    @Nullable @Min(0) @Max(20) Integer toleranceUnder,
    @Nullable @Min(0) @Max(20) Integer toleranceOver,
    @Nullable @Pattern(regexp = "exw|fca|fob|cpt|cif|dap|ddp") String incoterm,
    @Size(max = 500) String deliveryAddress,
    @Pattern(regexp = "TRY|EUR|USD|GBP") String currency,
    @Nullable @Positive @Max(100_000_000) Long priceIdeaMinor,
    @Size(max = 2000) String packing,
    @Size(max = 2000) String labelling,
    @Size(max = 2000) String tests,
    @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z0-9_]{1,60}") String> certificates,
    @Valid Aql aql,
    @Valid @Size(max = 20) List<TechPackFile> files,
    @Nullable @Pattern(regexp = "\\d{4}-W\\d{2}") String dueWeek,
    @Nullable Instant windowEnds,
    @Min(3) @Max(30) Integer silenceDays,
    @Pattern(regexp = "weekly|on_acceptance") String paymentPlan,
    @Min(0) @Max(50) Integer depositPercent,
    @Pattern(regexp = "invited|members") String visibility) {

  /** Pieces by colour (rows) and size (columns). */
  public record Matrix(
      @Size(max = 40) List<@NotBlank @Size(max = 20) String> sizes,
      @Size(max = 60) List<@NotBlank @Size(max = 60) String> colours,
      @Size(max = 60) List<@NotNull @Size(max = 40) List<@Nullable Integer>> pieces) {
    public Matrix {
      sizes = sizes == null ? List.of() : sizes;
      colours = colours == null ? List.of() : colours;
      pieces = pieces == null ? List.of() : pieces;
    }

    public static Matrix empty() {
      return new Matrix(List.of(), List.of(), List.of());
    }
  }

  /**
   * Standard minutes of one piece.
   *
   * @param machineClass a class of machines the work cannot do without
   * @param estimated taken from the table of typical minutes, not from an own time study
   */
  public record ProcessTime(
      @NotNull @Pattern(regexp = "cutting|sewing|printing|embroidery|washing|finishing_packing")
          String process,
      @NotNull @Positive @Max(1000) BigDecimal smv,
      @Nullable @Pattern(regexp = "[a-z_]{1,40}") String machineClass,
      Boolean estimated) {
    public ProcessTime {
      estimated = Boolean.TRUE.equals(estimated);
    }
  }

  /** ISO 2859-1: inspection level, and the acceptable quality limits by severity of defects. */
  public record Aql(
      @Nullable @Pattern(regexp = "i|ii|iii|s1|s2|s3|s4") String level,
      @Nullable BigDecimal critical,
      @Nullable BigDecimal major,
      @Nullable BigDecimal minor) {
    public static Aql none() {
      return new Aql(null, null, null, null);
    }
  }

  /** One file of the tech pack. */
  public record TechPackFile(@NotNull UUID blobId, @NotBlank @Size(max = 200) String name) {}

  public EnquiryTerms {
    style = stripped(style);
    season = stripped(season);
    supplierNumber = stripped(supplierNumber);
    description = stripped(description);
    matrix = matrix == null ? Matrix.empty() : matrix;
    processes = processes == null ? List.of() : processes;
    deliveryAddress = stripped(deliveryAddress);
    currency = currency == null ? "TRY" : currency;
    packing = stripped(packing);
    labelling = stripped(labelling);
    tests = stripped(tests);
    certificates = certificates == null ? List.of() : certificates;
    aql = aql == null ? Aql.none() : aql;
    files = files == null ? List.of() : files;
    silenceDays = silenceDays == null ? 7 : silenceDays;
    paymentPlan = paymentPlan == null ? "weekly" : paymentPlan;
    depositPercent = depositPercent == null ? 0 : depositPercent;
    visibility = visibility == null ? "invited" : visibility;
  }

  /** The same with other pieces. */
  EnquiryTerms withMatrix(Matrix other) {
    return new EnquiryTerms(
        style,
        season,
        supplierNumber,
        garment,
        description,
        picture,
        other,
        processes,
        materialMode,
        toleranceUnder,
        toleranceOver,
        incoterm,
        deliveryAddress,
        currency,
        priceIdeaMinor,
        packing,
        labelling,
        tests,
        certificates,
        aql,
        files,
        dueWeek,
        windowEnds,
        silenceDays,
        paymentPlan,
        depositPercent,
        visibility);
  }

  private static String stripped(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
