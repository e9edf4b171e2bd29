package coop.ilmek.demo;

import coop.ilmek.shared.IsoWeek;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills the cluster on the first start, before the first page is served: half a year is lived
 * through day by day, with everybody's acts performed through the faces.
 */
@Component
@ConditionalOnProperty(name = "ilmek.demo", havingValue = "true")
class DemoCluster implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DemoCluster.class);

  /** So many workshops work for brands of the demo; the others only publish their weeks. */
  private static final int TRADING = 240;

  /** A smaller cluster has fewer of everything, but still some of each. */
  private static final int WHOLE = 300;

  /** Orders of the months before, from which brands are known as payers. */
  private static final int OLDER = 50;

  private final Marker marker;
  private final Days days;
  private final CentreScenes centre;
  private final MemberScenes members;
  private final QueueScenes queue;
  private final PaperScenes papers;
  private final CapacityScenes capacity;
  private final Script script;
  private final long seed;
  private final int workshops;
  private final int each;
  private final PrintStream console;
  private volatile boolean running;

  DemoCluster(
      Marker marker,
      Days days,
      CentreScenes centre,
      MemberScenes members,
      QueueScenes queue,
      PaperScenes papers,
      CapacityScenes capacity,
      Script script,
      @Value("${ilmek.demo.seed:2026}") long seed,
      @Value("${ilmek.demo.workshops:550}") int workshops,
      @Value("${ilmek.demo.each:6}") int each) {
    this.marker = marker;
    this.days = days;
    this.centre = centre;
    this.members = members;
    this.queue = queue;
    this.papers = papers;
    this.capacity = capacity;
    this.script = script;
    this.seed = seed;
    this.workshops = workshops;
    this.each = each;
    this.console = System.out;
  }

  @Override
  public void start() {
    running = true;
    if (!days.canMove()) {
      log.warn("the demo cluster is not filled: the clock cannot be moved (ilmek.clock.movable)");
      return;
    }
    if (marker.begin(seed)) {
      long began = System.nanoTime();
      fill();
      marker.finished();
      log.info("the demo cluster was filled in {} s", (System.nanoTime() - began) / 1_000_000_000);
    }
  }

  private void fill() {
    LocalDate today = IsoWeek.day(Instant.now(java.time.Clock.systemUTC()));
    var cast = new Cast(Seed.of(seed), today);
    for (int i = 0; i < workshops; i++) {
      cast.workshops.add(new Cast.Workshop(WorkshopPlan.of(cast.seed, i, today), i < TRADING));
    }
    BrandPlan.first(20).forEach(plan -> cast.brands.add(new Cast.Brand(plan)));

    var diary = new Diary();
    members.admitBrands(diary, cast);
    members.admit(diary, cast, new Progress(console, "workshops", workshops));
    queue.write(diary, cast, each);
    papers.lately(diary, cast, each);
    capacity.publish(diary, cast);
    capacity.close(diary, cast);
    var stories = Stories.of(cast, each, workshops < WHOLE ? 0 : OLDER);
    var written = new Progress(console, "enquiries and orders", stories.size());
    stories.forEach(story -> script.write(diary, cast, story, written));
    centre.read(diary, cast);

    days.begin();
    days.comeTo(cast.day(-190));
    centre.found(cast);
    diary.live(days, cast.day(-1));
    days.comeBack();
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server. */
  @Override
  public int getPhase() {
    return 0;
  }
}
