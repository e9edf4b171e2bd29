package coop.ilmek.identity;

import coop.ilmek.identity.persistence.PersonStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.audit.Audit;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** People apart from their sessions. */
@Service
public class People {
  private final PersonStore people;
  private final Audit audit;
  private final Clock clock;

  People(PersonStore people, Audit audit, Clock clock) {
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** The person reached at an address; registered with this name when nobody has it yet. */
  @Transactional
  public Mono<UUID> register(Actor actor, Address address, String name, String language) {
    return people
        .ofAddress(address, language, clock.instant())
        .flatMap(
            person ->
                people
                    .profile(person, name, language)
                    .then(audit.record(actor, "identity.register", person))
                    .thenReturn(person));
  }
}
