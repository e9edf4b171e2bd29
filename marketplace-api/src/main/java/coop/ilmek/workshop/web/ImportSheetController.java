package coop.ilmek.workshop.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.sheet.SheetColumns;
import coop.ilmek.shared.sheet.SheetWriter;
import coop.ilmek.workshop.ImportLine;
import coop.ilmek.workshop.ImportRowView;
import coop.ilmek.workshop.Imports;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Imported lists for a spreadsheet: which came in, and what became of each line. */
@RestController
@RequestMapping("/api/imports")
class ImportSheetController {
  private static final SheetColumns<ImportLine> IMPORTS =
      new SheetColumns<ImportLine>("içe aktarmalar", "imports")
          .with("Dosya", "File", ImportLine::fileName)
          .worded("Durum", "State", (line, words) -> words.word("import", line.state()))
          .with("Satır", "Lines", ImportLine::rows)
          .with("Eklenen", "Added", ImportLine::added)
          .with("Alındı", "Brought in", ImportLine::createdAt)
          .with("Alan", "By", ImportLine::createdBy);

  private static final SheetColumns<ImportRowView> ROWS =
      new SheetColumns<ImportRowView>("satırlar", "lines")
          .with("Satır no", "Line", ImportRowView::line)
          .worded("Sonuç", "Outcome", (row, words) -> words.word("import_row", row.outcome()))
          .with("Firma", "Company", ImportRowView::name)
          .with("Hatalı hücreler", "Wrong cells", ImportSheetController::wrong)
          .worded(
              "Benzerlik",
              "Alike by",
              (row, words) -> {
                var match = row.match();
                return match == null ? null : words.word("found_by", match.foundBy());
              })
          .with("Benzediği kod", "Code it looks like", ImportSheetController::matchCode)
          .worded("Karar", "Decision", (row, words) -> words.word("decision", row.decision()))
          .worded("Eklendi", "Added", (row, words) -> words.yes(row.added()));

  private final Imports imports;
  private final SheetWriter writer;

  ImportSheetController(Imports imports, SheetWriter writer) {
    this.imports = imports;
    this.writer = writer;
  }

  @GetMapping("/export")
  Mono<ResponseEntity<byte[]>> list(
      Actor actor, @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor,
        format,
        IMPORTS,
        cursor -> Mono.defer(() -> imports.list(actor, cursor, Page.MAX_SIZE)));
  }

  @GetMapping("/{id}/rows/export")
  Mono<ResponseEntity<byte[]>> rows(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable @Size(max = 40) String outcome,
      @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor,
        format,
        ROWS,
        cursor -> Mono.defer(() -> imports.rows(actor, id, outcome, cursor, Page.MAX_SIZE)));
  }

  private static List<String> wrong(ImportRowView row) {
    return row.errors().stream().map(cell -> cell.heading() + ": " + cell.value()).toList();
  }

  private static @Nullable String matchCode(ImportRowView row) {
    var match = row.match();
    return match == null ? null : match.code();
  }
}
