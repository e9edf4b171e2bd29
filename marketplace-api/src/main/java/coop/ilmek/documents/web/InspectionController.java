package coop.ilmek.documents.web;

import coop.ilmek.documents.IssuerCheckView;
import coop.ilmek.documents.IssuerChecks;
import coop.ilmek.documents.Register;
import coop.ilmek.documents.Registers;
import coop.ilmek.documents.ViewingView;
import coop.ilmek.documents.Viewings;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** What was found at issuers, and who looked at the papers of workers. */
@RestController
@RequestMapping("/api/papers")
class InspectionController {
  private final IssuerChecks checks;
  private final Viewings viewings;
  private final Registers registers;

  InspectionController(IssuerChecks checks, Viewings viewings, Registers registers) {
    this.checks = checks;
    this.viewings = viewings;
    this.registers = registers;
  }

  record Check(
      @Schema(example = "gots") @NotBlank @Size(max = 40) String register,
      @NotNull @Pattern(regexp = "confirmed|different|not_found") String result,
      @Nullable @Size(max = 1000) String note) {}

  /** The registers in which papers are looked up. */
  @GetMapping("/registers")
  Mono<List<Register>> registers() {
    return Mono.just(registers.all());
  }

  @GetMapping("/{id}/issuer-checks")
  Mono<List<IssuerCheckView>> checks(Actor actor, @PathVariable UUID id) {
    return checks.of(actor, id);
  }

  @PostMapping("/{id}/revisions/{number}/issuer-checks")
  Mono<List<IssuerCheckView>> check(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int number,
      @Valid @RequestBody Check request) {
    String note = request.note();
    return checks.record(
        actor, id, number, request.register(), request.result(), note == null ? "" : note.strip());
  }

  @GetMapping("/{id}/viewings")
  Mono<Page<ViewingView>> viewings(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "25") @Min(1) @Max(Page.MAX_SIZE) int size,
      @RequestParam(required = false) @Nullable String cursor) {
    return viewings.of(actor, id, size, cursor);
  }
}
