package coop.ilmek.capacity;

import coop.ilmek.capacity.CandidateOverview.Count;
import coop.ilmek.capacity.CandidateOverview.MapPoint;
import coop.ilmek.capacity.CandidateOverview.NearMiss;
import coop.ilmek.capacity.CandidateView.Certificate;
import coop.ilmek.capacity.CandidateView.FreeWeek;
import coop.ilmek.capacity.CandidateView.Machine;
import coop.ilmek.capacity.CandidateView.Point;
import coop.ilmek.capacity.CandidateView.WorkRecord;
import coop.ilmek.capacity.domain.Listing;
import coop.ilmek.capacity.domain.Listing.Spot;
import coop.ilmek.capacity.domain.Overview;
import coop.ilmek.capacity.domain.PaperDays;
import coop.ilmek.capacity.domain.Place;
import coop.ilmek.documents.PaperTypes;
import coop.ilmek.shared.IsoWeek;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a listing is shown. */
@Component
class CandidateViews {
  /** Of a degree: about 200 metres. Where exactly she works is told to those she works with. */
  private static final double BLUR = 500;

  private final Set<String> certificates;
  private final Clock clock;

  CandidateViews(PaperTypes types, Clock clock) {
    this.certificates = Set.copyOf(types.certificates());
    this.clock = clock;
  }

  CandidateView of(Listing listing, CandidateFilter asked) {
    return new CandidateView(
        listing.workshopId(),
        listing.organisationId(),
        listing.code(),
        listing.name(),
        listing.province(),
        listing.district(),
        listing.processes(),
        listing.sewingPeople(),
        listing.freeMinutes(asked),
        weeks(listing, asked),
        held(listing, asked.validThrough()),
        listing.machines().stream().map(m -> new Machine(m.type(), m.count())).toList(),
        point(listing.at()),
        toTheNextHundred(listing.metres(asked)),
        listing.score(),
        new WorkRecord(listing.finished(), listing.onTime()),
        listing.standing());
  }

  CandidateOverview overview(Overview overview, CandidateFilter asked) {
    return new CandidateOverview(
        true,
        overview.total(),
        counts(overview.districts(), any -> true),
        counts(overview.certificates(), certificates::contains),
        counts(overview.machines(), any -> true),
        overview.near().stream()
            .map(
                miss ->
                    new NearMiss(
                        of(miss.listing(), asked),
                        miss.asks().stream()
                            .map(ask -> ask.name().toLowerCase(Locale.ROOT))
                            .toList()))
            .toList(),
        overview.points().stream().flatMap(one -> mapPoint(one, asked).stream()).toList());
  }

  private static Optional<MapPoint> mapPoint(Listing listing, CandidateFilter asked) {
    Point at = point(listing.at());
    return at == null
        ? Optional.empty()
        : Optional.of(
            new MapPoint(
                listing.workshopId(),
                listing.name(),
                listing.district(),
                at.lat(),
                at.lng(),
                at.exact(),
                listing.freeMinutes(asked),
                toTheNextHundred(listing.metres(asked))));
  }

  private static List<Count> counts(Map<String, Integer> counts, Predicate<String> shown) {
    return Overview.ranked(counts).stream()
        .filter(one -> shown.test(one.getKey()))
        .map(one -> new Count(one.getKey(), one.getValue()))
        .toList();
  }

  private static List<FreeWeek> weeks(Listing listing, CandidateFilter asked) {
    var weeks = new ArrayList<FreeWeek>();
    LocalDate week = asked.firstWeek();
    for (Integer minutes : listing.free().weeks(asked.firstWeek(), asked.lastWeek())) {
      weeks.add(new FreeWeek(IsoWeek.of(week), minutes));
      week = week.plusWeeks(1);
    }
    return weeks;
  }

  /** Of each certificate the span that counts on the asked day, else the one that counts today. */
  private List<Certificate> held(Listing listing, LocalDate day) {
    LocalDate today = IsoWeek.day(clock.instant());
    var held = new ArrayList<Certificate>();
    for (PaperDays paper : listing.papers()) {
      if (certificates.contains(paper.type())) {
        paper
            .on(day)
            .or(() -> paper.on(today))
            .ifPresent(span -> held.add(new Certificate(paper.type(), span.last())));
      }
    }
    return held;
  }

  static @Nullable Point point(@Nullable Spot at) {
    return at == null
        ? null
        : new Point(
            Math.rint(at.north() / Place.METRES * BLUR) / BLUR,
            Math.rint(at.east() / Place.METRES * BLUR) / BLUR,
            at.exact());
  }

  private static @Nullable Integer toTheNextHundred(@Nullable Integer metres) {
    return metres == null ? null : Math.ceilDiv(metres, 100) * 100;
  }
}
