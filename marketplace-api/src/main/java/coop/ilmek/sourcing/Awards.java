package coop.ilmek.sourcing;

import coop.ilmek.capacity.Reservations;
import coop.ilmek.capacity.WeekMinutes;
import coop.ilmek.documents.Papers;
import coop.ilmek.membership.Makers;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.sourcing.domain.AwardPolicy;
import coop.ilmek.sourcing.domain.WeekPlan;
import coop.ilmek.sourcing.persistence.ComparisonQueries;
import coop.ilmek.sourcing.persistence.EnquiryStore;
import coop.ilmek.sourcing.persistence.EnquirySubject;
import coop.ilmek.sourcing.persistence.QuoteStore;
import coop.ilmek.sourcing.persistence.QuoteStore.Standing;
import coop.ilmek.sourcing.persistence.QuoteSubject;
import coop.ilmek.workflows.EnquiryCourse;
import coop.ilmek.workflows.EnquiryCourse.Act;
import coop.ilmek.workflows.QuoteCourse;
import coop.ilmek.workflows.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Comparing the quotes of an enquiry, and giving the work to one or to nobody. */
@Service
public class Awards {
  private final EnquirySubject subject;
  private final QuoteSubject quoteSubject;
  private final EnquiryStore enquiries;
  private final QuoteStore quotes;
  private final ComparisonQueries comparisons;
  private final Enquiries face;
  private final Papers papers;
  private final Reservations reservations;
  private final Makers makers;
  private final Moves moves;
  private final Clock clock;

  Awards(
      EnquirySubject subject,
      QuoteSubject quoteSubject,
      EnquiryStore enquiries,
      QuoteStore quotes,
      ComparisonQueries comparisons,
      Enquiries face,
      Papers papers,
      Reservations reservations,
      Makers makers,
      Moves moves,
      Clock clock) {
    this.subject = subject;
    this.quoteSubject = quoteSubject;
    this.enquiries = enquiries;
    this.quotes = quotes;
    this.comparisons = comparisons;
    this.face = face;
    this.papers = papers;
    this.reservations = reservations;
    this.makers = makers;
    this.moves = moves;
    this.clock = clock;
  }

  /**
   * The decision, with the reason the brand gives for it.
   *
   * @param version of the enquiry as seen
   * @param reason slug of the closed list
   * @param note in the brand's own words; must be there when the reason is {@code other}
   */
  public record Award(long version, UUID quoteId, String reason, String note) {}

  /** The standing quotes side by side, the cheapest first. */
  @Transactional(readOnly = true)
  public Mono<ComparisonView> compare(Actor actor, UUID enquiry) {
    return comparisons
        .view(enquiry, Enquiries.brand(actor))
        .switchIfEmpty(Mono.error(Problem::notFound));
  }

  /**
   * Gives the work to one quote: its minutes leave the weeks, the others are thanked with a reason.
   * While quotes are still taken this closes the window.
   */
  @Transactional
  public Mono<EnquiryView> award(Actor actor, UUID enquiry, Award command) {
    if (command.reason().equals("other") && command.note().isBlank()) {
      return Mono.error(Problem.invalid("/note", "required"));
    }
    return deciding(actor, enquiry)
        .then(
            Mono.defer(
                () ->
                    moves
                        .of(subject, enquiry)
                        .by(actor, Role.BRAND)
                        .expecting(command.version())
                        .with(Map.of("quote", command.quoteId(), "reason", command.reason()))
                        .judged(facts -> judge(enquiry, command, facts))
                        .then(moved -> take(actor, enquiry, command))
                        .act(Act.AWARD)))
        .then(face.view(actor, enquiry));
  }

  private Mono<EnquiryCourse.Facts> judge(UUID enquiry, Award command, EnquiryCourse.Facts facts) {
    return quotes
        .standing(command.quoteId())
        .filter(quote -> quote.enquiry().equals(enquiry) && !quote.state().equals("draft"))
        .switchIfEmpty(Mono.error(() -> Problem.invalid("/quoteId", "unknown")))
        .flatMap(
            quote ->
                Set.of("quoting", "closed").contains(quote.enquiryState())
                    ? verdict(enquiry, quote).flatMap(verdict -> enter(verdict, facts))
                    : Mono.just(facts));
  }

  private static Mono<EnquiryCourse.Facts> enter(
      AwardPolicy.Verdict verdict, EnquiryCourse.Facts facts) {
    if (!verdict.allows()) {
      var reasons = new ArrayList<>(verdict.reasons());
      reasons.addFirst("winner_not_valid");
      return Mono.error(Problem.refused(reasons, verdict.details()));
    }
    return Mono.just(
        new EnquiryCourse.Facts(
            facts.ready(),
            facts.invited(),
            facts.quotes(),
            true,
            facts.windowEnds(),
            facts.decideBy()));
  }

  private Mono<AwardPolicy.Verdict> verdict(UUID enquiry, Standing quote) {
    return Mono.zip(quotes.plan(quote.id()), enquiries.certificates(enquiry))
        .flatMap(
            parts ->
                Mono.zip(
                        papers.confirmedThrough(
                            quote.workshopOrganisation(),
                            Set.copyOf(parts.getT2()),
                            IsoWeek.sunday(lastWeek(parts.getT1()))),
                        makers.of(quote.workshopOrganisation()))
                    .map(
                        known ->
                            AwardPolicy.decide(
                                new AwardPolicy.Case(
                                    quote.state(),
                                    quote.workshopAdmitted(),
                                    quote.validUntil(),
                                    known.getT1(),
                                    known.getT2().broker(),
                                    !known.getT2().hasRoomFor(total(parts.getT1())),
                                    clock.instant()))));
  }

  private static long total(List<WeekPlan.Line> plan) {
    return plan.stream().mapToLong(WeekPlan.Line::minutes).sum();
  }

  private LocalDate lastWeek(List<WeekPlan.Line> plan) {
    return plan.stream()
        .map(WeekPlan.Line::week)
        .max(Comparator.naturalOrder())
        .orElseGet(() -> IsoWeek.monday(clock.instant()));
  }

  private Mono<Void> take(Actor actor, UUID enquiry, Award command) {
    UUID id = command.quoteId();
    return quotes
        .award(id, enquiry, actor.person(), command.reason(), command.note().strip())
        .then(Mono.zip(quotes.standing(id), quotes.plan(id)))
        .flatMap(
            parts ->
                reservations.hold(
                    actor,
                    parts.getT1().workshop(),
                    id,
                    parts.getT2().stream().map(Awards::minutes).toList()))
        .then(
            Mono.defer(
                () ->
                    moves.of(quoteSubject, id).by(actor, Role.SYSTEM).act(QuoteCourse.Act.ACCEPT)))
        .then();
  }

  private static WeekMinutes minutes(WeekPlan.Line line) {
    return new WeekMinutes(line.week(), line.process(), line.machineClass(), line.minutes());
  }

  /** Gives the work to nobody; those who quoted are thanked. */
  @Transactional
  public Mono<EnquiryView> awardNobody(Actor actor, UUID enquiry, long version, String reason) {
    return deciding(actor, enquiry)
        .then(
            Mono.defer(
                () ->
                    moves
                        .of(subject, enquiry)
                        .by(actor, Role.BRAND)
                        .expecting(version)
                        .then(moved -> enquiries.closeReason(enquiry, reason.strip()))
                        .act(Act.AWARD_NOBODY)))
        .then(face.view(actor, enquiry));
  }

  private Mono<EnquiryStore.Head> deciding(Actor actor, UUID enquiry) {
    UUID brand = Enquiries.brand(actor);
    return enquiries
        .head(enquiry)
        .filter(head -> head.brand().equals(brand))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            head -> {
              if (!actor.mayBind()) {
                return Mono.error(Problem.forbidden());
              }
              return actor.admitted()
                  ? Mono.just(head)
                  : Mono.error(Problem.refused("not_admitted"));
            });
  }
}
