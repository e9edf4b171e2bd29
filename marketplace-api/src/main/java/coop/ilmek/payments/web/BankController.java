package coop.ilmek.payments.web;

import coop.ilmek.payments.BankLineView;
import coop.ilmek.payments.BankLines;
import coop.ilmek.payments.BankStatementView;
import coop.ilmek.payments.BankStatements;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** Bank statements and the lines a person must look at. */
@RestController
@RequestMapping("/api")
class BankController {
  private final BankStatements statements;
  private final BankLines lines;

  BankController(BankStatements statements, BankLines lines) {
    this.statements = statements;
    this.lines = lines;
  }

  record StatementFile(
      @Nullable UUID memberId,
      @NotBlank @Size(max = 200) String fileName,
      @NotBlank String content,
      BankStatementView.@Nullable Columns mapping) {
    BankStatements.File file() {
      return new BankStatements.File(memberId, fileName, content, mapping);
    }
  }

  record Match(long version, @NotNull UUID payoutId) {}

  record Ignore(
      long version,
      @NotNull @Pattern(regexp = "other_customer|own_money|not_sales|other") String reason,
      @Nullable @Size(max = 500) String note) {}

  record Again(long version) {}

  @PostMapping("/bank-statements/preview")
  Mono<BankStatementView.Preview> preview(Actor actor, @Valid @RequestBody StatementFile request) {
    return Mono.defer(() -> statements.preview(actor, request.file()));
  }

  @PostMapping("/bank-statements")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<BankStatementView> bring(Actor actor, @Valid @RequestBody StatementFile request) {
    return Mono.defer(() -> statements.bring(actor, request.file()));
  }

  @GetMapping("/bank-statements")
  Mono<List<BankStatementView>> list(
      Actor actor, @RequestParam(required = false) @Nullable UUID memberId) {
    return statements.list(actor, memberId);
  }

  /**
   * @param state open, matched, ignored or all
   * @param memberId narrows the centre's list to one member
   */
  @GetMapping("/bank-lines")
  Mono<Page<BankLineView>> lines(
      Actor actor,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(required = false) @Nullable UUID memberId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int size) {
    return lines.list(actor, state, memberId, cursor, size);
  }

  @PostMapping("/bank-lines/{id}/match")
  Mono<BankLineView> match(Actor actor, @PathVariable UUID id, @Valid @RequestBody Match request) {
    return lines.match(actor, id, request.version(), request.payoutId());
  }

  @PostMapping("/bank-lines/{id}/unmatch")
  Mono<BankLineView> unmatch(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Match request) {
    return lines.unmatch(actor, id, request.version(), request.payoutId());
  }

  @PostMapping("/bank-lines/{id}/ignore")
  Mono<BankLineView> ignore(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Ignore request) {
    return lines.ignore(actor, id, request.version(), request.reason(), request.note());
  }

  @PostMapping("/bank-lines/{id}/reopen")
  Mono<BankLineView> reopen(Actor actor, @PathVariable UUID id, @Valid @RequestBody Again request) {
    return lines.reopen(actor, id, request.version());
  }

  @PostMapping("/bank-lines/{id}/credit")
  Mono<BankLineView> credit(Actor actor, @PathVariable UUID id, @Valid @RequestBody Again request) {
    return lines.credit(actor, id, request.version());
  }
}
