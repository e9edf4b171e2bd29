package coop.ilmek.sourcing;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.blob.Blobs;
import coop.ilmek.shared.sheet.SheetReader;
import coop.ilmek.shared.sheet.SheetTable;
import coop.ilmek.shared.sheet.SheetUnreadable;
import coop.ilmek.sourcing.domain.MatrixSheet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The pieces of an enquiry by colour and size as a spreadsheet: they leave and come back. */
@Service
public class Matrices {
  private final Enquiries enquiries;
  private final Blobs blobs;
  private final SheetReader sheets;

  Matrices(Enquiries enquiries, Blobs blobs, SheetReader sheets) {
    this.enquiries = enquiries;
    this.blobs = blobs;
    this.sheets = sheets;
  }

  /** The matrix under the brand's own number and style. */
  @Transactional(readOnly = true)
  public Mono<SheetTable> table(Actor actor, UUID enquiry) {
    return enquiries
        .view(actor, enquiry)
        .map(
            view ->
                MatrixSheet.table(
                    view.terms().matrix(), name(view, actor.language()), actor.language()));
  }

  private static String name(EnquiryView view, String language) {
    String what = language.equals("en") ? "pieces " : "adetler ";
    return (what + view.poNumber() + " " + view.terms().style()).strip();
  }

  /**
   * Reads a matrix back: says what would change, cell by cell, and changes the draft when asked and
   * when every cell can be taken. What stands already changes nothing, the version neither.
   *
   * @param apply false: only look
   */
  @Transactional
  public Mono<MatrixImportView> load(
      Actor actor, UUID enquiry, long version, UUID fileId, boolean apply) {
    return enquiries
        .view(actor, enquiry)
        .flatMap(
            view ->
                view.version() == version
                    ? Mono.just(view)
                    : Mono.<EnquiryView>error(Problem.stale()))
        .flatMap(
            view ->
                blobs
                    .file(actor, "/fileId", fileId)
                    .flatMap(
                        file ->
                            sheets.read(
                                file.path(), file.view().mediaType(), null, MatrixSheet::isHeading))
                    .onErrorMap(SheetUnreadable.class, unreadable -> unreadable.at("/fileId"))
                    .map(sheet -> MatrixSheet.of(sheet, view.terms().matrix()))
                    .flatMap(read -> settle(actor, view, read, apply)));
  }

  private Mono<MatrixImportView> settle(
      Actor actor, EnquiryView view, MatrixSheet read, boolean apply) {
    var before = view.terms().matrix();
    var looked =
        new MatrixImportView(
            read.changes(before), read.same(before), read.errors(), false, view.version());
    if (!apply || !looked.errors().isEmpty() || looked.changes().isEmpty()) {
      return Mono.just(looked);
    }
    return enquiries
        .save(
            actor,
            view.id(),
            view.version(),
            view.poNumber(),
            view.terms().withMatrix(read.matrix()))
        .map(
            saved ->
                new MatrixImportView(
                    looked.changes(), looked.same(), looked.errors(), true, saved.version()));
  }
}
