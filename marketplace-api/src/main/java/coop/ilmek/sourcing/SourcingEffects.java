package coop.ilmek.sourcing;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Notices;
import coop.ilmek.shared.Notices.Notice;
import coop.ilmek.shared.blob.BlobReader;
import coop.ilmek.shared.blob.Blobs;
import coop.ilmek.shared.flow.EffectHandlers;
import coop.ilmek.shared.flow.Effects;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.shared.flow.Staging;
import coop.ilmek.shared.flow.Work;
import coop.ilmek.sourcing.domain.Outcome;
import coop.ilmek.sourcing.persistence.ComparisonQueries;
import coop.ilmek.sourcing.persistence.EnquirySubject;
import coop.ilmek.sourcing.persistence.InvitationStore;
import coop.ilmek.sourcing.persistence.NoticeQueries;
import coop.ilmek.sourcing.persistence.NoticeQueries.Job;
import coop.ilmek.sourcing.persistence.QuoteStore;
import coop.ilmek.sourcing.persistence.QuoteSubject;
import coop.ilmek.workflows.EnquiryCourse;
import coop.ilmek.workflows.EnquiryCourse.Effect;
import coop.ilmek.workflows.QuoteCourse;
import coop.ilmek.workflows.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What follows from the moves of enquiries and quotes. Orders are opened by production. */
@Component
class SourcingEffects implements EffectHandlers {
  private static final String SAY_CANCELLED = "sourcing.say_cancelled";

  private final EnquirySubject enquiries;
  private final QuoteSubject quoteSubject;
  private final QuoteStore quotes;
  private final InvitationStore invitations;
  private final ComparisonQueries comparisons;
  private final NoticeQueries jobs;
  private final Blobs blobs;
  private final Notices notices;
  private final Staging staging;
  private final Moves moves;
  private final Clock clock;

  SourcingEffects(
      EnquirySubject enquiries,
      QuoteSubject quoteSubject,
      QuoteStore quotes,
      InvitationStore invitations,
      ComparisonQueries comparisons,
      NoticeQueries jobs,
      Blobs blobs,
      Notices notices,
      Staging staging,
      Moves moves,
      Clock clock) {
    this.enquiries = enquiries;
    this.quoteSubject = quoteSubject;
    this.quotes = quotes;
    this.invitations = invitations;
    this.comparisons = comparisons;
    this.jobs = jobs;
    this.blobs = blobs;
    this.notices = notices;
    this.staging = staging;
    this.moves = moves;
    this.clock = clock;
  }

  @Override
  public void register(Effects effects) {
    var enquiry = EnquiryCourse.COURSE;
    effects
        .inside(
            enquiry,
            Effect.NOTIFY_INVITED,
            work -> fanOut(work, Invitations.ASK, invitations.sentIds(work.subjectOrThrow())))
        .inside(Invitations.ASK, this::ask)
        .inside(enquiry, Effect.TELL_BRAND, work -> tellBrand(work, "enquiry_" + work.move().to()))
        .inside(
            enquiry, Effect.ASK_BRAND_TO_DECIDE, work -> tellBrand(work, "enquiry_decide_reminder"))
        .inside(enquiry, Effect.SAY_CANCELLED, this::cancelled)
        .inside(SAY_CANCELLED, this::sayCancelled)
        .inside(enquiry, Effect.THANK_LOSERS, this::thankLosers);
    var quote = QuoteCourse.COURSE;
    effects
        .inside(
            quote,
            QuoteCourse.Effect.TELL_BRAND_QUOTED,
            work -> brandOfQuote(work, "quote_received"))
        .inside(
            quote,
            QuoteCourse.Effect.TELL_BRAND_WITHDRAWN,
            work -> brandOfQuote(work, "quote_withdrawn"))
        .inside(
            quote,
            QuoteCourse.Effect.TELL_WORKSHOP_ACCEPTED,
            work -> workshopOfQuote(work, "quote_accepted"))
        .inside(
            quote,
            QuoteCourse.Effect.TELL_WORKSHOP_REJECTED,
            work -> workshopOfQuote(work, "quote_rejected"))
        .inside(
            quote,
            QuoteCourse.Effect.TELL_WORKSHOP_EXPIRED,
            work ->
                quotes
                    .outcome(work.subjectOrThrow(), Outcome.expired())
                    .then(workshopOfQuote(work, "quote_expired")));
  }

  /** One row per workshop: a failure repeats one notice, not all of them. */
  private Mono<Void> fanOut(Work work, String name, Mono<List<UUID>> invitations) {
    UUID enquiry = work.subjectOrThrow();
    Instant now = clock.instant();
    return invitations.flatMap(
        ids ->
            staging.stage(
                ids.stream()
                    .map(
                        id ->
                            new Staging.Staged(
                                name,
                                enquiry + "/" + work.move().version() + "/" + id,
                                now,
                                Staging.MASS,
                                enquiry,
                                false))
                    .toList()));
  }

  private static UUID third(Work work) {
    return UUID.fromString(work.instance().split("/", 3)[2]);
  }

  private Mono<Void> ask(Work work) {
    UUID id = third(work);
    return jobs.ofInvitation(id)
        .flatMap(
            job ->
                blobs
                    .open(
                        Actor.system(),
                        job.blobs(),
                        BlobReader.organisation(job.workshopOrganisation()))
                    .then(
                        tell(
                            work,
                            job.workshopOrganisation(),
                            "enquiry_invited",
                            job.params(),
                            "/workshop/invitations/" + id)));
  }

  private Mono<Void> sayCancelled(Work work) {
    UUID id = third(work);
    return jobs.ofInvitation(id)
        .flatMap(
            job ->
                tell(
                    work,
                    job.workshopOrganisation(),
                    "enquiry_cancelled",
                    job.params(),
                    "/workshop/invitations/" + id));
  }

  private Mono<Void> tellBrand(Work work, String template) {
    return jobs.ofEnquiry(work.subjectOrThrow())
        .flatMap(
            job ->
                tell(
                    work,
                    job.brand(),
                    template,
                    job.params(),
                    "/brand/enquiries/" + work.subjectOrThrow()));
  }

  private Mono<Void> brandOfQuote(Work work, String template) {
    return jobs.ofQuote(work.subjectOrThrow())
        .flatMap(
            job ->
                tell(
                    work,
                    job.brand(),
                    template,
                    with(job, "workshop", job.workshop()),
                    "/brand/enquiries/" + job.enquiry() + "/compare"));
  }

  private Mono<Void> workshopOfQuote(Work work, String template) {
    return jobs.ofQuote(work.subjectOrThrow())
        .flatMap(
            job ->
                tell(
                    work,
                    job.workshopOrganisation(),
                    template,
                    with(job, "reason", job.reason()),
                    "/workshop/invitations/" + job.invitation()));
  }

  private static Map<String, Object> with(Job job, String name, String value) {
    if (value.isEmpty()) {
      return job.params();
    }
    var params = new LinkedHashMap<String, Object>(job.params());
    params.put(name, value);
    return params;
  }

  private Mono<Void> tell(
      Work work, UUID organisation, String template, Map<String, Object> params, String link) {
    return notices.tell(Notice.toOrganisation(work.key(), organisation, template, params, link));
  }

  private Mono<Void> cancelled(Work work) {
    UUID enquiry = work.subjectOrThrow();
    return moves
        .share(enquiries, enquiry)
        .then(comparisons.losers(enquiry))
        .flatMap(standing -> reject(standing, s -> Outcome.cancelled()))
        .then(lapseDrafts(enquiry))
        .then(fanOut(work, SAY_CANCELLED, invitations.waitingIds(enquiry)));
  }

  private Mono<Void> thankLosers(Work work) {
    UUID enquiry = work.subjectOrThrow();
    Instant now = clock.instant();
    return moves
        .share(enquiries, enquiry)
        .then(comparisons.winner(enquiry))
        .<Function<ComparisonQueries.Standing, Outcome>>map(
            winner -> standing -> Outcome.against(winner, standing.loser(), now))
        .defaultIfEmpty(standing -> Outcome.nobody())
        .flatMap(
            outcome -> comparisons.losers(enquiry).flatMap(standing -> reject(standing, outcome)))
        .then(lapseDrafts(enquiry));
  }

  private Mono<Void> reject(
      List<ComparisonQueries.Standing> losers,
      Function<ComparisonQueries.Standing, Outcome> outcome) {
    return Flux.fromIterable(losers)
        .concatMap(
            loser ->
                quotes
                    .outcome(loser.quote(), outcome.apply(loser))
                    .then(
                        moves
                            .of(quoteSubject, loser.quote())
                            .by(Actor.system(), Role.SYSTEM)
                            .act(QuoteCourse.Act.REJECT)))
        .then();
  }

  /** What was begun and cannot be given any more. */
  private Mono<Void> lapseDrafts(UUID enquiry) {
    return Mono.defer(() -> quotes.ofEnquiry(enquiry, "draft"))
        .flatMapMany(Flux::fromIterable)
        .concatMap(
            draft ->
                moves
                    .of(quoteSubject, draft.id())
                    .by(Actor.system(), Role.SYSTEM)
                    .act(QuoteCourse.Act.LAPSE))
        .then();
  }
}
