package coop.ilmek.sourcing.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.sourcing.InvitationRowView;
import coop.ilmek.sourcing.InvitationView;
import coop.ilmek.sourcing.Invitations;
import coop.ilmek.sourcing.QuoteTerms;
import coop.ilmek.sourcing.QuoteView;
import coop.ilmek.sourcing.Quotes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** What a workshop was asked, and its answer. */
@RestController
@RequestMapping("/api/invitations")
class InvitationController {
  private final Invitations invitations;
  private final Quotes quotes;

  InvitationController(Invitations invitations, Quotes quotes) {
    this.invitations = invitations;
    this.quotes = quotes;
  }

  record Decline(
      @NotNull @Pattern(regexp = "full|price|too_early|not_our_work|machines|certificate|other")
          String reason) {}

  /**
   * @param version of the quote as seen; none before the first save
   */
  record SaveQuote(@Nullable Long version, @NotNull @Valid QuoteTerms terms) {}

  @GetMapping
  Mono<Page<InvitationRowView>> list(
      Actor actor,
      @RequestParam(defaultValue = "all") String part,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return invitations.list(actor, part(part), cursor, size);
  }

  static Invitations.Part part(String slug) {
    return switch (slug) {
      case "all" -> Invitations.Part.ALL;
      case "waiting" -> Invitations.Part.WAITING;
      case "answered" -> Invitations.Part.ANSWERED;
      case "over" -> Invitations.Part.OVER;
      default -> throw Problem.invalid("/part", "unknown");
    };
  }

  @GetMapping("/{id}")
  Mono<InvitationView> view(Actor actor, @PathVariable UUID id) {
    return invitations.view(actor, id);
  }

  @PostMapping("/{id}/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> seen(Actor actor, @PathVariable UUID id) {
    return invitations.seen(actor, id);
  }

  @PostMapping("/{id}/decline")
  Mono<InvitationView> decline(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Decline request) {
    return invitations
        .decline(actor, id, request.reason())
        .then(Mono.defer(() -> invitations.view(actor, id)));
  }

  @PostMapping("/{id}/quote")
  Mono<QuoteView> save(Actor actor, @PathVariable UUID id, @Valid @RequestBody SaveQuote request) {
    return quotes.save(actor, id, request.version(), request.terms());
  }
}
