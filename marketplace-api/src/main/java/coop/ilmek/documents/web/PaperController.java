package coop.ilmek.documents.web;

import coop.ilmek.documents.Claim;
import coop.ilmek.documents.PaperType;
import coop.ilmek.documents.PaperTypes;
import coop.ilmek.documents.PaperView;
import coop.ilmek.documents.Papers;
import coop.ilmek.documents.PapersView;
import coop.ilmek.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

/** Papers of an organisation. */
@RestController
@RequestMapping("/api/papers")
class PaperController {
  private final Papers papers;
  private final PaperTypes types;

  PaperController(Papers papers, PaperTypes types) {
    this.papers = papers;
    this.types = types;
  }

  record Add(
      @NotBlank @Size(max = 60) String type,
      @Nullable @Size(max = 100) String label,
      @NotBlank @Size(max = 200) String issuer,
      @Nullable @Size(max = 100) String documentNumber,
      @NotNull LocalDate issuedOn,
      @Nullable LocalDate expiresOn,
      @NotEmpty @Size(max = 20) List<@NotNull UUID> pages) {
    Claim claim() {
      return new Claim(issuer.strip(), plain(documentNumber), issuedOn, expiresOn, pages);
    }
  }

  record Renew(
      @NotNull Long version,
      @NotBlank @Size(max = 200) String issuer,
      @Nullable @Size(max = 100) String documentNumber,
      @NotNull LocalDate issuedOn,
      @Nullable LocalDate expiresOn,
      @NotEmpty @Size(max = 20) List<@NotNull UUID> pages) {
    Claim claim() {
      return new Claim(issuer.strip(), plain(documentNumber), issuedOn, expiresOn, pages);
    }
  }

  record Version(@NotNull Long version) {}

  /** The library of types. */
  @GetMapping("/types")
  Mono<List<PaperType>> types() {
    return Mono.just(types.all());
  }

  @GetMapping
  Mono<PapersView> folder(
      Actor actor, @RequestParam(required = false) @Nullable UUID organisation) {
    return papers.folder(actor, organisation);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<PaperView> add(Actor actor, @Valid @RequestBody Add request) {
    return papers.add(actor, request.type(), plain(request.label()), request.claim());
  }

  @GetMapping("/{id}")
  Mono<PaperView> read(Actor actor, @PathVariable UUID id) {
    return papers.read(actor, id);
  }

  @PostMapping("/{id}/revisions")
  Mono<PaperView> renew(Actor actor, @PathVariable UUID id, @Valid @RequestBody Renew request) {
    return papers.renew(actor, id, request.version(), request.claim());
  }

  @PostMapping("/{id}/withdraw")
  Mono<PaperView> withdraw(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Version request) {
    return papers.withdraw(actor, id, request.version());
  }

  private static String plain(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
