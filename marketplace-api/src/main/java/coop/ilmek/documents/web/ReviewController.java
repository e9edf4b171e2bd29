package coop.ilmek.documents.web;

import coop.ilmek.documents.ConfirmedRow;
import coop.ilmek.documents.EndingPaperView;
import coop.ilmek.documents.PaperView;
import coop.ilmek.documents.ReviewLine;
import coop.ilmek.documents.Reviews;
import coop.ilmek.documents.Reviews.ReviewedRow;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** The centre's desk of papers. */
@RestController
@RequestMapping("/api/papers")
class ReviewController {
  private final Reviews reviews;

  ReviewController(Reviews reviews) {
    this.reviews = reviews;
  }

  record Confirm(@NotNull Long version) {}

  record ConfirmAll(@NotNull @Size(min = 1, max = 100) List<@NotNull ReviewedRow> rows) {}

  record SendBack(@NotNull Long version, @NotBlank @Size(max = 1000) String reason) {}

  @GetMapping("/review")
  Mono<Page<ReviewLine>> queue(
      Actor actor,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable UUID organisation,
      @RequestParam(defaultValue = "25") @Min(1) @Max(Page.MAX_SIZE) int size,
      @RequestParam(required = false) @Nullable String cursor) {
    return reviews.queue(actor, type, organisation, size, cursor);
  }

  @GetMapping("/ending")
  Mono<Page<EndingPaperView>> ending(
      Actor actor,
      @RequestParam(defaultValue = "30") @Min(1) @Max(365) int days,
      @RequestParam(defaultValue = "25") @Min(1) @Max(Page.MAX_SIZE) int size,
      @RequestParam(required = false) @Nullable String cursor) {
    return reviews.ending(actor, days, size, cursor);
  }

  @PostMapping("/review/confirm")
  Mono<List<ConfirmedRow>> confirmAll(Actor actor, @Valid @RequestBody ConfirmAll request) {
    return reviews.confirmAll(actor, request.rows());
  }

  @PostMapping("/{id}/revisions/{number}/confirm")
  Mono<PaperView> confirm(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int number,
      @Valid @RequestBody Confirm request) {
    return reviews.confirm(actor, id, number, request.version());
  }

  @PostMapping("/{id}/revisions/{number}/send-back")
  Mono<PaperView> sendBack(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int number,
      @Valid @RequestBody SendBack request) {
    return reviews.sendBack(actor, id, number, request.version(), request.reason().strip());
  }
}
