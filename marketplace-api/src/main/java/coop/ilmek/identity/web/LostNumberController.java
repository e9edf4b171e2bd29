package coop.ilmek.identity.web;

import coop.ilmek.identity.LostNumbers;
import coop.ilmek.identity.NumberChangeView;
import coop.ilmek.identity.NumberChangeView.PersonFoundView;
import coop.ilmek.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Lost numbers, for coordinators. */
@RestController
@RequestMapping("/api/people/lost-numbers")
class LostNumberController {
  private final LostNumbers numbers;

  LostNumberController(LostNumbers numbers) {
    this.numbers = numbers;
  }

  record NewNumber(
      @NotNull UUID personId,
      @NotBlank @Size(max = 30) String number,
      @NotBlank @Size(max = 500) String seen) {}

  @GetMapping
  Mono<List<NumberChangeView>> list(Actor actor) {
    return numbers.list(actor);
  }

  @GetMapping("/people")
  Mono<List<PersonFoundView>> find(
      Actor actor, @RequestParam(defaultValue = "") @Size(max = 100) String q) {
    return numbers.find(actor, q);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<Map<String, UUID>> ask(Actor actor, @Valid @RequestBody NewNumber request) {
    return numbers
        .ask(actor, request.personId(), request.number(), request.seen())
        .map(id -> Map.of("id", id));
  }

  @PostMapping("/{id}/approve")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> approve(Actor actor, @PathVariable UUID id) {
    return numbers.approve(actor, id);
  }

  @PostMapping("/{id}/refuse")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> refuse(Actor actor, @PathVariable UUID id) {
    return numbers.refuse(actor, id);
  }
}
