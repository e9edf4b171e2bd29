package coop.ilmek.capacity.web;

import coop.ilmek.capacity.CandidateFilter;
import coop.ilmek.capacity.CandidateView;
import coop.ilmek.capacity.Candidates;
import coop.ilmek.shared.Actor;
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
import java.time.LocalDate;
import java.util.List;
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
   * @param validThrough the end of the last week where no day is named
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
      @Nullable @Size(max = 100) String q) {}

  @GetMapping
  Mono<Page<CandidateView>> list(
      Actor actor,
      @ParameterObject @Valid @ModelAttribute Question question,
      @RequestParam(defaultValue = "25") @Min(1) @Max(Page.MAX_SIZE) int size,
      @RequestParam(required = false) @Nullable String cursor) {
    return candidates.list(actor, filter(question), size, cursor);
  }

  /** The whole list as a spreadsheet. */
  @GetMapping("/export")
  Mono<ResponseEntity<byte[]>> export(
      Actor actor,
      @ParameterObject @Valid @ModelAttribute Question question,
      @RequestParam(defaultValue = "xlsx") String format) {
    var wanted = SheetFormat.of(format);
    return candidates
        .table(actor, filter(question))
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
    var certificates = question.certificate();
    LocalDate through = question.validThrough();
    return new CandidateFilter(
        process == null ? "sewing" : process,
        empty(question.province()),
        empty(question.district()),
        first,
        last,
        minutes == null ? 0 : minutes,
        certificates == null ? List.of() : certificates,
        through == null ? IsoWeek.sunday(last) : through,
        question.q());
  }

  private static @Nullable String empty(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
