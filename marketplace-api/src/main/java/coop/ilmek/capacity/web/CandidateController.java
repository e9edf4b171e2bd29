package coop.ilmek.capacity.web;

import coop.ilmek.capacity.CandidateFilter;
import coop.ilmek.capacity.CandidateView;
import coop.ilmek.capacity.Candidates;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
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

  CandidateController(Candidates candidates) {
    this.candidates = candidates;
  }

  @GetMapping
  Mono<Page<CandidateView>> list(
      Actor actor,
      @RequestParam(defaultValue = "sewing")
          @Pattern(regexp = "cutting|sewing|printing|embroidery|washing|finishing_packing")
          String process,
      @RequestParam String firstWeek,
      @RequestParam(required = false) @Nullable String lastWeek,
      @RequestParam(defaultValue = "0") @Min(0) @Max(10_000_000) int minutes,
      @RequestParam(required = false) @Nullable @Size(max = 60) String province,
      @RequestParam(required = false) @Nullable @Size(max = 60) String district,
      @RequestParam(defaultValue = "") @Size(max = 10) List<@Size(max = 60) String> certificate,
      @RequestParam(required = false) @Nullable LocalDate validThrough,
      @RequestParam(required = false) @Nullable @Size(max = 100) String name,
      @RequestParam(defaultValue = "25") @Min(1) @Max(Page.MAX_SIZE) int size,
      @RequestParam(required = false) @Nullable String cursor) {
    LocalDate first = IsoWeek.monday(firstWeek, "/firstWeek");
    LocalDate last = lastWeek == null ? first : IsoWeek.monday(lastWeek, "/lastWeek");
    if (last.isBefore(first) || last.isAfter(first.plusWeeks(MOST_WEEKS - 1L))) {
      return Mono.error(Problem.invalid("/lastWeek", "week"));
    }
    return candidates.list(
        actor,
        new CandidateFilter(
            process,
            empty(province),
            empty(district),
            first,
            last,
            minutes,
            certificate,
            validThrough == null ? IsoWeek.sunday(last) : validThrough,
            name),
        size,
        cursor);
  }

  private static @Nullable String empty(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
