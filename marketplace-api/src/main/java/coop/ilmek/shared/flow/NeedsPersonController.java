package coop.ilmek.shared.flow;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Work that waits for a person; for coordinators. */
@RestController
@RequestMapping("/api/needs-person")
class NeedsPersonController {
  private final NeedsPerson needsPerson;

  NeedsPersonController(NeedsPerson needsPerson) {
    this.needsPerson = needsPerson;
  }

  record Close(
      @NotNull @Pattern(regexp = "by_hand|dropped") String resolution,
      @NotBlank @Size(max = 500) String reason) {}

  @GetMapping
  Mono<Page<NeedsPersonView>> list(
      Actor actor,
      @RequestParam(defaultValue = "false") boolean closed,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return needsPerson.list(actor, closed, cursor, size);
  }

  @GetMapping("/workload")
  Mono<WorkloadView> workload(Actor actor) {
    return needsPerson.workload(actor);
  }

  @PostMapping("/{id}/take")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> take(Actor actor, @PathVariable UUID id) {
    return needsPerson.take(actor, id);
  }

  @PostMapping("/{id}/again")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> again(Actor actor, @PathVariable UUID id) {
    return needsPerson.again(actor, id);
  }

  @PostMapping("/{id}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> close(Actor actor, @PathVariable UUID id, @Valid @RequestBody Close request) {
    return needsPerson.close(
        actor,
        id,
        NeedsPerson.Closing.valueOf(request.resolution().toUpperCase(Locale.ROOT)),
        request.reason());
  }
}
