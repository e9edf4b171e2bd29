package coop.ilmek.notifications.web;

import coop.ilmek.notifications.MailboxView;
import coop.ilmek.notifications.persistence.DeliveryStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What would have left the portal: exists only with the demo. */
@RestController
@RequestMapping("/api/demo/mailbox")
@ConditionalOnProperty(name = "ilmek.demo", havingValue = "true")
class MailboxController {
  private final DeliveryStore deliveries;

  MailboxController(DeliveryStore deliveries) {
    this.deliveries = deliveries;
  }

  @GetMapping
  Mono<List<MailboxView>> latest(@RequestParam(required = false) @Nullable String to) {
    return deliveries.latest(to);
  }
}
