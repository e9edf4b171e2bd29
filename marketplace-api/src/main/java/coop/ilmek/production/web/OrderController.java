package coop.ilmek.production.web;

import coop.ilmek.production.OrderFilter;
import coop.ilmek.production.OrderRow;
import coop.ilmek.production.OrderView;
import coop.ilmek.production.Orders;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Orders, for brands and the centre. */
@RestController
@RequestMapping("/api/orders")
class OrderController {
  private final Orders orders;

  OrderController(Orders orders) {
    this.orders = orders;
  }

  record Reasoned(@NotNull Long version, @NotBlank @Size(max = 1000) String reason) {}

  record Plain(@NotNull Long version) {}

  @GetMapping
  Mono<Page<OrderRow>> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "false") boolean open,
      @RequestParam(defaultValue = "false") boolean trouble,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return orders.list(actor, new OrderFilter(state, q, open, trouble), cursor, size);
  }

  @GetMapping("/{id}")
  Mono<OrderView> read(Actor actor, @PathVariable UUID id) {
    return orders.read(actor, id);
  }

  @PostMapping("/{id}/hold")
  Mono<OrderView> hold(Actor actor, @PathVariable UUID id, @Valid @RequestBody Reasoned request) {
    return orders.hold(actor, id, request.version(), request.reason());
  }

  @PostMapping("/{id}/resume")
  Mono<OrderView> resume(Actor actor, @PathVariable UUID id, @Valid @RequestBody Plain request) {
    return orders.resume(actor, id, request.version());
  }

  @PostMapping("/{id}/cancel")
  Mono<OrderView> cancel(Actor actor, @PathVariable UUID id, @Valid @RequestBody Reasoned request) {
    return orders.cancel(actor, id, request.version(), request.reason());
  }

  @PostMapping("/{id}/complete")
  Mono<OrderView> complete(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Reasoned request) {
    return orders.complete(actor, id, request.version(), request.reason());
  }
}
