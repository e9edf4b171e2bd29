package coop.ilmek.sourcing.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.sourcing.LostQuoteView;
import coop.ilmek.sourcing.QuoteView;
import coop.ilmek.sourcing.Quotes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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

/** A workshop's own quotes. */
@RestController
@RequestMapping("/api/quotes")
class QuoteController {
  private final Quotes quotes;

  QuoteController(Quotes quotes) {
    this.quotes = quotes;
  }

  record Seen(@NotNull Long version) {}

  @GetMapping("/lost")
  Mono<Page<LostQuoteView>> lost(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return quotes.lost(actor, cursor, size);
  }

  @GetMapping("/{id}")
  Mono<QuoteView> view(Actor actor, @PathVariable UUID id) {
    return quotes.view(actor, id);
  }

  @PostMapping("/{id}/submit")
  Mono<QuoteView> submit(Actor actor, @PathVariable UUID id, @Valid @RequestBody Seen request) {
    return quotes.submit(actor, id, request.version());
  }

  @PostMapping("/{id}/withdraw")
  Mono<QuoteView> withdraw(Actor actor, @PathVariable UUID id, @Valid @RequestBody Seen request) {
    return quotes.withdraw(actor, id, request.version());
  }
}
