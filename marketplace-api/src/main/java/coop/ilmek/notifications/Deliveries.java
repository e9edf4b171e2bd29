package coop.ilmek.notifications;

import coop.ilmek.identity.Address;
import coop.ilmek.identity.CodeSender;
import coop.ilmek.notifications.persistence.DeliveryStore;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Carries one-time codes to their address. */
@Service
class Deliveries implements CodeSender {
  private final DeliveryStore store;

  Deliveries(DeliveryStore store) {
    this.store = store;
  }

  @Override
  public Mono<Void> send(Address address, String code, String language) {
    String text =
        language.equals("en")
            ? code + " is your İlmek code. It is valid for 5 minutes. Tell it to nobody."
            : "İlmek giriş kodunuz: " + code + ". 5 dakika geçerlidir, kimseyle paylaşmayın.";
    return store.insert(
        address, language.equals("en") ? "Your İlmek code" : "İlmek giriş kodunuz", text);
  }
}
