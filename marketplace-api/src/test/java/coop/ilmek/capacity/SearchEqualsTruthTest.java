package coop.ilmek.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.IlmekTest;
import coop.ilmek.capacity.CandidateFilter.Circle;
import coop.ilmek.capacity.CandidateFilter.Sort;
import coop.ilmek.capacity.SlowSearch.Asked;
import coop.ilmek.capacity.domain.Listing;
import coop.ilmek.capacity.domain.Overview;
import coop.ilmek.capacity.domain.Place;
import coop.ilmek.capacity.domain.Position;
import coop.ilmek.capacity.domain.Word;
import coop.ilmek.capacity.persistence.CandidateQueries;
import coop.ilmek.capacity.persistence.ListingMemory;
import coop.ilmek.capacity.persistence.ListingStore;
import coop.ilmek.capacity.persistence.ListingUpkeep;
import coop.ilmek.shared.Folded;
import coop.ilmek.shared.IsoWeek;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is asked, the listing answers what the truth answers: the same set, the same order. */
@IlmekTest
class SearchEqualsTruthTest {
  private static final int QUESTIONS = 500;
  private static final int MADE = 400;

  @Autowired private CandidateQueries queries;
  @Autowired private ListingStore store;
  @Autowired private ListingUpkeep upkeep;
  @Autowired private ListingMemory memory;
  @Autowired private Clock clock;

  @Autowired
  @Qualifier("jdbcDataSource")
  private DataSource database;

  private final Random random = new Random(42);

  @Test
  void fiveHundredQuestionsAreAnsweredAsTheTruthAnswersThem() throws Exception {
    LocalDate monday = IsoWeek.monday(clock.instant());
    MadeWorkshops.make(database, MADE, 0.42, "Z", monday);
    upkeep.rebuild();
    assertThat(upkeep.compare()).as("rows that differ from the truth").isZero();

    memory.caughtUp().block();

    var slow = new SlowSearch(new JdbcTemplate(database));
    int hits = 0;
    for (int n = 0; n < QUESTIONS; n++) {
      Asked asked = question(monday);
      var words = understood(asked.words());
      var filter = asked.filter().saying(words);
      var expected = slow.find(asked);
      var answered = queries.find(filter, 10_000, null).block();
      assertThat(ids(answered)).as("question %d: %s", n, filter).isEqualTo(expected);
      var remembered = memory.shelf(filter.process()).orElseThrow();
      assertThat(ids(remembered.find(filter, 10_000, null)))
          .as("question %d in memory: %s", n, filter)
          .isEqualTo(expected);
      var overview = Overview.of(remembered, filter);
      assertThat(overview.total()).isEqualTo(expected.size());
      assertThat(overview.near())
          .hasSizeLessThanOrEqualTo(10)
          .allSatisfy(miss -> assertThat(expected).doesNotContain(miss.listing().workshopId()));
      if (n % 10 == 0) {
        assertThat(pagedInMemory(filter)).as("pages of question %d", n).isEqualTo(expected);
        assertThat(paged(filter)).as("pages of question %d", n).isEqualTo(expected);
      }
      hits += expected.size();
    }
    assertThat(hits).as("questions that find somebody").isGreaterThan(QUESTIONS);
  }

  private List<UUID> paged(CandidateFilter filter) {
    var ids = new ArrayList<UUID>();
    Position after = null;
    while (true) {
      var page = queries.find(filter, 7, after).block();
      ids.addAll(ids(page));
      if (page.size() < 7) {
        return ids;
      }
      after = Position.of(page.getLast(), filter);
    }
  }

  private List<UUID> pagedInMemory(CandidateFilter filter) {
    var shelf = memory.shelf(filter.process()).orElseThrow();
    var ids = new ArrayList<UUID>();
    Position after = null;
    while (true) {
      var page = shelf.find(filter, 7, after);
      ids.addAll(ids(page));
      if (page.size() < 7) {
        return ids;
      }
      after = Position.of(page.getLast(), filter);
    }
  }

  private static List<UUID> ids(List<Listing> listings) {
    return listings.stream().map(Listing::workshopId).toList();
  }

  private List<Word> understood(List<String> words) {
    var stems = store.stems(words).block();
    var understood = new ArrayList<Word>();
    for (int i = 0; i < words.size(); i++) {
      understood.add(new Word(Folded.of(words.get(i)), stems.get(i)));
    }
    return understood;
  }

  private Asked question(LocalDate monday) {
    boolean around = chance(50);
    double lat = 40.93 + random.nextDouble() * 0.2;
    double lng = 28.7 + random.nextDouble() * 0.35;
    Circle circle = around ? new Circle(Place.of(lat, lng), (1 + random.nextInt(12)) * 1000) : null;
    int first = random.nextInt(22);
    LocalDate from = monday.plusWeeks(first);
    LocalDate last = from.plusWeeks(random.nextInt(26 - first));
    var certificates = new ArrayList<String>();
    while (chance(certificates.isEmpty() ? 50 : 25)) {
      certificates.add(any("cert_bsci", "cert_gots", "cert_oekotex100", "cert_smeta", "cert_wrap"));
    }
    var machines = new ArrayList<String>();
    while (chance(20)) {
      machines.add(any("lockstitch", "overlock", "coverstitch", "iron"));
    }
    var words = new ArrayList<String>();
    while (chance(15)) {
      words.add(
          any(
              "ipek",
              "IŞIK",
              "Yıldız",
              "tekstil",
              "giyimde",
              "reçme",
              "recme",
              "cinar",
              "nakışlar",
              "Osmangazi",
              "bağcılar",
              "Sahin",
              "zzz",
              "_",
              "%",
              "ve",
              "DİKİŞ",
              "örmeler"));
    }
    var sort = around ? any(Sort.values()) : any(Sort.SCORE, Sort.FREE);
    var filter =
        new CandidateFilter(
            any("sewing", "sewing", "cutting", "printing", "washing", "finishing_packing"),
            chance(10) ? any("istanbul", "bursa") : null,
            chance(20) ? any("esenler", "bagcilar", "osmangazi", "kagithane") : null,
            circle,
            from,
            last,
            chance(30) ? 0 : random.nextInt(60_000),
            certificates.stream().distinct().toList(),
            chance(80) ? IsoWeek.sunday(last) : monday.plusDays(random.nextInt(400)),
            machines.stream().distinct().toList(),
            List.of(),
            sort);
    return new Asked(filter, words, around ? lat : null, around ? lng : null);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  private <T> T any(T... of) {
    return of[random.nextInt(of.length)];
  }
}
