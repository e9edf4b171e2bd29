package coop.ilmek.demo;

import coop.ilmek.shared.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody who acts: plans, and what became of them. */
final class Cast {
  final Seed seed;
  final LocalDate today;
  final List<Workshop> workshops = new ArrayList<>();
  final List<Brand> brands = new ArrayList<>();
  private @Nullable Actor coordinator;
  private @Nullable Actor second;

  Cast(Seed seed, LocalDate today) {
    this.seed = seed;
    this.today = today;
  }

  /** A workshop on its way into the cluster and in it. */
  static final class Workshop {
    final WorkshopPlan plan;

    /** Makes work for brands of the demo, so its weeks are published from the beginning. */
    final boolean trades;

    /** Still on probation, where only small jobs are allowed; the stories are of larger ones. */
    final boolean onProbation;

    private @Nullable Actor owner;
    private @Nullable UUID id;
    boolean ibanNamed;

    Workshop(WorkshopPlan plan, boolean trades) {
      this.plan = plan;
      this.trades = trades;
      this.onProbation = plan.number() % 8 == 7;
    }

    Actor owner() {
      return there(owner, plan.name());
    }

    UUID id() {
      return there(id, plan.name());
    }

    void is(Actor owner) {
      this.owner = owner;
    }

    void has(UUID id) {
      this.id = id;
    }

    String lane() {
      return "workshop " + plan.number();
    }
  }

  /** A brand and its buyer. */
  static final class Brand {
    final BrandPlan plan;
    private @Nullable Actor buyer;

    Brand(BrandPlan plan) {
      this.plan = plan;
    }

    Actor buyer() {
      return there(buyer, plan.name());
    }

    void is(Actor buyer) {
      this.buyer = buyer;
    }
  }

  void centre(Actor coordinator, Actor second) {
    this.coordinator = coordinator;
    this.second = second;
  }

  Actor coordinator() {
    return there(coordinator, "the coordinator");
  }

  Actor second() {
    return there(second, "the second coordinator");
  }

  private static <T> T there(@Nullable T value, String whose) {
    if (value == null) {
      throw new IllegalStateException(whose + " is not there yet");
    }
    return value;
  }

  /** So many days from the day of the fill; negative ones are past. */
  LocalDate day(int offset) {
    return today.plusDays(offset);
  }
}
