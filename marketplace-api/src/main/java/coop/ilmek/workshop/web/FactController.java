package coop.ilmek.workshop.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.workshop.Facts;
import coop.ilmek.workshop.WorkshopView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Facts of a workshop, one by one. */
@RestController
@RequestMapping("/api/members/{organisation}/workshop")
class FactController {
  private final Facts facts;

  FactController(Facts facts) {
    this.facts = facts;
  }

  record Opening(
      @NotNull
          @Pattern(
              regexp =
                  "about|terms|machines|people|heads|neighbourhood|address|premises|tax_number"
                      + "|identifiers")
          String fact,
      @NotNull @Pattern(regexp = "public|members|parties|centre") String audience) {}

  record Verdict(
      @NotNull
          @Pattern(
              regexp =
                  "name|address|processes|machines|people|premises|terms|tax_number|about"
                      + "|identifiers")
          String fact,
      @NotNull @Pattern(regexp = "visit|paper|register|call") String method,
      @NotNull Boolean holds,
      @NotNull @Size(max = 500) String note) {}

  record Numbered(
      @NotNull @Pattern(regexp = "os_id|gln|mersis|nace|lei") String kind,
      @Nullable @Size(max = 60) String value) {}

  @PostMapping("/open")
  Mono<WorkshopView> open(
      Actor actor, @PathVariable UUID organisation, @Valid @RequestBody Opening request) {
    return facts.open(actor, organisation, request.fact(), request.audience());
  }

  @PostMapping("/judge")
  Mono<WorkshopView> judge(
      Actor actor, @PathVariable UUID organisation, @Valid @RequestBody Verdict request) {
    return facts.judge(
        actor, organisation, request.fact(), request.method(), request.holds(), request.note());
  }

  @PostMapping("/identify")
  Mono<WorkshopView> identify(
      Actor actor, @PathVariable UUID organisation, @Valid @RequestBody Numbered request) {
    return facts.identify(actor, organisation, request.kind(), request.value());
  }
}
