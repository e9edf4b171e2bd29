package coop.ilmek.production.web;

import coop.ilmek.production.OrderFilter;
import coop.ilmek.production.Orders;
import coop.ilmek.production.Slices;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.sheet.SheetWriter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Orders and jobs for a spreadsheet, with the rights and the filters of their lists. */
@RestController
@RequestMapping("/api")
class OrderSheetController {
  private final Orders orders;
  private final Slices slices;
  private final SheetWriter writer;

  OrderSheetController(Orders orders, Slices slices, SheetWriter writer) {
    this.orders = orders;
    this.slices = slices;
    this.writer = writer;
  }

  @GetMapping("/orders/export")
  Mono<ResponseEntity<byte[]>> orders(
      Actor actor,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "false") boolean open,
      @RequestParam(defaultValue = "false") boolean trouble,
      @RequestParam(defaultValue = "xlsx") String format) {
    var filter = new OrderFilter(state, q, open, trouble);
    return writer.download(
        actor,
        format,
        OrderLists.ORDERS,
        cursor -> orders.list(actor, filter, id(cursor), Page.MAX_SIZE));
  }

  @GetMapping("/slices/export")
  Mono<ResponseEntity<byte[]>> jobs(
      Actor actor,
      @RequestParam(defaultValue = "true") boolean open,
      @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor,
        format,
        OrderLists.JOBS,
        cursor -> slices.jobs(actor, open, id(cursor), Page.MAX_SIZE));
  }

  private static @Nullable UUID id(@Nullable String cursor) {
    return cursor == null ? null : UUID.fromString(cursor);
  }
}
