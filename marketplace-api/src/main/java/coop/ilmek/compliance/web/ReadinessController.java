package coop.ilmek.compliance.web;

import coop.ilmek.compliance.FrameworkView;
import coop.ilmek.compliance.Readiness;
import coop.ilmek.compliance.ReadinessView;
import coop.ilmek.shared.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
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

/** Readiness of a workshop. */
@RestController
@RequestMapping("/api/readiness")
class ReadinessController {
  private final Readiness readiness;

  ReadinessController(Readiness readiness) {
    this.readiness = readiness;
  }

  record Describe(
      @NotNull @Pattern(regexp = "low|hazardous|very_hazardous") String hazardClass,
      @Nullable Boolean foreignWorkers,
      @Nullable Boolean youngWorkers,
      @Nullable Boolean pressure,
      @Nullable Boolean lifting) {}

  record GiveAnswer(
      @Schema(example = "CH-AGE") @NotBlank @Size(max = 40) String control,
      @NotNull @Pattern(regexp = "yes|partly|no") String answer,
      @Nullable @Size(max = 500) String note) {}

  @GetMapping
  Mono<ReadinessView> overview(
      Actor actor, @RequestParam(required = false) @Nullable UUID organisation) {
    return readiness.overview(actor, organisation);
  }

  @GetMapping("/{framework}")
  Mono<FrameworkView> framework(
      Actor actor,
      @PathVariable String framework,
      @RequestParam(required = false) @Nullable UUID organisation) {
    return readiness.framework(actor, organisation, framework);
  }

  @PostMapping("/profile")
  Mono<ReadinessView> describe(Actor actor, @Valid @RequestBody Describe request) {
    return readiness.describe(
        actor,
        request.hazardClass(),
        request.foreignWorkers(),
        request.youngWorkers(),
        request.pressure(),
        request.lifting());
  }

  @PostMapping("/answers")
  Mono<ReadinessView> answer(Actor actor, @Valid @RequestBody GiveAnswer request) {
    String note = request.note();
    return readiness.answer(
        actor, request.control(), request.answer(), note == null ? "" : note.strip());
  }
}
