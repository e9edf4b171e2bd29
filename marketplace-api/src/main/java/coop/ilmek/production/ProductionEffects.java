package coop.ilmek.production;

import coop.ilmek.capacity.Reservations;
import coop.ilmek.production.persistence.OrderStore;
import coop.ilmek.production.persistence.PartyQueries;
import coop.ilmek.production.persistence.PartyQueries.Parties;
import coop.ilmek.production.persistence.SliceSubject;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Notices;
import coop.ilmek.shared.Notices.Notice;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.shared.flow.EffectHandlers;
import coop.ilmek.shared.flow.Effects;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.shared.flow.Work;
import coop.ilmek.workflows.EnquiryCourse;
import coop.ilmek.workflows.OrderCourse;
import coop.ilmek.workflows.Role;
import coop.ilmek.workflows.SliceCourse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What follows from moves of orders and slices, and from an award. */
@Component
class ProductionEffects implements EffectHandlers {
  private final Orders orders;
  private final OrderStore store;
  private final PartyQueries parties;
  private final SliceSubject slice;
  private final Moves moves;
  private final Notices notices;
  private final Reservations reservations;

  ProductionEffects(
      Orders orders,
      OrderStore store,
      PartyQueries parties,
      SliceSubject slice,
      Moves moves,
      Notices notices,
      Reservations reservations) {
    this.orders = orders;
    this.store = store;
    this.parties = parties;
    this.slice = slice;
    this.moves = moves;
    this.notices = notices;
    this.reservations = reservations;
  }

  @Override
  public void register(Effects effects) {
    effects
        .inside(
            EnquiryCourse.COURSE,
            EnquiryCourse.Effect.OPEN_ORDER,
            work -> orders.open(Actor.system(), work.subjectOrThrow()).then())
        .inside(
            SliceCourse.COURSE,
            SliceCourse.Effect.TELL_BRAND,
            work -> tellBrand(work, "brand_slice_" + work.move().act()))
        .inside(
            SliceCourse.COURSE,
            SliceCourse.Effect.TELL_WORKSHOP,
            work -> tellWorkshop(work, "workshop_slice_" + work.move().act()))
        .inside(
            SliceCourse.COURSE,
            SliceCourse.Effect.REMIND_WORKSHOP_TO_ANSWER,
            work -> tellWorkshop(work, "workshop_slice_answer"))
        .inside(
            SliceCourse.COURSE,
            SliceCourse.Effect.REMIND_BRAND_TO_ACCEPT,
            work -> tellBrand(work, "brand_slice_remind"))
        .inside(
            SliceCourse.COURSE,
            SliceCourse.Effect.REMIND_BRAND_LAST_DAY,
            work -> tellBrand(work, "brand_slice_last_day"))
        .inside(SliceCourse.COURSE, SliceCourse.Effect.RELEASE_MINUTES, this::releaseMinutes)
        .inside(OrderCourse.COURSE, OrderCourse.Effect.TELL_PARTIES, this::tellParties)
        .inside(
            OrderCourse.COURSE,
            OrderCourse.Effect.ASK_BRAND_TO_RESUME,
            work -> tellBrandOfOrder(work, "brand_order_resume_asked"))
        .inside(OrderCourse.COURSE, OrderCourse.Effect.CANCEL_SLICES, this::cancelSlices);
  }

  /** Work that was done used its minutes up to this week; of what was not done, all are free. */
  private Mono<Void> releaseMinutes(Work work) {
    boolean done =
        SliceCourse.COURSE.state(work.move().to()) == SliceCourse.State.ACCEPTED_BY_BUYER;
    return parties
        .ofSlice(work.subjectOrThrow())
        .flatMap(
            p ->
                done
                    ? reservations.consume(Actor.system(), p.quote())
                    : reservations.release(Actor.system(), p.quote()));
  }

  private Mono<Void> tellBrand(Work work, String template) {
    return parties
        .ofSlice(work.subjectOrThrow())
        .flatMap(p -> notices.tell(toBrand(work, p, template)));
  }

  private Mono<Void> tellWorkshop(Work work, String template) {
    return parties
        .ofSlice(work.subjectOrThrow())
        .flatMap(p -> notices.tell(toWorkshop(work, p, template)));
  }

  private Mono<Void> tellBrandOfOrder(Work work, String template) {
    return parties
        .ofOrder(work.subjectOrThrow())
        .filter(all -> !all.isEmpty())
        .flatMap(all -> notices.tell(toBrand(work, all.getFirst(), template)));
  }

  private Mono<Void> tellParties(Work work) {
    String act = work.move().act();
    return parties.ofOrder(work.subjectOrThrow()).flatMap(all -> tellAll(work, act, all));
  }

  private Mono<Void> tellAll(Work work, String act, List<Parties> all) {
    var letters = new ArrayList<Notice>();
    var told = new LinkedHashSet<UUID>();
    for (Parties p : all) {
      if (told.add(p.brandOrganisation())) {
        letters.add(toBrand(work, p, "brand_order_" + act));
      }
      if (told.add(p.workshopOrganisation())) {
        letters.add(toWorkshop(work, p, "workshop_order_" + act));
      }
    }
    return Flux.fromIterable(letters).concatMap(notices::tell).then();
  }

  private static Notice toBrand(Work work, Parties p, String template) {
    return Notice.toOrganisation(
        work.key() + "/brand",
        p.brandOrganisation(),
        template,
        p.params(),
        "/brand/orders/" + p.order());
  }

  private static Notice toWorkshop(Work work, Parties p, String template) {
    return Notice.toOrganisation(
        work.key() + "/" + p.workshopOrganisation(),
        p.workshopOrganisation(),
        template,
        p.params(),
        "/workshop/jobs/" + p.slice());
  }

  /** A slice that lies with the brand is not cancelled away: it ends with the brand's answer. */
  private Mono<Void> cancelSlices(Work work) {
    return store
        .slicesOf(work.subjectOrThrow())
        .flatMapMany(Flux::fromIterable)
        .concatMap(
            id ->
                moves
                    .of(slice, id)
                    .by(Actor.system(), Role.SYSTEM)
                    .act(SliceCourse.Act.CANCEL)
                    .then()
                    .onErrorResume(
                        Problem.class,
                        problem ->
                            problem.content().type() == ProblemType.ILLEGAL_ACT
                                ? Mono.empty()
                                : Mono.error(problem)))
        .then();
  }
}
