package coop.ilmek.identity;

import coop.ilmek.identity.NumberChangeView.PersonFoundView;
import coop.ilmek.identity.persistence.NumberStore;
import coop.ilmek.identity.persistence.NumberStore.Change;
import coop.ilmek.identity.persistence.SessionStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Replaces the number of somebody who lost hers: one coordinator has her before the desk and makes
 * sure who she is, a second one agrees, and the old number is told both times.
 */
@Service
public class LostNumbers {
  private final NumberStore store;
  private final SessionStore sessions;
  private final Letters letters;
  private final Audit audit;
  private final Clock clock;

  LostNumbers(NumberStore store, SessionStore sessions, Letters letters, Audit audit, Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /** People by a part of their name or their organisation's, or by their whole number. */
  public Mono<List<PersonFoundView>> find(Actor actor, String text) {
    requireCoordinator(actor);
    String plain = text.strip();
    if (plain.length() < 3) {
      return Mono.error(Problem.invalid("/q", "size", Map.of("min", 3, "max", 100)));
    }
    String like = "%" + plain.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    return store.find(like, number(plain));
  }

  private static String number(String text) {
    try {
      return Address.parse(text).value();
    } catch (Problem none) {
      return "";
    }
  }

  public Mono<List<NumberChangeView>> list(Actor actor) {
    requireCoordinator(actor);
    return store.list(actor.person());
  }

  /**
   * The person sits at the desk.
   *
   * @param seen how the coordinator made sure who she is
   */
  @Transactional
  public Mono<UUID> ask(Actor actor, UUID person, String typed, String seen) {
    requireCoordinator(actor);
    Address to = Address.parse(typed, "/number");
    if (to.channel() != Address.Channel.SMS) {
      return Mono.error(Problem.invalid("/number", "mobile"));
    }
    if (person.equals(actor.person())) {
      return Mono.error(Problem.refused("yourself"));
    }
    UUID id = Ids.next();
    return store
        .holder(person)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            holder -> {
              String from = holder.phone();
              if (from == null) {
                return Mono.error(Problem.refused("no_number"));
              }
              if (from.equals(to.value())) {
                return Mono.error(Problem.invalid("/number", "duplicate"));
              }
              return free(to.value(), person)
                  .then(
                      store.ask(
                          id, person, from, to.value(), seen, actor.person(), clock.instant()))
                  .filter(asked -> asked)
                  .switchIfEmpty(Mono.error(() -> Problem.refused("change_open")))
                  .then(tellOld(from, to.value(), holder.language(), "number_change_asked"));
            })
        .then(audit.record(actor, "identity.ask_number_change", person))
        .thenReturn(id);
  }

  private Mono<Void> free(String number, UUID person) {
    return store
        .held(number, person)
        .flatMap(held -> held ? Mono.error(Problem.refused("number_in_use")) : Mono.empty());
  }

  private Mono<Void> tellOld(String from, String to, String language, String template) {
    return letters.post(
        new Address(Address.Channel.SMS, from),
        language,
        template,
        Map.of("ending", new Address(Address.Channel.SMS, to).ending()),
        null);
  }

  /** A second coordinator agrees: the number changes and every device is signed out. */
  @Transactional
  public Mono<Void> approve(Actor actor, UUID id) {
    requireCoordinator(actor);
    return open(id)
        .flatMap(
            change ->
                change.askedBy().equals(actor.person())
                    ? Mono.<Change>error(Problem.refused("second_person"))
                    : Mono.just(change))
        .flatMap(
            change ->
                free(change.newPhone(), change.person())
                    .then(store.change(change.person(), change.newPhone(), clock.instant()))
                    .then(store.decide(id, "approved", actor.person(), clock.instant()))
                    .then(sessions.endAll(change.person()))
                    .then(
                        tellOld(
                            change.oldPhone(),
                            change.newPhone(),
                            change.language(),
                            "number_changed"))
                    .then(audit.record(actor, "identity.change_number", change.person())));
  }

  /** Nothing changes; also takes one's own request back. */
  @Transactional
  public Mono<Void> refuse(Actor actor, UUID id) {
    requireCoordinator(actor);
    return open(id)
        .flatMap(
            change ->
                store
                    .decide(id, "refused", actor.person(), clock.instant())
                    .then(audit.record(actor, "identity.refuse_number_change", change.person())));
  }

  private Mono<Change> open(UUID id) {
    return store.open(id).switchIfEmpty(Mono.error(Problem::notFound));
  }

  private static void requireCoordinator(Actor actor) {
    if (!actor.isCoordinator()) {
      throw Problem.notFound();
    }
  }
}
