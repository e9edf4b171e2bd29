package coop.ilmek.cluster;

import coop.ilmek.cluster.ClusterFiguresView.FreeMinutes;
import coop.ilmek.cluster.ClusterFiguresView.Paid;
import coop.ilmek.cluster.ClusterFiguresView.WeekMinutes;
import coop.ilmek.cluster.persistence.FigureQueries;
import coop.ilmek.cluster.persistence.FigureQueries.Counted;
import coop.ilmek.cluster.persistence.FigureQueries.Free;
import coop.ilmek.cluster.persistence.FigureQueries.Moved;
import coop.ilmek.shared.IsoWeek;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The figures the cluster shows at its door. */
@Service
public class ClusterFigures {
  private static final int WEEKS = 8;

  /** A sum over fewer would tell one workshop what another has. */
  private static final int FEWEST_WORKSHOPS = 3;

  private static final int FEWEST_PAYMENTS = 10;

  /** Counted anew at most once a minute, however many look. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final FigureQueries queries;
  private final Clock clock;
  private final AtomicReference<@Nullable ClusterFiguresView> last = new AtomicReference<>();

  ClusterFigures(FigureQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  /** What anybody may know; no more than a minute old. */
  @Transactional(readOnly = true)
  public Mono<ClusterFiguresView> forAnybody() {
    Instant now = clock.instant();
    var known = last.get();
    return known != null && Duration.between(known.at(), now).abs().compareTo(FRESH) < 0
        ? Mono.just(known)
        : count(now).doOnNext(last::set);
  }

  private Mono<ClusterFiguresView> count(Instant now) {
    LocalDate today = IsoWeek.day(now);
    LocalDate first = IsoWeek.monday(today).plusWeeks(1);
    LocalDate end = first.plusWeeks(WEEKS - 1L);
    return queries
        .members()
        .flatMap(
            members ->
                queries
                    .free(first, end)
                    .flatMap(
                        free ->
                            queries
                                .paidSince(today.minusYears(1))
                                .map(moved -> view(now, first, end, members, free, moved))));
  }

  private static ClusterFiguresView view(
      Instant now, LocalDate first, LocalDate end, Counted members, List<Free> free, Moved moved) {
    var processes =
        free.stream()
            .filter(one -> one.week() == null && isASum(one))
            .map(one -> new FreeMinutes(one.process(), one.minutes(), one.workshops()))
            .toList();
    var sewing =
        free.stream().filter(one -> one.week() != null && one.process().equals("sewing")).toList();
    return new ClusterFiguresView(
        now,
        members.workshops(),
        members.brands(),
        members.districts(),
        members.provinces(),
        members.people(),
        IsoWeek.of(first),
        IsoWeek.of(end),
        processes,
        sewing.stream().allMatch(ClusterFigures::isASum)
            ? sewing.stream().map(one -> new WeekMinutes(one.isoWeek(), one.minutes())).toList()
            : List.of(),
        shown(moved));
  }

  private static boolean isASum(Free free) {
    return free.workshops() >= FEWEST_WORKSHOPS;
  }

  private static @Nullable Paid shown(Moved moved) {
    boolean sum =
        moved.paid().payments() >= FEWEST_PAYMENTS
            && moved.brands() >= FEWEST_WORKSHOPS
            && moved.workshops() >= FEWEST_WORKSHOPS;
    return sum ? moved.paid() : null;
  }
}
