package coop.ilmek.workshop.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.workshop.LookAlikeView;
import coop.ilmek.workshop.LookAlikes;
import coop.ilmek.workshop.LookAlikes.Because;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Records that look like one workshop. */
@RestController
@RequestMapping("/api/look-alikes")
class LookAlikeController {
  private final LookAlikes lookAlikes;

  LookAlikeController(LookAlikes lookAlikes) {
    this.lookAlikes = lookAlikes;
  }

  record Pair(@NotBlank @Size(max = 20) String one, @NotBlank @Size(max = 20) String other) {}

  record Merge(
      @NotNull Long version,
      @NotNull UUID keep,
      @NotBlank @Size(max = 60) String reason,
      @NotNull @Size(max = 2000) String note) {}

  record Decision(
      @NotNull Long version,
      @NotBlank @Size(max = 60) String reason,
      @NotNull @Size(max = 2000) String note) {}

  record Split(@NotNull Long version, @NotNull @Size(max = 2000) String note) {}

  @GetMapping
  Mono<Page<LookAlikeView>> list(
      Actor actor,
      @RequestParam(defaultValue = "open") @Pattern(regexp = "open|distinct|merged") String state,
      @RequestParam(required = false) @Nullable @Size(max = 60) String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return lookAlikes.list(actor, state, cursor, size);
  }

  @PostMapping
  Mono<LookAlikeView> offer(Actor actor, @Valid @RequestBody Pair request) {
    return lookAlikes.offer(actor, request.one(), request.other());
  }

  @GetMapping("/{id}")
  Mono<LookAlikeView> read(Actor actor, @PathVariable UUID id) {
    return lookAlikes.read(actor, id);
  }

  @PostMapping("/{id}/merge")
  Mono<LookAlikeView> merge(Actor actor, @PathVariable UUID id, @Valid @RequestBody Merge request) {
    return lookAlikes.merge(
        actor,
        id,
        request.keep(),
        new Because(request.version(), request.reason(), request.note()));
  }

  @PostMapping("/{id}/distinct")
  Mono<LookAlikeView> distinct(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Decision request) {
    return lookAlikes.distinct(
        actor, id, new Because(request.version(), request.reason(), request.note()));
  }

  @PostMapping("/{id}/split")
  Mono<LookAlikeView> split(Actor actor, @PathVariable UUID id, @Valid @RequestBody Split request) {
    return lookAlikes.split(actor, id, request.version(), request.note());
  }
}
