package coop.ilmek.production.web;

import coop.ilmek.production.Consignments;
import coop.ilmek.production.JobView;
import coop.ilmek.production.SliceView;
import coop.ilmek.production.Slices;
import coop.ilmek.production.domain.Breakdown.Cell;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Slices: a workshop's jobs, and what the brand answers to deliveries. */
@RestController
@RequestMapping("/api/slices")
class SliceController {
  private final Slices slices;
  private final Consignments consignments;

  SliceController(Slices slices, Consignments consignments) {
    this.slices = slices;
    this.consignments = consignments;
  }

  record Milestone(
      @NotNull Long version,
      @NotNull @Pattern(regexp = "material_in|cutting|sewing|finishing") String type,
      @Nullable LocalDate on,
      @Nullable @Size(max = 1000) String note,
      @Nullable UUID photoBlob) {}

  record Pieces(
      @NotNull @Min(0) @Max(10_000_000) Integer done,
      @Nullable @Size(max = 1000) String note,
      @Nullable UUID photoBlob) {}

  record Line(
      @NotBlank @Size(max = 60) String colour,
      @NotBlank @Size(max = 20) String size,
      @NotNull @Min(1) @Max(10_000_000) Integer pieces) {}

  record Delivery(
      @NotNull Long version,
      @NotBlank @Size(max = 60) String noteNumber,
      @Nullable LocalDate on,
      @NotEmpty @Size(max = 2400) List<@Valid Line> lines,
      @Nullable @Size(max = 1000) String note,
      @Nullable UUID photoBlob) {}

  record Acceptance(@NotNull Long version, @Nullable Boolean asAll) {}

  record Reasoned(@NotNull Long version, @NotBlank @Size(max = 1000) String reason) {}

  @GetMapping
  Mono<Page<JobView>> jobs(
      Actor actor,
      @RequestParam(defaultValue = "true") boolean open,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return slices.jobs(actor, open, cursor, size);
  }

  @GetMapping("/{id}")
  Mono<SliceView> read(Actor actor, @PathVariable UUID id) {
    return slices.read(actor, id);
  }

  @PostMapping("/{id}/milestones")
  Mono<SliceView> report(Actor actor, @PathVariable UUID id, @Valid @RequestBody Milestone m) {
    return slices.report(
        actor, id, new Slices.Report(m.version(), m.type(), m.on(), text(m.note()), m.photoBlob()));
  }

  @PostMapping("/{id}/pieces")
  Mono<SliceView> pieces(Actor actor, @PathVariable UUID id, @Valid @RequestBody Pieces p) {
    return slices.pieces(actor, id, new Slices.Pieces(p.done(), text(p.note()), p.photoBlob()));
  }

  @PostMapping("/{id}/deliveries")
  Mono<SliceView> deliver(Actor actor, @PathVariable UUID id, @Valid @RequestBody Delivery d) {
    var lines = d.lines().stream().map(l -> new Cell(l.colour(), l.size(), l.pieces())).toList();
    return consignments.deliver(
        actor,
        id,
        new Consignments.Delivery(
            d.version(), d.noteNumber().strip(), d.on(), lines, text(d.note()), d.photoBlob()));
  }

  @PostMapping("/{id}/deliveries/{delivery}/accept")
  Mono<SliceView> accept(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID delivery,
      @Valid @RequestBody Acceptance a) {
    return consignments.accept(actor, id, delivery, a.version(), Boolean.TRUE.equals(a.asAll()));
  }

  @PostMapping("/{id}/deliveries/{delivery}/request-changes")
  Mono<SliceView> requestChanges(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID delivery,
      @Valid @RequestBody Reasoned r) {
    return consignments.requestChanges(actor, id, delivery, r.version(), r.reason().strip());
  }

  @PostMapping("/{id}/close-short")
  Mono<SliceView> closeShort(Actor actor, @PathVariable UUID id, @Valid @RequestBody Reasoned r) {
    return slices.closeShort(actor, id, r.version(), r.reason().strip());
  }

  @PostMapping("/{id}/reassign")
  Mono<SliceView> reassign(Actor actor, @PathVariable UUID id, @Valid @RequestBody Reasoned r) {
    return slices.reassign(actor, id, r.version(), r.reason().strip());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
