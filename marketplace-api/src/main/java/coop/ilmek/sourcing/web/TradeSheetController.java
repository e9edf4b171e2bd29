package coop.ilmek.sourcing.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.sheet.SheetFormat;
import coop.ilmek.shared.sheet.SheetWriter;
import coop.ilmek.sourcing.Awards;
import coop.ilmek.sourcing.ComparisonView;
import coop.ilmek.sourcing.Enquiries;
import coop.ilmek.sourcing.Invitations;
import coop.ilmek.sourcing.Matrices;
import coop.ilmek.sourcing.MatrixImportView;
import coop.ilmek.sourcing.Quotes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Enquiries, invitations and quotes for a spreadsheet, with the rights of their lists. */
@RestController
@RequestMapping("/api")
class TradeSheetController {
  private final Enquiries enquiries;
  private final Invitations invitations;
  private final Quotes quotes;
  private final Awards awards;
  private final Matrices matrices;
  private final SheetWriter writer;

  TradeSheetController(
      Enquiries enquiries,
      Invitations invitations,
      Quotes quotes,
      Awards awards,
      Matrices matrices,
      SheetWriter writer) {
    this.enquiries = enquiries;
    this.invitations = invitations;
    this.quotes = quotes;
    this.awards = awards;
    this.matrices = matrices;
    this.writer = writer;
  }

  @GetMapping("/enquiries/export")
  Mono<ResponseEntity<byte[]>> enquiries(
      Actor actor,
      @RequestParam(required = false) @Nullable List<String> state,
      @RequestParam(defaultValue = "") @Size(max = 100) String q,
      @RequestParam(defaultValue = "xlsx") String format) {
    var states = state == null ? List.<String>of() : state;
    return writer.download(
        actor,
        format,
        TradeLists.ENQUIRIES,
        cursor -> enquiries.list(actor, states, q, id(cursor), Page.MAX_SIZE));
  }

  /** The quotes of one enquiry; the file carries the brand's own number. */
  @GetMapping("/enquiries/{id}/quotes/export")
  Mono<ResponseEntity<byte[]>> compared(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "xlsx") String format) {
    var wanted = SheetFormat.of(format);
    return awards.compare(actor, id).flatMap(compared -> compared(actor, wanted, compared));
  }

  private Mono<ResponseEntity<byte[]>> compared(
      Actor actor, SheetFormat format, ComparisonView compared) {
    var table = TradeLists.QUOTES.table(compared.quotes(), actor.language(), compared.poNumber());
    return writer.download(table, format, actor.language());
  }

  @GetMapping("/invitations/export")
  Mono<ResponseEntity<byte[]>> invitations(
      Actor actor,
      @RequestParam(defaultValue = "all") String part,
      @RequestParam(defaultValue = "xlsx") String format) {
    var wanted = InvitationController.part(part);
    return writer.download(
        actor,
        format,
        TradeLists.INVITATIONS,
        cursor -> invitations.list(actor, wanted, id(cursor), Page.MAX_SIZE));
  }

  @GetMapping("/quotes/lost/export")
  Mono<ResponseEntity<byte[]>> lost(
      Actor actor, @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor, format, TradeLists.LOST, cursor -> quotes.lost(actor, id(cursor), Page.MAX_SIZE));
  }

  /** Pieces by colour and size; the file carries the brand's own number and style. */
  @GetMapping("/enquiries/{id}/matrix/export")
  Mono<ResponseEntity<byte[]>> matrix(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "xlsx") String format) {
    var wanted = SheetFormat.of(format);
    return Mono.defer(() -> matrices.table(actor, id))
        .flatMap(table -> writer.download(table, wanted, actor.language()));
  }

  record Load(@NotNull Long version, @NotNull UUID fileId, @NotNull Boolean apply) {}

  /** The matrix from a spreadsheet: what would change, and with {@code apply} the change itself. */
  @PostMapping("/enquiries/{id}/matrix/import")
  Mono<MatrixImportView> load(Actor actor, @PathVariable UUID id, @Valid @RequestBody Load load) {
    return Mono.defer(() -> matrices.load(actor, id, load.version(), load.fileId(), load.apply()));
  }

  private static @Nullable UUID id(@Nullable String cursor) {
    return cursor == null ? null : UUID.fromString(cursor);
  }
}
