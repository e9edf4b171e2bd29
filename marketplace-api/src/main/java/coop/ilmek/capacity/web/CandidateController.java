package coop.ilmek.capacity.web;

import coop.ilmek.capacity.CandidateFilter;
import coop.ilmek.capacity.CandidateFilter.Circle;
import coop.ilmek.capacity.CandidateFilter.Sort;
import coop.ilmek.capacity.CandidateOverview;
import coop.ilmek.capacity.CandidateView;
import coop.ilmek.capacity.Candidates;
import coop.ilmek.capacity.domain.Place;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Folded;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.sheet.SheetFormat;
import coop.ilmek.shared.sheet.SheetWriter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who could make it. */
@RestController
@RequestMapping("/api/candidates")
class CandidateController {
  private static final int MOST_WEEKS = 26;
  private static final int USUAL_KM = 5;

  private final Candidates candidates;
  private final SheetWriter writer;

  CandidateController(Candidates candidates, SheetWriter writer) {
    this.candidates = candidates;
    this.writer = writer;
  }

  /**
   * @param firstWeek ISO week; this one where none is named
   * @param lastWeek ISO week; the first one where none is named
   * @param certificate slugs of papers that must be confirmed
   * @param validThrough the day on which they must count; the end of the last week where none is
   *     named
   * @param machine slugs of machine classes they must have
   * @param q words: part of a name, a place, what they do
   * @param lat latitude of a point, together with lng
   * @param km no further from the point; 5 where no distance is named
   * @param sort what comes first: free minutes where nothing is named; distance only from a point
   */
  record Question(
      @Nullable @Pattern(regexp = "cutting|sewing|printing|embroidery|washing|finishing_packing")
          String process,
      @Nullable String firstWeek,
      @Nullable String lastWeek,
      @Nullable @Min(0) @Max(10_000_000) Integer minutes,
      @Nullable @Size(max = 60) String province,
      @Nullable @Size(max = 60) String district,
      @Nullable @Size(max = 10) List<@Size(max = 60) String> certificate,
      @Nullable LocalDate validThrough,
      @Nullable @Size(max = 10) List<@Size(max = 30) String> machine,
      @Nullable @Size(max = 100) String q,
      @Nullable @Min(-90) @Max(90) BigDecimal lat,
      @Nullable @Min(-180) @Max(180) BigDecimal lng,
      @Nullable @Min(1) @Max(50) Integer km,
      @Nullable @Pattern(regexp = "score|free|distance") String sort) {}

  @GetMapping
  Mono<Page<CandidateView>> list(
      Actor actor,
      @ParameterObject @Valid @ModelAttribute Question question,
      @RequestParam(defaultValue = "25") @Min(1) @Max(Page.MAX_SIZE) int size,
      @RequestParam(required = false) @Nullable String cursor) {
    return candidates.list(actor, filter(question), question.q(), size, cursor);
  }

  /** How many fit, how they spread, and who only just does not. */
  @GetMapping("/overview")
  Mono<CandidateOverview> overview(
      Actor actor, @ParameterObject @Valid @ModelAttribute Question question) {
    return candidates.overview(actor, filter(question), question.q());
  }

  /** The whole list as a spreadsheet. */
  @GetMapping("/export")
  Mono<ResponseEntity<byte[]>> export(
      Actor actor,
      @ParameterObject @Valid @ModelAttribute Question question,
      @RequestParam(defaultValue = "xlsx") String format) {
    var wanted = SheetFormat.of(format);
    return candidates
        .table(actor, filter(question), question.q())
        .flatMap(table -> writer.download(table, wanted, actor.language()));
  }

  private CandidateFilter filter(Question question) {
    String firstWeek = question.firstWeek();
    LocalDate first =
        firstWeek == null ? candidates.thisWeek() : IsoWeek.monday(firstWeek, "/firstWeek");
    String lastWeek = question.lastWeek();
    LocalDate last = lastWeek == null ? first : IsoWeek.monday(lastWeek, "/lastWeek");
    if (last.isBefore(first) || last.isAfter(first.plusWeeks(MOST_WEEKS - 1L))) {
      throw Problem.invalid("/lastWeek", "week");
    }
    String process = question.process();
    Integer minutes = question.minutes();
    LocalDate through = question.validThrough();
    var near = near(question);
    String sort = question.sort();
    if (near == null && "distance".equals(sort)) {
      throw Problem.invalid("/lat", "required");
    }
    return new CandidateFilter(
        process == null ? "sewing" : process,
        key(question.province()),
        key(question.district()),
        near,
        first,
        last,
        minutes == null ? 0 : minutes,
        distinct(question.certificate()),
        through == null ? IsoWeek.sunday(last) : through,
        distinct(question.machine()),
        List.of(),
        sort == null ? Sort.FREE : Sort.valueOf(sort.toUpperCase(Locale.ROOT)));
  }

  private static @Nullable Circle near(Question question) {
    BigDecimal lat = question.lat();
    BigDecimal lng = question.lng();
    if (lat == null && lng == null) {
      return null;
    }
    if (lat == null || lng == null) {
      throw Problem.invalid(lat == null ? "/lat" : "/lng", "required");
    }
    Integer km = question.km();
    return new Circle(
        Place.of(lat.doubleValue(), lng.doubleValue()), (km == null ? USUAL_KM : km) * 1000);
  }

  private static List<String> distinct(@Nullable List<String> asked) {
    return asked == null
        ? List.of()
        : asked.stream().filter(one -> !one.isBlank()).distinct().toList();
  }

  private static @Nullable String key(@Nullable String value) {
    return value == null || value.isBlank() ? null : Folded.of(value);
  }
}
