package coop.ilmek.workshop.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.workshop.ImportDecision;
import coop.ilmek.workshop.ImportLine;
import coop.ilmek.workshop.ImportProgress;
import coop.ilmek.workshop.ImportRowView;
import coop.ilmek.workshop.ImportView;
import coop.ilmek.workshop.Imports;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/** Lists of workshops on their way in. */
@RestController
@RequestMapping("/api/imports")
class ImportController {
  private final Imports imports;

  ImportController(Imports imports) {
    this.imports = imports;
  }

  record Begin(@NotNull UUID fileId, @Nullable @Size(max = 100) String sheet) {}

  record Mapping(
      @NotNull Long version,
      @NotNull @Size(max = 200) List<@Nullable @Size(max = 60) String> fields) {}

  record Version(@NotNull Long version) {}

  record Decision(
      @NotNull Long version,
      @NotNull @Pattern(regexp = "add|leave") String decision,
      @NotNull @Size(min = 1, max = 1000) List<@NotNull Integer> lines) {
    ImportDecision decided() {
      return new ImportDecision(version, decision.equals("add"), lines);
    }
  }

  record Apply(@NotNull Long version, @NotNull Boolean leaveOut) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ImportView> begin(Actor actor, @Valid @RequestBody Begin request) {
    return imports.begin(actor, request.fileId(), request.sheet());
  }

  @GetMapping
  Mono<Page<ImportLine>> list(
      Actor actor,
      @RequestParam(required = false) @Nullable @Size(max = 60) String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return imports.list(actor, cursor, size);
  }

  @GetMapping("/fields")
  Mono<List<Imports.FieldView>> fields(Actor actor) {
    return Mono.fromSupplier(() -> imports.fields(actor));
  }

  @GetMapping("/{of}/progress")
  Mono<ImportProgress> progress(Actor actor, @PathVariable UUID of) {
    return Mono.fromSupplier(() -> imports.progress(actor, of));
  }

  @GetMapping("/{id}")
  Mono<ImportView> read(Actor actor, @PathVariable UUID id) {
    return imports.read(actor, id);
  }

  @GetMapping("/{id}/rows")
  Mono<Page<ImportRowView>> rows(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable @Size(max = 40) String outcome,
      @RequestParam(required = false) @Nullable @Size(max = 60) String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return imports.rows(actor, id, outcome, cursor, size);
  }

  @PostMapping("/{id}/mapping")
  Mono<ImportView> map(Actor actor, @PathVariable UUID id, @Valid @RequestBody Mapping request) {
    return imports.map(actor, id, request.version(), request.fields());
  }

  @PostMapping("/{id}/check")
  Mono<ImportView> check(Actor actor, @PathVariable UUID id, @Valid @RequestBody Version request) {
    return imports.check(actor, id, request.version());
  }

  @PostMapping("/{id}/decisions")
  Mono<ImportView> decide(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Decision request) {
    return imports.decide(actor, id, request.decided());
  }

  @PostMapping("/{id}/apply")
  Mono<ImportView> apply(Actor actor, @PathVariable UUID id, @Valid @RequestBody Apply request) {
    return imports.apply(actor, id, request.version(), request.leaveOut());
  }
}
