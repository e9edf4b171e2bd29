package coop.ilmek.demo;

import coop.ilmek.demo.Story.Ending;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes stories into the diary, each as far as it goes. */
@Component
class Script {
  private final TradeScenes trade;
  private final WorkScenes work;
  private final MoneyScenes money;

  Script(TradeScenes trade, WorkScenes work, MoneyScenes money) {
    this.trade = trade;
    this.work = work;
    this.money = money;
  }

  void write(Diary diary, Cast cast, Story story, Progress progress) {
    var page = new Page(diary, story);
    enquiry(page, story);
    if (story.ending.awarded()) {
      work(page, cast, story);
      money(page, cast, story);
    }
    page.on(story.ending.lasts, progress::one);
  }

  private record Page(Diary diary, Story story) {
    void on(int after, Runnable act) {
      diary.on(story.day(after), story.maker.lane(), act);
    }
  }

  private void enquiry(Page page, Story story) {
    if (story.ending == Ending.DRAFT) {
      page.on(0, () -> trade.draft(story));
      return;
    }
    page.on(0, () -> trade.publish(story));
    page.on(1, () -> trade.look(story));
    switch (story.ending) {
      case PUBLISHED, EXPIRED -> {}
      case CANCELLED -> {
        page.on(2, () -> trade.quote(story, 21));
        page.on(4, () -> trade.cancel(story));
      }
      case QUOTE_EXPIRED -> page.on(2, () -> trade.quote(story, 2));
      default -> {
        page.on(2, () -> trade.quote(story, 21));
        page.on(3, () -> trade.others(story));
      }
    }
    if (story.ending == Ending.NOT_AWARDED) {
      page.on(5, () -> trade.close(story));
      page.on(7, () -> trade.awardNobody(story));
    } else if (story.ending == Ending.CLOSED) {
      page.on(5, () -> trade.close(story));
    } else if (story.ending.awarded()) {
      page.on(5, () -> trade.award(story));
      page.on(6, () -> work.find(story));
    }
  }

  private void work(Page page, Cast cast, Story story) {
    int last = story.ending.lasts;
    if (story.ending == Ending.ORDER_CANCELLED) {
      page.on(8, () -> work.cancel(story));
      return;
    }
    if (story.ending == Ending.BOUND) {
      return;
    }
    page.on(10, () -> work.report(story, "material_in"));
    if (last >= 12) {
      page.on(12, () -> work.report(story, "cutting"));
    }
    if (story.ending == Ending.ON_HOLD) {
      page.on(13, () -> work.hold(story));
      return;
    }
    if (last >= 14) {
      page.on(14, () -> work.report(story, "sewing"));
      page.on(16, () -> work.pieces(story, 0.18));
    }
    if (story.ending == Ending.REASSIGNED) {
      page.on(17, () -> work.reassign(cast, story));
      return;
    }
    if (last >= 20) {
      page.on(20, () -> work.pieces(story, 0.55 + story.seed.between(0.0, 0.2)));
    }
    if (last >= 23) {
      page.on(23, () -> work.report(story, "finishing"));
    }
    if (last >= 26) {
      goods(page, story);
    }
  }

  private void goods(Page page, Story story) {
    switch (story.ending) {
      case PARTLY, SHORT -> {
        page.on(26, () -> work.deliver(story, 0.55, 1));
        page.on(28, () -> work.accept(story));
      }
      default -> {
        if (story.number % 4 == 0) {
          page.on(24, () -> work.deliver(story, 0.4, 1));
          page.on(26, () -> work.deliver(story, 1, 2));
        } else {
          page.on(26, () -> work.deliver(story, 1, 1));
        }
      }
    }
    if (story.ending == Ending.REWORK) {
      page.on(28, () -> work.requestChanges(story));
    } else if (story.ending == Ending.SHORT) {
      page.on(31, () -> work.closeShort(story));
    } else if (story.ending.accepted()) {
      if (story.number % 4 == 0) {
        page.on(27, () -> work.accept(story));
      }
      page.on(28, () -> work.accept(story));
    }
  }

  private void money(Page page, Cast cast, Story story) {
    page.on(6, () -> money.nameAccount(story.maker));
    if (story.ending.depositPaid()) {
      page.on(7, () -> money.announce(story));
      page.on(9, () -> money.confirm(story));
    }
    boolean invoiced = story.number % 3 != 0;
    switch (story.ending) {
      case PROCESSING -> page.on(31, () -> money.announce(story));
      case FAILED -> {
        page.on(30, () -> money.announce(story));
        page.on(35, () -> money.sayNotReceived(story));
      }
      case CONFIRMED -> {
        if (invoiced) {
          page.on(29, () -> money.invoice(story));
        }
        int later = habit(cast, story);
        page.on(31 + later, () -> money.announce(story));
        page.on(34 + later, () -> money.confirm(story));
      }
      case BY_STATEMENT -> {
        if (invoiced) {
          page.on(29, () -> money.invoice(story));
        }
        int later = habit(cast, story);
        page.on(31 + later, () -> money.announce(story));
        page.on(34 + later, () -> money.importStatement(story));
      }
      case DISPUTED -> page.on(31, () -> money.dispute(story));
      case FOR_BRAND, FOR_WORKSHOP -> {
        page.on(30, () -> money.dispute(story));
        page.on(35, () -> money.decide(cast, story, story.ending == Ending.FOR_BRAND));
      }
      default -> {}
    }
  }

  /** Brands have habits: most pay in time, every fourth lets its makers wait. */
  private static int habit(Cast cast, Story story) {
    int days = List.of(0, 2, 4, 11).get(story.brand.plan.number() % 4);
    return story.day(story.ending.lasts + days).isBefore(cast.today) ? days : 0;
  }
}
