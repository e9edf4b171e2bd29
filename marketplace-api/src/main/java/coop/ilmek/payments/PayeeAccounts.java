package coop.ilmek.payments;

import coop.ilmek.identity.StepUp;
import coop.ilmek.payments.domain.Iban;
import coop.ilmek.payments.persistence.PayeeAccountStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Notices;
import coop.ilmek.shared.Notices.Notice;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The account a member is paid to. The first one counts as soon as its owner confirms it by a code.
 * A changed one is how money is stolen: it needs the code, a coordinator as second person, and 48
 * hours, and until then nothing is paid to the member at all.
 */
@Service
public class PayeeAccounts {
  /** Purpose of the code an account is confirmed by. */
  static final String IBAN = "payments.iban";

  private static final Duration HOLD = Duration.ofHours(48);
  private static final String MEMBER_PAGE = "/workshop/account";

  private final PayeeAccountStore store;
  private final StepUp stepUp;
  private final Audit audit;
  private final Notices notices;
  private final Clock clock;

  PayeeAccounts(PayeeAccountStore store, StepUp stepUp, Audit audit, Notices notices, Clock clock) {
    this.store = store;
    this.stepUp = stepUp;
    this.audit = audit;
    this.notices = notices;
    this.clock = clock;
  }

  /** The account that counts; empty before the first. */
  @Transactional(readOnly = true)
  public Mono<PayeeAccountView> current(Actor actor) {
    return store.current(member(actor), clock.instant());
  }

  /** Names a new account; everybody of the organisation is told. */
  @Transactional
  public Mono<PayeeAccountView> change(Actor actor, String typed, String holder) {
    UUID organisation = binding(actor);
    Iban iban = Iban.parse(typed).orElseThrow(() -> Problem.invalid("/iban", "iban"));
    return store
        .current(organisation, clock.instant())
        .filter(now -> now.iban().equals(iban.value()) && !now.status().equals("code"))
        .flatMap(same -> Mono.<UUID>error(Problem.invalid("/iban", "same")))
        .switchIfEmpty(
            Mono.defer(
                () -> store.insert(organisation, iban, holder.strip(), actor, clock.instant())))
        .flatMap(
            id ->
                audit
                    .record(actor, "payments.name_account", id)
                    .then(tell(id, organisation, "iban_named", Map.of("iban", iban.masked()))))
        .then(Mono.defer(() -> current(actor)));
  }

  /** The member says by a fresh code that it is really her. */
  @Transactional
  public Mono<PayeeAccountView> confirm(Actor actor, UUID id) {
    UUID organisation = binding(actor);
    Instant now = clock.instant();
    return stepUp
        .require(actor, IBAN)
        .then(Mono.defer(() -> store.confirm(id, organisation, now, now.plus(HOLD))))
        .filter(confirmed -> confirmed)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .then(audit.record(actor, "payments.confirm_account", id))
        .then(Mono.defer(() -> current(actor)));
  }

  /** The member takes a change back: the account before it counts again. */
  @Transactional
  public Mono<Void> giveUp(Actor actor, UUID id) {
    return store
        .giveUp(id, binding(actor), "by the member", clock.instant())
        .switchIfEmpty(Mono.error(Problem::notFound))
        .then(audit.record(actor, "payments.give_up_account", id));
  }

  /** Changes that wait for a coordinator. */
  @Transactional(readOnly = true)
  public Mono<List<PayeeAccountView>> waiting(Actor actor) {
    coordinator(actor);
    return store.waiting(clock.instant());
  }

  /** The second person called the member on a number she knew before, and agrees. */
  @Transactional
  public Mono<Void> approve(Actor actor, UUID id) {
    coordinator(actor);
    return store
        .approve(id, actor.person(), clock.instant())
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            organisation ->
                audit
                    .record(actor, "payments.approve_account", id)
                    .then(tell(id, organisation, "iban_approved", Map.of())));
  }

  /** The second person does not agree: the account before it counts again. */
  @Transactional
  public Mono<Void> refuse(Actor actor, UUID id, String reason) {
    coordinator(actor);
    return store
        .giveUp(id, null, reason, clock.instant())
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            organisation ->
                audit
                    .record(actor, "payments.refuse_account", id)
                    .then(tell(id, organisation, "iban_refused", Map.of("reason", reason))));
  }

  private Mono<Void> tell(UUID id, UUID organisation, String template, Map<String, Object> params) {
    return notices.tell(
        Notice.toOrganisation(template + "/" + id, organisation, template, params, MEMBER_PAGE));
  }

  private static UUID member(Actor actor) {
    if (!actor.is(Actor.Kind.WORKSHOP)) {
      throw Problem.notFound();
    }
    return actor.organisationOrThrow();
  }

  private static UUID binding(Actor actor) {
    UUID organisation = member(actor);
    if (!actor.mayBind()) {
      throw Problem.forbidden();
    }
    return organisation;
  }

  private static void coordinator(Actor actor) {
    if (!actor.is(Actor.Kind.CENTRE)) {
      throw Problem.notFound();
    }
    if (!actor.isCoordinator()) {
      throw Problem.forbidden();
    }
  }
}
