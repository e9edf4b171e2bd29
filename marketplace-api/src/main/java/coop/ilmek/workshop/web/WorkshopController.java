package coop.ilmek.workshop.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.workshop.Profiles;
import coop.ilmek.workshop.WorkshopView;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Profiles of workshops. */
@RestController
class WorkshopController {
  private final Profiles profiles;

  WorkshopController(Profiles profiles) {
    this.profiles = profiles;
  }

  @GetMapping("/api/public/workshops/{code}")
  Mono<WorkshopView> forAnybody(@PathVariable String code) {
    return profiles.forAnybody(code);
  }

  @GetMapping("/api/workshops/{code}")
  Mono<WorkshopView> byCode(Actor actor, @PathVariable String code) {
    return profiles.of(actor, code);
  }

  @GetMapping("/api/members/{organisation}/workshop")
  Mono<WorkshopView> ofMember(Actor actor, @PathVariable UUID organisation) {
    return profiles.ofOrganisation(actor, organisation);
  }
}
