package coop.ilmek.sourcing;

import coop.ilmek.membership.Makers;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.sourcing.InvitationView.CertificateView;
import coop.ilmek.sourcing.domain.QuotePolicy;
import coop.ilmek.sourcing.domain.WeekPlan;
import coop.ilmek.sourcing.persistence.EnquiryStore;
import coop.ilmek.sourcing.persistence.EnquirySubject;
import coop.ilmek.sourcing.persistence.InvitationQueries;
import coop.ilmek.sourcing.persistence.InvitationStore;
import coop.ilmek.sourcing.persistence.InvitationStore.Asked;
import coop.ilmek.sourcing.persistence.QuoteQueries;
import coop.ilmek.sourcing.persistence.QuoteQueries.Loaded;
import coop.ilmek.sourcing.persistence.QuoteStore;
import coop.ilmek.sourcing.persistence.QuoteSubject;
import coop.ilmek.workflows.EnquiryCourse;
import coop.ilmek.workflows.QuoteCourse;
import coop.ilmek.workflows.QuoteCourse.Act;
import coop.ilmek.workflows.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** What workshops answer: price, pieces, weeks; given, taken back, standing until its last day. */
@Service
public class Quotes {
  /** Of a week, pieces are divided over these days. */
  private static final int WORKING_DAYS = 5;

  private final QuoteSubject subject;
  private final EnquirySubject parent;
  private final EnquiryStore enquiries;
  private final QuoteStore store;
  private final QuoteQueries queries;
  private final InvitationStore invitations;
  private final InvitationQueries asked;
  private final NetInHand netInHand;
  private final Makers makers;
  private final Moves moves;
  private final Audit audit;
  private final Clock clock;

  Quotes(
      QuoteSubject subject,
      EnquirySubject parent,
      EnquiryStore enquiries,
      QuoteStore store,
      QuoteQueries queries,
      InvitationStore invitations,
      InvitationQueries asked,
      NetInHand netInHand,
      Makers makers,
      Moves moves,
      Audit audit,
      Clock clock) {
    this.subject = subject;
    this.parent = parent;
    this.enquiries = enquiries;
    this.store = store;
    this.queries = queries;
    this.invitations = invitations;
    this.asked = asked;
    this.netInHand = netInHand;
    this.makers = makers;
    this.moves = moves;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Saves what is typed; the first save begins the quote.
   *
   * @param version of the quote as seen; none when there was none
   */
  @Transactional
  public Mono<QuoteView> save(
      Actor actor, UUID invitation, @Nullable Long version, QuoteTerms terms) {
    UUID organisation = Invitations.workshop(actor);
    return invitations
        .asked(invitation, organisation)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            mine ->
                shared(mine.enquiry())
                    .then(Mono.defer(() -> store.live(invitation)))
                    .switchIfEmpty(Mono.defer(() -> begin(actor, mine)))
                    .flatMap(quote -> write(actor, mine, quote, version, terms)));
  }

  /** The enquiry cannot close before this act has committed. */
  private Mono<EnquiryCourse.State> shared(UUID enquiry) {
    return moves
        .share(parent, enquiry)
        .flatMap(
            state ->
                state == EnquiryCourse.State.PUBLISHED || state == EnquiryCourse.State.QUOTING
                    ? Mono.just(state)
                    : Mono.error(Problem.refused("window_closed")));
  }

  private Mono<QuoteStore.Standing> begin(Actor actor, Asked mine) {
    return store
        .insert(mine)
        .flatMap(
            id ->
                moves
                    .opened(actor, Role.WORKSHOP, subject, id, Map.of("invitation", mine.id()))
                    .then(invitations.reopen(mine.id())))
        // Somebody of the same workshop may have begun it a moment ago.
        .then(Mono.defer(() -> store.live(mine.id())));
  }

  private Mono<QuoteView> write(
      Actor actor,
      Asked mine,
      QuoteStore.Standing quote,
      @Nullable Long version,
      QuoteTerms terms) {
    if (!quote.state().equals("draft")) {
      return Mono.error(Problem.illegalAct(List.of(), List.of()));
    }
    List<LocalDate> weeks = weeks(terms);
    LocalDate until = terms.validUntil();
    Instant ends = until == null ? null : until.plusDays(1).atStartOfDay(IsoWeek.ZONE).toInstant();
    if (ends != null && !ends.isAfter(clock.instant())) {
      return Mono.error(Problem.invalid("/terms/validUntil", "day_past"));
    }
    long expected = version == null ? quote.version() : version;
    return queries
        .plan(mine.enquiry(), mine.workshop(), terms.pieces(), weeks)
        .flatMap(plan -> store.save(quote.id(), expected, terms, ends, weeks, plan))
        .filter(saved -> saved)
        .switchIfEmpty(Mono.error(Problem::stale))
        .then(audit.record(actor, "quote.save", quote.id()))
        .then(view(actor, quote.id()));
  }

  private List<LocalDate> weeks(QuoteTerms terms) {
    LocalDate now = IsoWeek.monday(clock.instant());
    var weeks = new ArrayList<LocalDate>();
    for (int i = 0; i < terms.weeks().size(); i++) {
      LocalDate week = IsoWeek.monday(terms.weeks().get(i), "/terms/weeks/" + i);
      if (week.isBefore(now)) {
        throw Problem.invalid("/terms/weeks/" + i, "week_past");
      }
      weeks.add(week);
    }
    return weeks.stream().distinct().sorted().toList();
  }

  /** Gives the quote. Its minutes are planned afresh, against what is free at this moment. */
  @Transactional
  public Mono<QuoteView> submit(Actor actor, UUID id, long version) {
    return mine(actor, id)
        .flatMap(
            quote ->
                enquiries
                    .head(quote.enquiry())
                    .map(head -> head.is("published"))
                    .flatMap(
                        first ->
                            // The first quote moves the enquiry, so it locks it; the others share.
                            (first
                                    ? moves.lock(parent, quote.enquiry())
                                    : moves.share(parent, quote.enquiry()))
                                .then(Mono.defer(() -> give(actor, quote, version)))
                                .then(
                                    first ? moves.settle(parent, quote.enquiry()) : Mono.empty())))
        .then(view(actor, id));
  }

  private Mono<Void> give(Actor actor, Loaded quote, long version) {
    return queries
        .plan(quote.enquiry(), quote.workshop(), quote.pieces(), quote.weeks())
        .flatMap(
            plan ->
                moves
                    .of(subject, quote.id())
                    .by(actor, Role.WORKSHOP)
                    .expecting(version)
                    .first(
                        quote.state().equals("draft")
                            ? store.plan(quote.id(), plan).then(store.submitted(quote.id()))
                            : Mono.empty())
                    .judged(facts -> judge(quote, plan, facts))
                    .then(moved -> invitations.quoted(quote.invitation()))
                    .act(Act.SUBMIT))
        .then();
  }

  /** The course speaks first: of a quote that cannot be given now, the rest does not matter. */
  private Mono<QuoteCourse.Facts> judge(Loaded quote, WeekPlan plan, QuoteCourse.Facts facts) {
    if (!quote.state().equals("draft") || !facts.windowOpen() || !facts.complete()) {
      return Mono.just(facts);
    }
    return verdict(quote, plan)
        .flatMap(
            verdict -> {
              if (verdict.reasons().isEmpty()) {
                return Mono.just(facts);
              }
              var reasons = new ArrayList<>(verdict.reasons());
              reasons.addFirst("may_not_quote");
              return Mono.<QuoteCourse.Facts>error(Problem.refused(reasons, verdict.details()));
            });
  }

  private Mono<QuotePolicy.Verdict> verdict(Loaded quote, WeekPlan plan) {
    LocalDate last = quote.weeks().isEmpty() ? quote.dueWeek() : quote.weeks().getLast();
    return Mono.zip(
            asked.certificates(
                quote.organisation(),
                quote.certificates(),
                IsoWeek.day(clock.instant()),
                IsoWeek.sunday(last)),
            makers.of(quote.organisation()))
        .map(
            parts ->
                QuotePolicy.decide(
                    new QuotePolicy.Case(
                        quote.admitted(),
                        types(parts.getT1(), Set.of("pending", "ends_early", "missing")),
                        types(parts.getT1(), Set.of("pending")),
                        plan.shortfall(),
                        last.isAfter(quote.dueWeek()),
                        parts.getT2().broker(),
                        parts.getT2().limitMinutes(),
                        plan.minutes())));
  }

  private static Set<String> types(List<CertificateView> certificates, Set<String> states) {
    return certificates.stream()
        .filter(certificate -> states.contains(certificate.state()))
        .map(CertificateView::type)
        .collect(Collectors.toSet());
  }

  /** Takes a quote back. While the window is open another may be given. */
  @Transactional
  public Mono<QuoteView> withdraw(Actor actor, UUID id, long version) {
    return mine(actor, id)
        .flatMap(
            quote ->
                moves
                    .share(parent, quote.enquiry())
                    .then(
                        Mono.defer(
                            () ->
                                moves
                                    .of(subject, id)
                                    .by(actor, Role.WORKSHOP)
                                    .expecting(version)
                                    .then(moved -> invitations.reopen(quote.invitation()))
                                    .act(Act.WITHDRAW))))
        .then(view(actor, id));
  }

  private Mono<Loaded> mine(Actor actor, UUID id) {
    return queries
        .one(id, Invitations.workshop(actor))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(quote -> actor.mayBind() ? Mono.just(quote) : Mono.error(Problem.forbidden()));
  }

  /** One of the workshop's own quotes. A draft is measured against what is free now. */
  @Transactional(readOnly = true)
  public Mono<QuoteView> view(Actor actor, UUID id) {
    return Mono.defer(() -> queries.one(id, Invitations.workshop(actor)))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(quote -> quote.state().equals("draft") ? draft(quote) : given(quote));
  }

  private Mono<QuoteView> draft(Loaded quote) {
    return queries
        .plan(quote.enquiry(), quote.workshop(), quote.pieces(), quote.weeks())
        .flatMap(
            plan ->
                Mono.zip(verdict(quote, plan), net(quote))
                    .map(
                        parts ->
                            view(
                                quote,
                                plan.lines().stream().map(Quotes::line).toList(),
                                plan.shortfall(),
                                warnings(parts.getT1()),
                                parts.getT2())));
  }

  /** Of a draft, what stands against it is shown like what only weighs: both before it is given. */
  private static List<String> warnings(QuotePolicy.Verdict verdict) {
    var all = new ArrayList<>(verdict.reasons());
    all.addAll(verdict.warnings());
    return List.copyOf(all);
  }

  private Mono<QuoteView> given(Loaded quote) {
    return net(quote).map(net -> view(quote, quote.plan(), Map.of(), List.of(), net));
  }

  private static QuoteView.PlanLine line(WeekPlan.Line line) {
    return new QuoteView.PlanLine(
        IsoWeek.of(line.week()), line.process(), line.machineClass(), line.minutes());
  }

  private static QuoteView view(
      Loaded quote,
      List<QuoteView.PlanLine> plan,
      Map<String, Integer> shortfall,
      List<String> warnings,
      Optional<NetView> net) {
    Instant until = quote.validUntil();
    Integer pieces = quote.pieces();
    int days = quote.weeks().size() * WORKING_DAYS;
    return new QuoteView(
        quote.id(),
        quote.invitation(),
        quote.enquiry(),
        quote.state(),
        quote.stateSince(),
        quote.version(),
        quote.acts(),
        quote.price(),
        pieces,
        until == null ? null : IsoWeek.day(until.minusSeconds(1)),
        quote.weeks().stream().map(IsoWeek::of).toList(),
        plan,
        shortfall,
        pieces == null || days == 0 ? null : (pieces + days - 1) / days,
        warnings,
        quote.note(),
        net.orElse(null),
        quote.submittedAt(),
        quote.outcome());
  }

  private Mono<Optional<NetView>> net(Loaded quote) {
    var price = quote.price();
    Integer pieces = quote.pieces();
    if (price == null || pieces == null) {
      return Mono.just(Optional.empty());
    }
    LocalDate first = quote.weeks().isEmpty() ? quote.dueWeek() : quote.weeks().getFirst();
    LocalDate last = quote.weeks().isEmpty() ? quote.dueWeek() : quote.weeks().getLast();
    return netInHand
        .of(
            new NetInHand.Job(
                quote.brand(),
                quote.organisation(),
                price,
                pieces,
                quote.materialMode(),
                quote.paymentPlan(),
                quote.depositPercent(),
                quote.silenceDays(),
                first,
                last,
                IsoWeek.day(clock.instant())))
        .map(net -> Optional.of(NetView.of(net)));
  }

  /** The jobs that went elsewhere: for each one reason and one next step. */
  @Transactional(readOnly = true)
  public Mono<Page<LostQuoteView>> lost(Actor actor, @Nullable UUID before, int size) {
    return queries.lost(Invitations.workshop(actor), before, size);
  }
}
