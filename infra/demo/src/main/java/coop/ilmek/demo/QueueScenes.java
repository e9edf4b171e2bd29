package coop.ilmek.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Applications that stopped somewhere on their way, and members who are not what they were. */
@Component
class QueueScenes {
  private final MemberScenes members;
  private final CentreScenes centre;

  QueueScenes(MemberScenes members, CentreScenes centre) {
    this.members = members;
    this.centre = centre;
  }

  /** Where an application or a membership stands in the end. */
  private enum Ending {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    CHANGES_REQUESTED,
    VISIT_SCHEDULED,
    VISITED,
    REJECTED,
    APPEALED,
    WITHDRAWN,
    SUSPENDED,
    TERMINATED,
    LEFT
  }

  /**
   * @param each how many of every ending
   */
  void write(Diary diary, Cast cast, int each) {
    int number = cast.workshops.size();
    for (Ending ending : Ending.values()) {
      for (int i = 0; i < each; i++) {
        var plan = WorkshopPlan.of(cast.seed, number++, cast.today);
        if (ending == Ending.SUBMITTED && i == 0) {
          plan = applicant(plan);
        }
        var one =
            new MemberScenes.Case(
                new Cast.Workshop(plan, false), cast.seed.of("queue", plan.number()));
        write(diary, cast, ending, one, i);
      }
    }
    brands(diary, cast);
  }

  /** The applicant a visitor may sign in as. */
  private static WorkshopPlan applicant(WorkshopPlan p) {
    return new WorkshopPlan(
        p.number(),
        p.name(),
        p.taxNumber(),
        p.place(),
        p.lat(),
        p.lng(),
        DemoPeople.APPLICANT.name(),
        DemoPeople.APPLICANT.address(),
        p.kind(),
        p.operators(),
        p.total(),
        p.registered(),
        p.efficiency(),
        p.busy(),
        p.kurus(),
        p.minimumLot(),
        p.machines(),
        p.certificates());
  }

  private void write(Diary diary, Cast cast, Ending ending, MemberScenes.Case one, int i) {
    var page = new Page(diary, cast, one.workshop.lane());
    switch (ending) {
      case DRAFT -> page.on(-3 - 4 * i, () -> members.draft(cast, one, i % 2 == 0));
      case SUBMITTED -> page.on(-1 - i, () -> members.submit(cast, one));
      case IN_REVIEW -> {
        page.on(-5 - i, () -> members.submit(cast, one));
        page.on(-3 - i / 2, () -> members.takeUp(cast, one));
      }
      case CHANGES_REQUESTED -> {
        page.on(-9 - i, () -> members.submit(cast, one));
        page.on(-7 - i, () -> members.requestChanges(cast, one));
      }
      case VISIT_SCHEDULED -> {
        page.on(-6 - i, () -> members.submit(cast, one));
        page.on(-3, () -> members.planVisit(cast, one, 4 + i));
      }
      case VISITED -> {
        page.on(-8 - i, () -> members.submit(cast, one));
        page.on(-6 - i, () -> members.planVisit(cast, one, 2));
        page.on(-2 - i / 3, () -> members.recordVisit(cast, one));
      }
      case REJECTED -> {
        page.on(-60 - 9 * i, () -> members.submit(cast, one));
        page.on(-57 - 9 * i, () -> members.reject(cast, one));
      }
      case APPEALED -> {
        page.on(-22 - i, () -> members.submit(cast, one));
        page.on(-18 - i, () -> members.reject(cast, one));
        page.on(-4, () -> members.appeal(one));
      }
      case WITHDRAWN -> {
        page.on(-40 - 11 * i, () -> members.submit(cast, one));
        page.on(-38 - 11 * i, () -> members.withdraw(one));
      }
      case SUSPENDED, TERMINATED, LEFT -> {
        int day = -170 + 3 * i;
        page.on(day, () -> members.submit(cast, one));
        page.on(day + 2, () -> members.planVisit(cast, one, 1));
        page.on(day + 3, () -> members.recordVisit(cast, one));
        page.on(day + 5, () -> members.approve(cast, one));
        page.on(-30 + 3 * i, () -> end(cast, ending, one.workshop));
      }
    }
  }

  private void end(Cast cast, Ending ending, Cast.Workshop workshop) {
    if (ending == Ending.SUSPENDED) {
      members.suspend(cast, workshop);
    } else if (ending == Ending.TERMINATED) {
      members.terminate(cast, workshop);
    } else {
      members.leave(cast, workshop);
    }
  }

  /** Two brands wait as well. */
  private void brands(Diary diary, Cast cast) {
    var waiting = new ArrayList<>(List.of("Sardunya Triko Ltd. Şti.", "Haven & Loom B.V."));
    for (int i = 0; i < waiting.size(); i++) {
      String name = waiting.get(i);
      boolean home = i == 0;
      var plan =
          new BrandPlan(
              50 + i,
              name,
              home ? "TR" : "NL",
              home ? "İstanbul" : "Rotterdam",
              "Rıhtım 1",
              "ready_to_wear",
              home ? "TRY" : "EUR",
              home ? "tr" : "en",
              home ? "Pelin Yurt" : "Sanne Bakker",
              "aday" + (i + 1) + "@marka.example",
              "XX");
      diary.on(
          cast.day(-2 - i),
          "waiting brand " + i,
          () -> members.applyAsBrand(centre.register(DemoPeople.buyer(plan)), plan));
    }
  }

  /** One lane of the diary. */
  private record Page(Diary diary, Cast cast, String lane) {
    void on(int offset, Runnable act) {
      LocalDate day = cast.day(offset);
      diary.on(day, lane, act);
    }
  }
}
