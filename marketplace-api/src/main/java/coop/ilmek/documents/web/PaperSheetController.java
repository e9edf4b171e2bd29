package coop.ilmek.documents.web;

import coop.ilmek.documents.PaperSheets;
import coop.ilmek.documents.Reviews;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.sheet.SheetFormat;
import coop.ilmek.shared.sheet.SheetWriter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists of papers for a spreadsheet. */
@RestController
@RequestMapping("/api/papers")
class PaperSheetController {
  private final PaperSheets sheets;
  private final Reviews reviews;
  private final SheetWriter writer;

  PaperSheetController(PaperSheets sheets, Reviews reviews, SheetWriter writer) {
    this.sheets = sheets;
    this.reviews = reviews;
    this.writer = writer;
  }

  @GetMapping("/export")
  Mono<ResponseEntity<byte[]>> folder(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID organisation,
      @RequestParam(defaultValue = "xlsx") String format) {
    var wanted = SheetFormat.of(format);
    return sheets
        .folder(actor, organisation)
        .flatMap(table -> writer.download(table, wanted, actor.language()));
  }

  @GetMapping("/review/export")
  Mono<ResponseEntity<byte[]>> queue(
      Actor actor,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable UUID organisation,
      @RequestParam(defaultValue = "xlsx") String format) {
    var wanted = SheetFormat.of(format);
    return sheets
        .queue(actor, type, organisation)
        .flatMap(table -> writer.download(table, wanted, actor.language()));
  }

  @GetMapping("/ending/export")
  Mono<ResponseEntity<byte[]>> ending(
      Actor actor,
      @RequestParam(defaultValue = "30") @Min(1) @Max(365) int days,
      @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor,
        format,
        sheets.ending(),
        cursor -> reviews.ending(actor, days, Page.MAX_SIZE, cursor));
  }
}
