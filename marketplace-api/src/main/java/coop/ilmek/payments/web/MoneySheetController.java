package coop.ilmek.payments.web;

import coop.ilmek.payments.BankLines;
import coop.ilmek.payments.BankStatements;
import coop.ilmek.payments.Disputes;
import coop.ilmek.payments.Invoices;
import coop.ilmek.payments.MemberAccounts;
import coop.ilmek.payments.PayeeAccounts;
import coop.ilmek.payments.Payouts;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.sheet.SheetColumns;
import coop.ilmek.shared.sheet.SheetWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Money for a spreadsheet, with the rights and the filters of the lists. */
@RestController
@RequestMapping("/api")
class MoneySheetController {
  private final Payouts payouts;
  private final MemberAccounts accounts;
  private final BankLines lines;
  private final BankStatements statements;
  private final Invoices invoices;
  private final PayeeAccounts payees;
  private final Disputes disputes;
  private final SheetWriter writer;

  MoneySheetController(
      Payouts payouts,
      MemberAccounts accounts,
      BankLines lines,
      BankStatements statements,
      Invoices invoices,
      PayeeAccounts payees,
      Disputes disputes,
      SheetWriter writer) {
    this.payouts = payouts;
    this.accounts = accounts;
    this.lines = lines;
    this.statements = statements;
    this.invoices = invoices;
    this.payees = payees;
    this.disputes = disputes;
    this.writer = writer;
  }

  @GetMapping("/payouts/export")
  Mono<ResponseEntity<byte[]>> payouts(
      Actor actor,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor,
        format,
        MoneyLists.PAYOUTS,
        cursor -> payouts.list(actor, state, q, cursor, Page.MAX_SIZE));
  }

  /** The account with all brands, as the accountant wants it. */
  @GetMapping("/account/statement/export")
  Mono<ResponseEntity<byte[]>> statement(
      Actor actor,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate until,
      @RequestParam(defaultValue = "xlsx") String format) {
    return whole(
        actor,
        format,
        MoneyLists.STATEMENT,
        Mono.defer(() -> accounts.statement(actor, from, until)).map(view -> view.lines()));
  }

  @GetMapping("/bank-lines/export")
  Mono<ResponseEntity<byte[]>> bankLines(
      Actor actor,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(required = false) @Nullable UUID memberId,
      @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor,
        format,
        MoneyLists.BANK_LINES,
        cursor -> lines.list(actor, state, memberId, cursor, Page.MAX_SIZE));
  }

  @GetMapping("/bank-statements/export")
  Mono<ResponseEntity<byte[]>> bankStatements(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID memberId,
      @RequestParam(defaultValue = "xlsx") String format) {
    return whole(
        actor,
        format,
        MoneyLists.BANK_STATEMENTS,
        Mono.defer(() -> statements.list(actor, memberId)));
  }

  @GetMapping("/invoices/export")
  Mono<ResponseEntity<byte[]>> invoices(
      Actor actor, @RequestParam(defaultValue = "xlsx") String format) {
    return whole(actor, format, MoneyLists.INVOICES, Mono.defer(() -> invoices.list(actor)));
  }

  @GetMapping("/iban-changes/export")
  Mono<ResponseEntity<byte[]>> ibanChanges(
      Actor actor, @RequestParam(defaultValue = "xlsx") String format) {
    return whole(actor, format, MoneyLists.IBAN_CHANGES, Mono.defer(() -> payees.waiting(actor)));
  }

  @GetMapping("/payment-milestones/disputed/export")
  Mono<ResponseEntity<byte[]>> disputed(
      Actor actor, @RequestParam(defaultValue = "xlsx") String format) {
    return whole(actor, format, MoneyLists.DISPUTED, Mono.defer(() -> disputes.list(actor)));
  }

  private <T> Mono<ResponseEntity<byte[]>> whole(
      Actor actor, String format, SheetColumns<T> columns, Mono<List<T>> list) {
    return writer.download(
        actor, format, columns, cursor -> list.map(items -> new Page<>(items, null)));
  }
}
