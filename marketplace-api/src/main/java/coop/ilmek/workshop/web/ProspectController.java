package coop.ilmek.workshop.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.workshop.ProspectFilter;
import coop.ilmek.workshop.ProspectLine;
import coop.ilmek.workshop.Prospects;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** Workshops from lists that nobody took over yet. */
@RestController
@RequestMapping("/api/prospects")
class ProspectController {
  private final Prospects prospects;

  ProspectController(Prospects prospects) {
    this.prospects = prospects;
  }

  record Invite(@Nullable @Pattern(regexp = "sms|mail") String by) {}

  record SetAside() {}

  @GetMapping
  Mono<Page<ProspectLine>> list(
      Actor actor,
      @RequestParam(required = false) @Nullable @Size(max = 40) String state,
      @RequestParam(required = false) @Nullable @Size(max = 60) String district,
      @RequestParam(required = false) @Nullable @Size(max = 100) String q,
      @RequestParam(required = false) @Nullable UUID importId,
      @RequestParam(required = false) @Nullable @Size(max = 60) String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return prospects.list(actor, new ProspectFilter(state, district, q, importId, cursor, size));
  }

  @PostMapping("/{id}/invite")
  Mono<Void> invite(Actor actor, @PathVariable UUID id, @Valid @RequestBody Invite request) {
    return prospects.invite(actor, id, request.by());
  }

  @PostMapping("/{id}/set-aside")
  Mono<Void> setAside(Actor actor, @PathVariable UUID id, @Valid @RequestBody SetAside request) {
    return prospects.setAside(actor, id);
  }
}
