package coop.ilmek.notifications.web;

import coop.ilmek.notifications.Inbox;
import coop.ilmek.notifications.NoticeView;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.sheet.SheetColumns;
import coop.ilmek.shared.sheet.SheetWriter;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A person's notices for a spreadsheet. */
@RestController
@RequestMapping("/api/notices")
class NoticeSheetController {
  private static final SheetColumns<NoticeView> NOTICES =
      new SheetColumns<NoticeView>("bildirimler", "notices")
          .with("Zaman", "When", NoticeView::at)
          .worded("Konu", "About", (notice, words) -> words.word("notice", notice.kind()))
          .with("Başlık", "Title", NoticeView::title)
          .with("Metin", "Text", NoticeView::text)
          .worded("Okundu", "Read", (notice, words) -> words.yes(notice.read()));

  private final Inbox inbox;
  private final SheetWriter writer;

  NoticeSheetController(Inbox inbox, SheetWriter writer) {
    this.inbox = inbox;
    this.writer = writer;
  }

  @GetMapping("/export")
  Mono<ResponseEntity<byte[]>> list(
      Actor actor, @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor,
        format,
        NOTICES,
        cursor ->
            inbox
                .list(actor, cursor == null ? null : UUID.fromString(cursor), Page.MAX_SIZE)
                .map(page -> new Page<>(page.items(), page.next())));
  }
}
