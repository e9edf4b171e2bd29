package coop.ilmek.demo;

import coop.ilmek.documents.PaperView;
import coop.ilmek.membership.Answers;
import coop.ilmek.membership.ApplicationView;
import coop.ilmek.membership.Applications;
import coop.ilmek.membership.Makers;
import coop.ilmek.membership.Members;
import coop.ilmek.membership.Standings;
import coop.ilmek.membership.Vetting;
import coop.ilmek.membership.VisitForm;
import coop.ilmek.shared.Actor;
import coop.ilmek.workshop.Workshops;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How workshops and brands apply, are visited, admitted, promoted, suspended, and leave. */
@Component
class MemberScenes {
  private final CentreScenes centre;
  private final PaperScenes papers;
  private final Applications applications;
  private final Vetting vetting;
  private final Standings standings;
  private final Makers makers;
  private final Members members;
  private final Workshops workshops;
  private final Days days;

  MemberScenes(
      CentreScenes centre,
      PaperScenes papers,
      Applications applications,
      Vetting vetting,
      Standings standings,
      Makers makers,
      Members members,
      Workshops workshops,
      Days days) {
    this.centre = centre;
    this.papers = papers;
    this.applications = applications;
    this.vetting = vetting;
    this.standings = standings;
    this.makers = makers;
    this.members = members;
    this.workshops = workshops;
    this.days = days;
  }

  /** An application on its way: who applies, and what she last saw of it. */
  static final class Case {
    final Cast.Workshop workshop;
    final Seed seed;
    final List<PaperView> handedIn = new ArrayList<>();
    private final Map<String, ApplicationView> seen = new HashMap<>();

    Case(Cast.Workshop workshop, Seed seed) {
      this.workshop = workshop;
      this.seed = seed;
    }

    ApplicationView view() {
      var view = seen.get("now");
      if (view == null) {
        throw new IllegalStateException(workshop.plan.name() + " has not applied");
      }
      return view;
    }

    void sees(ApplicationView view) {
      seen.put("now", view);
    }
  }

  /** Workshops that become members, in weekly waves. */
  void admit(Diary diary, Cast cast, Progress progress) {
    for (var workshop : cast.workshops) {
      int n = workshop.plan.number();
      int day = workshop.trades ? -188 + n % 4 : -172 + 7 * (n % 21);
      var one = new Case(workshop, cast.seed.of("vetting", n));
      String lane = workshop.lane();
      diary.on(cast.day(day), lane, () -> submit(cast, one));
      diary.on(cast.day(day + 1), lane, () -> planVisit(cast, one, 2));
      diary.on(cast.day(day + 3), lane, () -> recordVisit(cast, one));
      diary.on(
          cast.day(day + 4),
          lane,
          () -> {
            approve(cast, one);
            progress.one();
          });
      diary.on(cast.day(day + 5), lane, () -> begin(cast, one));
      boolean proven = one.seed.chance(0.8) && day < -70;
      if (workshop.trades ? !workshop.onProbation : proven) {
        int after = workshop.trades ? 6 : 60;
        diary.on(cast.day(day + after), lane, () -> promote(cast, workshop));
      }
    }
  }

  /** Brands are not visited. */
  void admitBrands(Diary diary, Cast cast) {
    for (var brand : cast.brands) {
      diary.on(
          cast.day(-188),
          "brand " + brand.plan.number(),
          () -> {
            Actor buyer = centre.register(DemoPeople.buyer(brand.plan));
            var view = applyAsBrand(buyer, brand.plan);
            view = Doing.now(vetting.takeUp(cast.coordinator(), view.id(), view.version()));
            Doing.then(vetting.approve(cast.coordinator(), view.id(), because(view.version(), "")));
            brand.is(member(buyer, view.organisationId(), Actor.Kind.BRAND));
          });
    }
  }

  ApplicationView applyAsBrand(Actor buyer, BrandPlan plan) {
    var view = Doing.now(applications.begin(buyer, Actor.Kind.BRAND, plan.name()));
    var own = pending(buyer, view.organisationId(), Actor.Kind.BRAND);
    var answers =
        new Answers(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new Answers.Brand(
                plan.name(),
                plan.country(),
                plan.city(),
                plan.taxNumber(),
                "https://" + plan.prefix().toLowerCase(java.util.Locale.ROOT) + ".example",
                plan.sector()),
            new Answers.Contact(plan.buyer(), true));
    view = Doing.now(applications.save(own, view.id(), answers));
    return Doing.now(applications.submit(own, view.id(), view.version()));
  }

  /** Begins and fills in; a draft stays unsent. */
  void draft(Cast cast, Case one, boolean complete) {
    var plan = one.workshop.plan;
    var known =
        plan.number() < DemoPeople.OWNERS
            ? DemoPeople.FIRST_OWNERS.get(plan.number())
            : new DemoPeople.Person("owner", plan.owner(), plan.phone(), "tr", "");
    Actor person = centre.register(known);
    var view = Doing.now(applications.begin(person, Actor.Kind.WORKSHOP, plan.name()));
    one.workshop.is(pending(person, view.organisationId(), Actor.Kind.WORKSHOP));
    one.workshop.has(Doing.now(workshops.ofOrganisation(view.organisationId())));
    var answers = WorkshopAnswers.of(plan, known.name(), one.seed, complete);
    one.sees(Doing.now(applications.save(one.workshop.owner(), view.id(), answers)));
  }

  void submit(Cast cast, Case one) {
    draft(cast, one, true);
    var owner = one.workshop.owner();
    var today = days.today();
    one.handedIn.add(
        papers.handIn(
            owner, one.seed, "tax_plate", today.minusDays(one.seed.between(20, 120)), null));
    if (one.seed.chance(0.3)) {
      one.handedIn.add(
          papers.handIn(
              owner,
              one.seed,
              "workplace_licence",
              today.minusDays(one.seed.between(200, 2_500)),
              null));
    }
    one.sees(Doing.now(applications.submit(owner, one.view().id(), one.view().version())));
  }

  void takeUp(Cast cast, Case one) {
    one.sees(Doing.now(vetting.takeUp(cast.coordinator(), one.view().id(), one.view().version())));
  }

  void planVisit(Cast cast, Case one, int daysAhead) {
    takeUp(cast, one);
    one.handedIn.forEach(paper -> papers.confirm(cast.coordinator(), paper));
    one.sees(
        Doing.now(
            vetting.planVisit(
                cast.coordinator(),
                one.view().id(),
                new Vetting.VisitPlan(
                    one.view().version(),
                    days.today().plusDays(daysAhead),
                    one.seed.pick(List.of("10:00", "11:30", "14:00", "15:30")),
                    ""))));
  }

  void recordVisit(Cast cast, Case one) {
    var plan = one.workshop.plan;
    boolean asDescribed = one.seed.chance(0.9);
    one.sees(
        Doing.now(
            vetting.recordVisit(
                cast.coordinator(),
                one.view().id(),
                new Vetting.VisitRecord(
                    one.view().version(),
                    new VisitForm(
                        asDescribed,
                        asDescribed ? "" : "İki makine sayılandan az, arızalı olduğu söylendi.",
                        Math.max(1, plan.total() - one.seed.between(0, 2)),
                        true,
                        false,
                        true,
                        null,
                        null,
                        one.seed.pick(
                            List.of(
                                "Düzenli, aydınlık.",
                                "Havalandırma iyileştirilmeli.",
                                "Yangın tüpleri yerinde, çıkış serbest.",
                                "Kayıtlar düzgün tutulmuş.")),
                        plan.owner(),
                        null,
                        null),
                    List.of(),
                    plan.lat(),
                    plan.lng()))));
  }

  void approve(Cast cast, Case one) {
    one.sees(
        Doing.now(
            vetting.approve(
                cast.coordinator(), one.view().id(), because(one.view().version(), ""))));
    var owner = one.workshop.owner();
    one.workshop.is(member(owner, owner.organisationOrThrow(), Actor.Kind.WORKSHOP));
  }

  private void begin(Cast cast, Case one) {
    papers.folder(cast, one.workshop);
  }

  void requestChanges(Cast cast, Case one) {
    takeUp(cast, one);
    one.sees(
        Doing.now(
            vetting.requestChanges(
                cast.coordinator(),
                one.view().id(),
                new Vetting.Changes(
                    one.view().version(),
                    one.seed.pick(List.of("paper_unreadable", "paper_missing", "answers_unclear")),
                    "Vergi levhanızı ışıkta yeniden çekip ekleyin.",
                    List.of("tax_plate")))));
  }

  void reject(Cast cast, Case one) {
    takeUp(cast, one);
    one.handedIn.forEach(paper -> papers.sendBack(cast.coordinator(), paper, one.seed));
    one.sees(
        Doing.now(
            vetting.reject(
                cast.coordinator(),
                one.view().id(),
                new Vetting.Decision(
                    one.view().version(),
                    one.seed.pick(List.of("no_own_production", "outside_region", "not_reached")),
                    "Kendi makinenizle üretime başladığınızda yeniden başvurabilirsiniz."))));
  }

  void appeal(Case one) {
    one.sees(
        Doing.now(
            applications.appeal(
                one.workshop.owner(),
                one.view().id(),
                because(one.view().version(), "Makinelerim üst kattadır, görülmemiş olabilir."))));
  }

  void withdraw(Case one) {
    one.handedIn.forEach(paper -> papers.takeBack(one.workshop.owner(), paper));
    one.sees(
        Doing.now(
            applications.withdraw(
                one.workshop.owner(),
                one.view().id(),
                because(one.view().version(), "Taşınıyoruz, sonra başvuracağız."))));
  }

  private void promote(Cast cast, Cast.Workshop workshop) {
    UUID organisation = workshop.owner().organisationOrThrow();
    Doing.then(
        standings.promote(
            cast.coordinator(), organisation, because(version(cast, organisation), "")));
    if (workshop.trades) {
      Doing.then(
          makers.say(
              cast.coordinator(),
              organisation,
              "maker",
              days.today().plusMonths(11),
              "Ziyarette görüldü: bütün iş kendi makinelerinde çıkıyor."));
    }
  }

  void suspend(Cast cast, Cast.Workshop workshop) {
    UUID organisation = workshop.owner().organisationOrThrow();
    Doing.then(
        standings.suspend(
            cast.coordinator(),
            organisation,
            new Vetting.Decision(
                version(cast, organisation),
                "papers_expired",
                "Yangın raporu yenilenince açılır.")));
  }

  void terminate(Cast cast, Cast.Workshop workshop) {
    UUID organisation = workshop.owner().organisationOrThrow();
    Doing.then(
        standings.terminate(
            cast.coordinator(),
            organisation,
            new Vetting.Decision(version(cast, organisation), "closed_down", "Atölye kapandı.")));
  }

  void leave(Cast cast, Cast.Workshop workshop) {
    UUID organisation = workshop.owner().organisationOrThrow();
    Doing.then(
        standings.leave(
            workshop.owner(),
            organisation,
            because(version(cast, organisation), "Emekli oluyorum, teşekkür ederim.")));
  }

  private long version(Cast cast, UUID organisation) {
    return Doing.now(members.member(cast.coordinator(), organisation)).version();
  }

  private static Applications.Because because(long version, String note) {
    return new Applications.Because(version, note);
  }

  private static Actor pending(Actor person, UUID organisation, Actor.Kind kind) {
    var role = kind == Actor.Kind.WORKSHOP ? Actor.PersonRole.OWNER : Actor.PersonRole.BUYER;
    return new Actor(person.person(), organisation, kind, role, false, person.language());
  }

  private static Actor member(Actor person, UUID organisation, Actor.Kind kind) {
    var role = kind == Actor.Kind.WORKSHOP ? Actor.PersonRole.OWNER : Actor.PersonRole.BUYER;
    return new Actor(person.person(), organisation, kind, role, true, person.language());
  }
}
