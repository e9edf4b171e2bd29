package coop.ilmek.shared.flow;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Packs parcels for as long as its process lives; only in processes that are told to. */
@Component
class ParcelDriver implements ApplicationRunner {
  private final Parcels.Desk desk;
  private final int parcels;

  ParcelDriver(Parcels.Desk desk, @Value("${parcel.drive:0}") int parcels) {
    this.desk = desk;
    this.parcels = parcels;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Thread.startVirtualThread(
        () -> {
          for (int i = 0; i < parcels; i++) {
            var id = desk.open(Instant.parse("2099-01-01T00:00:00Z")).block();
            desk.pack(id).block();
          }
        });
  }
}
