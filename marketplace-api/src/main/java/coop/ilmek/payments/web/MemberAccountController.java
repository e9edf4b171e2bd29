package coop.ilmek.payments.web;

import coop.ilmek.payments.InvoiceView;
import coop.ilmek.payments.Invoices;
import coop.ilmek.payments.MemberAccountView;
import coop.ilmek.payments.MemberAccounts;
import coop.ilmek.payments.StatementView;
import coop.ilmek.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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

/** A member's money, and the invoices behind it. */
@RestController
@RequestMapping("/api")
class MemberAccountController {
  private static final int MAX_PIECES = 10_000_000;
  private static final long MAX_PRICE = 100_000_000;

  private final MemberAccounts accounts;
  private final Invoices invoices;

  MemberAccountController(MemberAccounts accounts, Invoices invoices) {
    this.accounts = accounts;
    this.invoices = invoices;
  }

  record Consent(@NotNull Boolean given) {}

  record InvoiceLine(
      @NotBlank @Size(max = 200) String description,
      @Min(1) @Max(MAX_PIECES) int pieces,
      @Min(1) @Max(MAX_PRICE) long priceMinor) {}

  record Invoice(
      @NotNull UUID payoutId,
      @NotBlank @Size(max = 40) String number,
      @NotNull LocalDate issuedOn,
      @Nullable @Size(max = 100) List<@Valid InvoiceLine> lines) {
    Invoices.Draft draft() {
      List<InvoiceLine> written = lines == null ? List.of() : lines;
      return new Invoices.Draft(
          payoutId,
          number,
          issuedOn,
          written.stream()
              .map(l -> new Invoices.Written(l.description(), l.pieces(), l.priceMinor()))
              .toList());
    }
  }

  record Cancelled(@NotBlank @Size(max = 500) String reason) {}

  @GetMapping("/account")
  Mono<MemberAccountView> account(Actor actor) {
    return Mono.defer(() -> accounts.view(actor));
  }

  @PostMapping("/account/centre-consent")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> letCentre(Actor actor, @Valid @RequestBody Consent request) {
    return Mono.defer(() -> accounts.letCentre(actor, request.given()));
  }

  /**
   * @param from the first of January when not said
   * @param until today when not said
   */
  @GetMapping("/account/statement")
  Mono<StatementView> statement(
      Actor actor,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate until) {
    return Mono.defer(() -> accounts.statement(actor, from, until));
  }

  @GetMapping("/invoices")
  Mono<List<InvoiceView>> invoices(Actor actor) {
    return invoices.list(actor);
  }

  @GetMapping("/invoices/{id}")
  Mono<InvoiceView> invoice(Actor actor, @PathVariable UUID id) {
    return invoices.view(actor, id);
  }

  @PostMapping("/invoices")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<InvoiceView> capture(Actor actor, @Valid @RequestBody Invoice request) {
    return invoices.capture(actor, request.draft());
  }

  @PostMapping("/invoices/{id}/cancel")
  Mono<InvoiceView> cancel(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Cancelled request) {
    return invoices.cancel(actor, id, request.reason());
  }
}
