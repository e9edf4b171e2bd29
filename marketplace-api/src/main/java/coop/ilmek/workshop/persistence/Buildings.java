package coop.ilmek.workshop.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workshop.Profile.PostalAddress;
import coop.ilmek.workshop.domain.AddressKey;
import coop.ilmek.workshop.domain.Places;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the building and the unit behind an address, or makes them. */
@Component
class Buildings {
  private static final String BUILDING =
      """
      insert into workshop.building (id, province, district, neighbourhood, street, building_no,
        name, address_key, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      on conflict (address_key) do update set name = coalesce(workshop.building.name, excluded.name)
      returning id
      """;
  private static final String UNIT =
      """
      insert into workshop.unit (id, building_id, floor, door, unit_key)
      values ($1, $2, $3, $4, $5)
      on conflict (building_id, unit_key) do update set unit_key = excluded.unit_key
      returning id
      """;

  private final DatabaseClient db;
  private final Clock clock;

  Buildings(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Mono<UUID> unit(PostalAddress address) {
    String name = address.buildingName();
    String province = Places.province(address.province());
    String district = Places.district(province, address.district());
    return db.sql(BUILDING)
        .bind("$1", Ids.next())
        .bind("$2", province)
        .bind("$3", district)
        .bind("$4", address.neighbourhood())
        .bind("$5", address.street())
        .bind("$6", address.buildingNo())
        .bind("$7", name == null ? Parameters.in(String.class) : name)
        .bind(
            "$8",
            AddressKey.of(
                province,
                district,
                address.neighbourhood(),
                address.street(),
                address.buildingNo()))
        .bind("$9", at(clock.instant()))
        .map((row, meta) -> Rows.id(row, "id"))
        .one()
        .flatMap(building -> unit(building, address));
  }

  private Mono<UUID> unit(UUID building, PostalAddress address) {
    return db.sql(UNIT)
        .bind("$1", Ids.next())
        .bind("$2", building)
        .bind("$3", address.floor())
        .bind("$4", address.door())
        .bind("$5", AddressKey.of(address.floor(), address.door()))
        .map((row, meta) -> Rows.id(row, "id"))
        .one();
  }
}
