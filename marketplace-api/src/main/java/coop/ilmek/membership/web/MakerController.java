package coop.ilmek.membership.web;

import coop.ilmek.membership.MakerView;
import coop.ilmek.membership.Makers;
import coop.ilmek.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who makes what it sells. */
@RestController
@RequestMapping("/api/members/{organisation}/maker")
class MakerController {
  private final Makers makers;

  MakerController(Makers makers) {
    this.makers = makers;
  }

  record Word(
      @NotNull @Pattern(regexp = "none|maker|broker") String word,
      @Nullable LocalDate until,
      @NotNull @Size(max = 1000) String note) {}

  @GetMapping
  Mono<MakerView> read(Actor actor, @PathVariable UUID organisation) {
    return makers.read(actor, organisation);
  }

  @PostMapping
  Mono<MakerView> say(
      Actor actor, @PathVariable UUID organisation, @Valid @RequestBody Word request) {
    return makers.say(actor, organisation, request.word(), request.until(), request.note());
  }
}
