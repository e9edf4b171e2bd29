package coop.ilmek.workshop.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.sheet.SheetColumns;
import coop.ilmek.shared.sheet.SheetWriter;
import coop.ilmek.workshop.ClaimView;
import coop.ilmek.workshop.Claims;
import coop.ilmek.workshop.ListHeadings;
import coop.ilmek.workshop.ProspectFilter;
import coop.ilmek.workshop.ProspectLine;
import coop.ilmek.workshop.Prospects;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Prospects and claims on them for a spreadsheet. */
@RestController
@RequestMapping("/api")
class ProspectSheetController {
  /** Headed so that an import understands it and finds each workshop again by its code. */
  private static final SheetColumns<ProspectLine> PROSPECTS =
      listed()
          .worded("Durum", "State", (line, words) -> words.word("prospect", line.state()))
          .with("Davet tarihi", "Invited", ProspectLine::invitedAt)
          .with("Geldiği dosya", "File it came with", ProspectLine::source)
          .with("Satır no", "Line", ProspectLine::line);

  private static final SheetColumns<ClaimView> CLAIMS =
      new SheetColumns<ClaimView>("sahiplenmeler", "claims")
          .with("Kod", "Code", ClaimView::code)
          .with("Atölye", "Workshop", ClaimView::workshop)
          .with("İl", "Province", ClaimView::province)
          .with("İlçe", "District", ClaimView::district)
          .with("Başvuran", "Claimed by", ClaimView::name)
          .with("Not", "Note", ClaimView::note)
          .worded("Durum", "State", (claim, words) -> words.word("claim", claim.state()))
          .with("Bu durumda", "In this state since", ClaimView::stateSince)
          .with("Karar veren", "Decided by", ClaimView::decidedBy)
          .with("Neden", "Reason", ClaimView::reason);

  private final Prospects prospects;
  private final Claims claims;
  private final SheetWriter writer;

  ProspectSheetController(Prospects prospects, Claims claims, SheetWriter writer) {
    this.prospects = prospects;
    this.claims = claims;
    this.writer = writer;
  }

  @GetMapping("/prospects/export")
  Mono<ResponseEntity<byte[]>> prospects(
      Actor actor,
      @RequestParam(required = false) @Nullable @Size(max = 40) String state,
      @RequestParam(required = false) @Nullable @Size(max = 60) String district,
      @RequestParam(required = false) @Nullable @Size(max = 100) String q,
      @RequestParam(required = false) @Nullable UUID importId,
      @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor,
        format,
        PROSPECTS,
        cursor ->
            prospects.list(
                actor, new ProspectFilter(state, district, q, importId, cursor, Page.MAX_SIZE)));
  }

  @GetMapping("/claims/export")
  Mono<ResponseEntity<byte[]>> claims(
      Actor actor,
      @RequestParam(defaultValue = "open") @Size(max = 20) String state,
      @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor, format, CLAIMS, cursor -> claims.list(actor, state, cursor, Page.MAX_SIZE));
  }

  private static SheetColumns<ProspectLine> listed() {
    var columns = new SheetColumns<ProspectLine>("aday atölyeler", "prospects");
    headed(columns, "code", ProspectLine::code);
    headed(columns, "name", ProspectLine::name);
    headed(columns, "country", ProspectLine::country);
    headed(columns, "province", ProspectLine::province);
    headed(columns, "district", ProspectLine::district);
    headed(columns, "address", ProspectLine::address);
    headed(columns, "contact", ProspectLine::contact);
    headed(columns, "phone", ProspectLine::phone);
    headed(columns, "email", ProspectLine::email);
    return columns;
  }

  private static void headed(
      SheetColumns<ProspectLine> columns, String field, SheetColumns.Cell<ProspectLine> cell) {
    columns.with(ListHeadings.of(field, "tr"), ListHeadings.of(field, "en"), cell);
  }
}
