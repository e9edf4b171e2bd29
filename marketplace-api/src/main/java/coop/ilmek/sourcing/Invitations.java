package coop.ilmek.sourcing;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Notices;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.shared.flow.Staging;
import coop.ilmek.shared.money.Money;
import coop.ilmek.sourcing.InvitationView.CertificateView;
import coop.ilmek.sourcing.persistence.EnquiryQueries;
import coop.ilmek.sourcing.persistence.EnquiryStore;
import coop.ilmek.sourcing.persistence.EnquirySubject;
import coop.ilmek.sourcing.persistence.InvitationQueries;
import coop.ilmek.sourcing.persistence.InvitationQueries.Invitation;
import coop.ilmek.sourcing.persistence.InvitationStore;
import coop.ilmek.workflows.Slugs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Who is asked, and what a workshop sees before it answers. */
@Service
public class Invitations {
  /** Wire name of the work that tells one workshop that it was asked. */
  static final String ASK = "sourcing.ask_workshop";

  private final EnquirySubject subject;
  private final EnquiryStore enquiries;
  private final EnquiryQueries drafts;
  private final InvitationStore store;
  private final InvitationQueries queries;
  private final Quotes quotes;
  private final NetInHand netInHand;
  private final Notices notices;
  private final Staging staging;
  private final Moves moves;
  private final Audit audit;
  private final Clock clock;

  Invitations(
      EnquirySubject subject,
      EnquiryStore enquiries,
      EnquiryQueries drafts,
      InvitationStore store,
      InvitationQueries queries,
      Quotes quotes,
      NetInHand netInHand,
      Notices notices,
      Staging staging,
      Moves moves,
      Audit audit,
      Clock clock) {
    this.subject = subject;
    this.enquiries = enquiries;
    this.drafts = drafts;
    this.store = store;
    this.queries = queries;
    this.quotes = quotes;
    this.netInHand = netInHand;
    this.notices = notices;
    this.staging = staging;
    this.moves = moves;
    this.audit = audit;
    this.clock = clock;
  }

  /** Chooses workshops for a draft, or asks more of them while quotes are taken. */
  @Transactional
  public Mono<Void> invite(Actor actor, UUID enquiry, List<UUID> workshops) {
    return changing(actor, enquiry)
        .flatMap(
            head ->
                store
                    .add(enquiry, workshops, !head.is("draft"))
                    .flatMap(added -> head.is("draft") ? Mono.empty() : ask(enquiry, head, added)))
        .then(audit.record(actor, "enquiry.invite", enquiry));
  }

  private Mono<Void> ask(UUID enquiry, EnquiryStore.Head head, List<UUID> invitations) {
    Instant now = clock.instant();
    return staging.stage(
        invitations.stream()
            .map(
                id ->
                    Staging.Staged.now(
                        ASK, enquiry + "/" + head.version() + "/" + id, enquiry, now))
            .toList());
  }

  /** Drops a workshop from a draft. */
  @Transactional
  public Mono<Void> uninvite(Actor actor, UUID enquiry, UUID workshop) {
    return changing(actor, enquiry)
        .then(Mono.defer(() -> store.remove(enquiry, workshop)))
        .filter(removed -> removed)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .then(audit.record(actor, "enquiry.uninvite", enquiry));
  }

  /** The enquiry, locked, so that it is not posted or closed meanwhile. */
  private Mono<EnquiryStore.Head> changing(Actor actor, UUID enquiry) {
    UUID brand = Enquiries.brand(actor);
    return enquiries
        .head(enquiry)
        .filter(head -> head.brand().equals(brand))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .then(Mono.defer(() -> moves.lock(subject, enquiry)))
        .then(Mono.defer(() -> enquiries.head(enquiry)))
        .flatMap(
            head ->
                head.is("draft") || head.takesQuotes(clock.instant())
                    ? Mono.just(head)
                    : Mono.error(Problem.illegalAct(List.of(), List.of())));
  }

  /** Which of its invitations a workshop looks at. */
  public enum Part {
    WAITING,
    ANSWERED,
    OVER,
    ALL
  }

  /** What the workshop was asked, latest first. */
  @Transactional(readOnly = true)
  public Mono<Page<InvitationRowView>> list(
      Actor actor, Part part, @Nullable UUID before, int size) {
    return queries.list(workshop(actor), Slugs.of(part), before, size);
  }

  /** One invitation, with the net in hand and how this brand pays. */
  @Transactional(readOnly = true)
  public Mono<InvitationView> view(Actor actor, UUID id) {
    UUID organisation = workshop(actor);
    return queries
        .one(id, organisation)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            asked ->
                Mono.zip(
                        net(asked),
                        certificates(asked),
                        Mono.justOrEmpty(asked.quote())
                            .flatMap(quote -> quotes.view(actor, quote))
                            .map(Optional::of)
                            .defaultIfEmpty(Optional.empty()))
                    .map(parts -> view(asked, parts.getT1(), parts.getT2(), parts.getT3())));
  }

  /** To the brand: its draft exactly as those asked will see it. */
  @Transactional(readOnly = true)
  public Mono<InvitationView> preview(Actor actor, UUID enquiry) {
    UUID brand = Enquiries.brand(actor);
    return drafts
        .view(enquiry, brand)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            draft -> {
              var terms = draft.terms();
              String week = terms.dueWeek();
              LocalDate due = week == null ? null : IsoWeek.monday(week);
              return Mono.zip(queries.brand(brand), net(brand, brand, terms, draft.pieces(), due))
                  .map(parts -> preview(draft, parts.getT1(), parts.getT2()));
            });
  }

  private static InvitationView preview(
      EnquiryView draft, InvitationQueries.Brand brand, Optional<NetView> net) {
    var certificates =
        draft.terms().certificates().stream()
            .map(type -> new CertificateView(type, "asked"))
            .toList();
    return new InvitationView(
        draft.id(),
        draft.id(),
        "sent",
        true,
        brand.name(),
        draft.poNumber(),
        draft.kind(),
        draft.terms(),
        draft.pieces(),
        brand.payer(),
        net.orElse(null),
        certificates,
        why(draft.kind(), draft.terms().visibility(), List.of()),
        null,
        null);
  }

  private InvitationView view(
      Invitation asked,
      Optional<NetView> net,
      List<CertificateView> certificates,
      Optional<QuoteView> quote) {
    return new InvitationView(
        asked.id(),
        asked.enquiry(),
        asked.state(),
        asked.open(clock.instant()),
        asked.brandName(),
        asked.poNumber(),
        asked.kind(),
        asked.terms(),
        asked.pieces(),
        asked.payer(),
        net.orElse(null),
        certificates,
        why(asked.kind(), asked.terms().visibility(), certificates),
        asked.declineReason(),
        quote.orElse(null));
  }

  private static List<String> why(
      String kind, String visibility, List<CertificateView> certificates) {
    var why = new ArrayList<String>();
    switch (kind) {
      case "direct" -> why.add("chosen_directly");
      case "repeat" -> why.add("made_it_before");
      default -> why.add(visibility.equals("members") ? "all_members_asked" : "brand_chose");
    }
    if (!certificates.isEmpty()
        && certificates.stream().allMatch(certificate -> certificate.state().equals("valid"))) {
      why.add("certificates_fit");
    }
    return why;
  }

  private Mono<Optional<NetView>> net(Invitation asked) {
    return net(
        asked.brand(),
        asked.workshopOrganisation(),
        asked.terms(),
        asked.pieces(),
        asked.dueWeek());
  }

  /** By the price idea, if all pieces are made by the due week. */
  private Mono<Optional<NetView>> net(
      UUID brand, UUID workshop, EnquiryTerms terms, int pieces, @Nullable LocalDate due) {
    Long idea = terms.priceIdeaMinor();
    String material = terms.materialMode();
    if (idea == null || material == null || due == null || pieces == 0) {
      return Mono.just(Optional.empty());
    }
    Instant now = clock.instant();
    Instant ends = terms.windowEnds();
    LocalDate begins = IsoWeek.monday(ends == null ? now : ends).plusWeeks(1);
    return netInHand
        .of(
            new NetInHand.Job(
                brand,
                workshop,
                Money.of(idea, terms.currency()),
                pieces,
                material,
                terms.paymentPlan(),
                terms.depositPercent(),
                terms.silenceDays(),
                begins.isBefore(due) ? begins : due,
                due,
                IsoWeek.day(now)))
        .map(net -> Optional.of(NetView.of(net)));
  }

  private Mono<List<CertificateView>> certificates(Invitation asked) {
    return queries.certificates(
        asked.workshopOrganisation(),
        asked.terms().certificates(),
        IsoWeek.day(clock.instant()),
        IsoWeek.sunday(asked.dueWeek()));
  }

  /** The workshop has opened it. */
  @Transactional
  public Mono<Void> seen(Actor actor, UUID id) {
    return mine(actor, id)
        .then(Mono.defer(() -> store.seen(id, workshop(actor))))
        .then(audit.record(actor, "invitation.seen", id));
  }

  /** Not this time, with one reason. */
  @Transactional
  public Mono<Void> decline(Actor actor, UUID id, String reason) {
    return mine(actor, id)
        .flatMap(
            asked ->
                moves
                    .share(subject, asked.enquiry())
                    .then(store.decline(id, workshop(actor), reason))
                    .flatMap(
                        declined ->
                            declined
                                ? tellBrand(asked, reason)
                                : Mono.<Void>error(
                                    Problem.refused(
                                        asked.state().equals("quoted")
                                            ? "withdraw_quote_first"
                                            : "declined_already"))))
        .then(audit.record(actor, "invitation.decline", id, Map.of("reason", reason)));
  }

  private Mono<Void> tellBrand(InvitationStore.Asked asked, String reason) {
    return notices.tell(
        Notices.Notice.toOrganisation(
            "invitation_declined/" + asked.id(),
            asked.brand(),
            "invitation_declined",
            Map.of("po", asked.poNumber(), "style", asked.style(), "reason", reason),
            "/brand/enquiries/" + asked.enquiry()));
  }

  private Mono<InvitationStore.Asked> mine(Actor actor, UUID id) {
    return store
        .asked(id, workshop(actor))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(asked -> actor.mayBind() ? Mono.just(asked) : Mono.error(Problem.forbidden()));
  }

  static UUID workshop(Actor actor) {
    if (!actor.is(Actor.Kind.WORKSHOP)) {
      throw Problem.notFound();
    }
    return actor.organisationOrThrow();
  }
}
