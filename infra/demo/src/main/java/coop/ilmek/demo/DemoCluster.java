package coop.ilmek.demo;

import coop.ilmek.identity.Address;
import coop.ilmek.identity.Organisations;
import coop.ilmek.identity.People;
import coop.ilmek.shared.Actor;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Fills the cluster on the first start. */
@Component
@ConditionalOnProperty(name = "ilmek.demo", havingValue = "true")
class DemoCluster implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(DemoCluster.class);

  private final DatabaseClient db;
  private final People people;
  private final Organisations organisations;

  DemoCluster(DatabaseClient db, People people, Organisations organisations) {
    this.db = db;
    this.people = people;
    this.organisations = organisations;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    fill().block(Duration.ofMinutes(10));
  }

  private Mono<Void> fill() {
    return db.sql("select count(*) as n from identity.public_organisation")
        .map((row, meta) -> row.get("n", Long.class))
        .one()
        .filter(n -> n == 0)
        .flatMap(n -> centre())
        .doOnSuccess(filled -> log.info("the demo cluster is ready"));
  }

  private Mono<Void> centre() {
    return register(DemoPeople.COORDINATOR)
        .flatMap(
            first ->
                organisations
                    .found(first, Actor.Kind.CENTRE, "İlmek Kooperatif Merkezi")
                    .flatMap(
                        centre ->
                            register(DemoPeople.SECOND_COORDINATOR)
                                .flatMap(
                                    second ->
                                        organisations.join(
                                            centre,
                                            second.person(),
                                            Actor.PersonRole.COORDINATOR))));
  }

  private Mono<Actor> register(DemoPeople.Person person) {
    return people
        .register(Actor.system(), Address.parse(person.address()), person.name(), person.language())
        .map(
            id ->
                new Actor(
                    id, null, Actor.Kind.NONE, Actor.PersonRole.NONE, false, person.language()));
  }
}
