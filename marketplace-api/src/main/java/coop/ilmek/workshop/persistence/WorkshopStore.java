package coop.ilmek.workshop.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workflows.Slugs;
import coop.ilmek.workshop.MachineClass;
import coop.ilmek.workshop.Process;
import coop.ilmek.workshop.Profile;
import coop.ilmek.workshop.Workshops.Standing;
import coop.ilmek.workshop.domain.WorkshopCode;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes workshops and what is said about them. */
@Component
public class WorkshopStore {
  private static final String OF_ORGANISATION =
      "select id from workshop.workshop where organisation_id = $1";
  private static final String OF_CODE = "select id from workshop.workshop where code = $1";
  private static final String LOCK_OF_ORGANISATION =
      "select id from workshop.workshop where organisation_id = $1 for no key update";
  private static final String NUMBER = "select nextval('workshop.code_number') as number";
  private static final String INSERT =
      """
      insert into workshop.workshop
        (id, organisation_id, code, name, status, status_since, created_at)
      values ($1, $2, $3, $4, 'prospect', $5, $5)
      """;
  private static final String DESCRIBE =
      """
      update workshop.workshop set name = $2, tax_number = coalesce($3, tax_number),
        about = coalesce($4, about), unit_id = coalesce($5, unit_id),
        sewing_people = coalesce($6, sewing_people), total_people = coalesce($7, total_people),
        registered_people = coalesce($8, registered_people),
        women_people = coalesce($9, women_people), young_people = coalesce($10, young_people),
        moq_pieces = coalesce($11, moq_pieces), lead_days = coalesce($12, lead_days),
        version = version + 1
      where id = $1
      """;
  private static final String PROCESSES =
      """
      with gone as (
        delete from workshop.workshop_process where workshop_id = $1 and process <> all ($2))
      insert into workshop.workshop_process (workshop_id, process)
      select $1, process from unnest($2::text[]) as said (process)
      on conflict do nothing
      """;
  private static final String MACHINES =
      """
      with gone as (delete from workshop.machine where workshop_id = $1 and class <> all ($2))
      insert into workshop.machine (workshop_id, class, count)
      select $1, class, count from unnest($2::text[], $3::int[]) as said (class, count)
      on conflict (workshop_id, class) do update set count = excluded.count
      """;
  private static final String PREMISES =
      """
      insert into workshop.premises (workshop_id, area_m2, toilets, toilets_apart, prayer_room,
        canteen, ventilation, exits)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (workshop_id) do update set area_m2 = excluded.area_m2,
        toilets = excluded.toilets, toilets_apart = excluded.toilets_apart,
        prayer_room = excluded.prayer_room, canteen = excluded.canteen,
        ventilation = excluded.ventilation, exits = excluded.exits
      """;

  /** Said again, a fact has to be seen again before it counts as verified. */
  private static final String SAID =
      """
      insert into workshop.fact_source (workshop_id, fact, said_as, said_by, said_at)
      select $1, fact, $3, $4, $5 from unnest($2::text[]) as said (fact)
      on conflict (workshop_id, fact) do update set said_as = excluded.said_as,
        said_by = excluded.said_by, said_at = excluded.said_at,
        verified_by = null, verified_at = null, contradicted_by = null, contradicted_at = null,
        method = null, note = ''
      """;

  private static final String VERIFIED =
      """
      update workshop.fact_source set verified_by = $2, verified_at = $3, method = 'visit',
        contradicted_by = null, contradicted_at = null, note = ''
      where workshop_id = $1
      """;
  private static final String MOVE =
      """
      with unseen as (
        update workshop.fact_source set verified_by = null, verified_at = null, method = null
        where workshop_id = $1 and fact in ('address', 'premises'))
      update workshop.workshop set unit_id = $2, version = version + 1 where id = $1
      """;
  private static final String STATUS =
      """
      update workshop.workshop set status = $2, status_since = $3, version = version + 1
      where id = $1 and status not in ($2, 'merged')
      """;

  private final DatabaseClient db;
  private final Buildings buildings;

  WorkshopStore(DatabaseClient db, Buildings buildings) {
    this.db = db;
    this.buildings = buildings;
  }

  public Mono<UUID> ofOrganisation(UUID organisation) {
    return one(OF_ORGANISATION, organisation);
  }

  public Mono<UUID> lockOfOrganisation(UUID organisation) {
    return one(LOCK_OF_ORGANISATION, organisation);
  }

  public Mono<UUID> ofCode(String code) {
    return one(OF_CODE, code);
  }

  private Mono<UUID> one(String sql, Object organisation) {
    return db.sql(sql).bind("$1", organisation).map((row, meta) -> Rows.id(row, "id")).one();
  }

  public Mono<UUID> insert(UUID organisation, String name, Instant now) {
    UUID id = Ids.next();
    return db.sql(NUMBER)
        .map((row, meta) -> Rows.required(row, "number", Long.class))
        .one()
        .flatMap(
            number ->
                db.sql(INSERT)
                    .bind("$1", id)
                    .bind("$2", organisation)
                    .bind("$3", WorkshopCode.of(number))
                    .bind("$4", name)
                    .bind("$5", at(now))
                    .fetch()
                    .rowsUpdated())
        .thenReturn(id);
  }

  public Mono<Void> describe(UUID id, Profile said) {
    Mono<Object> unit =
        said.address() == null
            ? Mono.just(Parameters.in(UUID.class))
            : buildings.unit(said.address()).cast(Object.class);
    return unit.flatMap(unitId -> row(id, said, unitId))
        .then(Mono.defer(() -> processes(id, said.processes())))
        .then(Mono.defer(() -> machines(id, said.machines())))
        .then(Mono.defer(() -> premises(id, said.premises())));
  }

  /** To another address; who said it and that nobody has seen it there yet goes with it. */
  public Mono<Void> move(UUID id, Profile.PostalAddress address) {
    return buildings
        .unit(address)
        .flatMap(unit -> db.sql(MOVE).bind("$1", id).bind("$2", unit).fetch().rowsUpdated())
        .then();
  }

  private Mono<Long> row(UUID id, Profile said, Object unit) {
    var people =
        said.people() == null ? new Profile.People(null, null, null, null, null) : said.people();
    return db.sql(DESCRIBE)
        .bind("$1", id)
        .bind("$2", said.name())
        .bind("$3", text(said.taxNumber()))
        .bind("$4", text(said.about()))
        .bind("$5", unit)
        .bind("$6", number(people.sewing()))
        .bind("$7", number(people.total()))
        .bind("$8", number(people.registered()))
        .bind("$9", number(people.women()))
        .bind("$10", number(people.young()))
        .bind("$11", number(said.moqPieces()))
        .bind("$12", number(said.leadDays()))
        .fetch()
        .rowsUpdated();
  }

  private Mono<Void> processes(UUID id, @Nullable Set<Process> said) {
    return said == null
        ? Mono.empty()
        : db.sql(PROCESSES)
            .bind("$1", id)
            .bind("$2", said.stream().map(Process::slug).toArray(String[]::new))
            .fetch()
            .rowsUpdated()
            .then();
  }

  private Mono<Void> machines(UUID id, @Nullable Map<MachineClass, Integer> said) {
    if (said == null) {
      return Mono.empty();
    }
    var classes = said.keySet().stream().map(MachineClass::slug).toArray(String[]::new);
    return db.sql(MACHINES)
        .bind("$1", id)
        .bind("$2", classes)
        .bind("$3", said.values().toArray(Integer[]::new))
        .fetch()
        .rowsUpdated()
        .then();
  }

  private Mono<Void> premises(UUID id, Profile.@Nullable Premises said) {
    return said == null
        ? Mono.empty()
        : db.sql(PREMISES)
            .bind("$1", id)
            .bind("$2", number(said.areaM2()))
            .bind("$3", number(said.toilets()))
            .bind("$4", truth(said.toiletsApart()))
            .bind("$5", truth(said.prayerRoom()))
            .bind("$6", truth(said.canteen()))
            .bind("$7", text(said.ventilation()))
            .bind("$8", number(said.exits()))
            .fetch()
            .rowsUpdated()
            .then();
  }

  /** Keeps who said which of the facts, and when. */
  public Mono<Void> said(UUID id, Profile said, String saidAs, UUID person, Instant now) {
    var facts = new ArrayList<String>();
    note(facts, "name", said.address() == null ? null : said.name());
    note(facts, "tax_number", said.taxNumber());
    note(facts, "address", said.address());
    note(facts, "processes", said.processes());
    note(facts, "machines", said.machines());
    note(facts, "people", said.people());
    note(facts, "premises", said.premises());
    note(facts, "about", said.about());
    note(facts, "terms", said.moqPieces() == null ? said.leadDays() : said.moqPieces());
    return db.sql(SAID)
        .bind("$1", id)
        .bind("$2", facts.toArray(String[]::new))
        .bind("$3", saidAs)
        .bind("$4", person)
        .bind("$5", at(now))
        .fetch()
        .rowsUpdated()
        .then();
  }

  private static void note(ArrayList<String> facts, String fact, @Nullable Object said) {
    if (said != null) {
      facts.add(fact);
    }
  }

  public Mono<Void> verified(UUID id, UUID person, Instant now) {
    return db.sql(VERIFIED)
        .bind("$1", id)
        .bind("$2", person)
        .bind("$3", at(now))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Void> status(UUID id, Standing standing, Instant now) {
    return db.sql(STATUS)
        .bind("$1", id)
        .bind("$2", Slugs.of(standing))
        .bind("$3", at(now))
        .fetch()
        .rowsUpdated()
        .then();
  }

  private static Object text(@Nullable String value) {
    return value == null ? Parameters.in(String.class) : value;
  }

  private static Object number(@Nullable Integer value) {
    return value == null ? Parameters.in(Integer.class) : value;
  }

  private static Object truth(@Nullable Boolean value) {
    return value == null ? Parameters.in(Boolean.class) : value;
  }
}
