package coop.ilmek;

import coop.ilmek.shared.blob.SampleFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Lazy;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A cluster to try things in: members are admitted by performing the acts over HTTP, as people
 * would. Only the first coordinator is put there by hand. Every member has its own people,
 * addresses and numbers.
 */
@Lazy
public class Cluster {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final WebTestClient http;
  private final DatabaseClient db;
  private final Clock clock;
  private final AtomicInteger next =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000) * 10);

  Cluster(WebTestClient http, DatabaseClient db, Clock clock) {
    this.http = http;
    this.db = db;
    this.clock = clock;
  }

  /** A coordinator of the centre, signed in; every call gives another one. */
  public Browser coordinator() {
    return ofCentre("coordinator");
  }

  /** Somebody of the centre in another role: inspector, auditor. */
  public Browser ofCentre(String role) {
    String email = "merkez-" + next.incrementAndGet() + "@ornek.test";
    db.sql(
            """
            with centre as (
              insert into identity.organisation (id, kind, name, admitted, created_at)
              select uuidv7(), 'centre', 'Deneme Kümesi', true, now()
              where not exists (select 1 from identity.organisation where kind = 'centre')
              returning id),
            person as (
              insert into identity.person (id, name, email, language, created_at)
              values (uuidv7(), $3, $1, 'tr', now()) returning id)
            insert into identity.affiliation (organisation_id, person_id, role, since)
            select coalesce((select id from centre),
                            (select id from identity.organisation where kind = 'centre' limit 1)),
                   id, $2, now()
            from person
            """)
        .bind("$1", email)
        .bind("$2", role)
        .bind("$3", "Koordinatör " + next.get())
        .fetch()
        .rowsUpdated()
        .block(PATIENCE);
    return new Browser(http).signIn(email);
  }

  /** Somebody who signed in for the first time, by phone. */
  public Browser stranger() {
    return new Browser(http).signIn("0533 " + "%07d".formatted(next.incrementAndGet()));
  }

  /** Somebody who signed in for the first time, by e-mail. */
  public Browser stranger(String prefix) {
    return new Browser(http).signIn(prefix + "-" + next.incrementAndGet() + "@ornek.test");
  }

  /** The owner of an admitted sewing workshop of 20 people in Esenler. */
  public Browser workshop(String name) {
    return workshop(name, Map.of());
  }

  /**
   * The owner of an admitted workshop.
   *
   * @param answers steps of the application that differ from the usual ones
   */
  public Browser workshop(String name, Map<String, Object> answers) {
    Browser owner = stranger();
    String id = applyAsWorkshop(owner, name, answers);
    approve(coordinator(), id);
    awaitAdmission(owner);
    awaitListing(organisationOf(owner));
    return owner;
  }

  /** What is known of a workshop follows into the listing by itself. */
  public void awaitListing(UUID organisation) {
    eventually(
        "the listing",
        () ->
            Boolean.TRUE.equals(
                db.sql(
                        """
                        select exists (select from capacity.listing
                                       where organisation_id = $1 and active) as listed
                        """)
                    .bind("$1", organisation)
                    .map(row -> row.get("listed", Boolean.class))
                    .one()
                    .block(PATIENCE)));
  }

  /** The buyer of an admitted brand. */
  public Browser brand(String name) {
    Browser buyer = stranger("buyer");
    String id = applyAsBrand(buyer, name);
    approve(coordinator(), id);
    return awaitAdmission(buyer);
  }

  /** Applies and submits; gives the id of the application. */
  public String applyAsWorkshop(Browser owner, String name, Map<String, Object> answers) {
    String id = begin(owner, "workshop", name);
    var all = usualAnswers(name);
    all.putAll(answers);
    owner.post("/api/applications/" + id + "/answers", all).expectStatus(200);
    handInPaper(owner, "tax_plate");
    submit(owner, id);
    return id;
  }

  /** Applies and submits; gives the id of the application. */
  public String applyAsBrand(Browser buyer, String name) {
    String id = begin(buyer, "brand", name);
    buyer.post("/api/applications/" + id + "/answers", brandAnswers(name)).expectStatus(200);
    submit(buyer, id);
    return id;
  }

  public String begin(Browser applicant, String kind, String name) {
    return applicant
        .post("/api/applications", Map.of("kind", kind, "name", name))
        .expectStatus(201)
        .json("$.id");
  }

  /** A paper of a type, as a photo; gives its id. */
  public String handInPaper(Browser owner, String type) {
    String blob = owner.upload("/api/files?name=evrak.jpg", SampleFiles.jpeg()).json("$.id");
    var claim =
        Map.of(
            "type",
            type,
            "issuer",
            "Esenler Belediyesi",
            "documentNumber",
            "TR-1",
            "issuedOn",
            LocalDate.now(clock).minusDays(30).toString(),
            "pages",
            List.of(blob));
    return owner.post("/api/papers", claim).expectStatus(201).json("$.id");
  }

  /** A coordinator looks at every paper of an applicant and finds it in order. */
  public void confirmPapers(Browser coordinator, String application) {
    String organisation =
        coordinator.get("/api/applications/" + application).json("$.organisationId");
    List<String> papers =
        coordinator
            .get("/api/papers?organisation=" + organisation)
            .json("$.papers[?(@.standing=='in_review')].id");
    for (String paper : papers) {
      var read = coordinator.get("/api/papers/" + paper);
      int number = read.json("$.revisions[0].number");
      coordinator
          .post(
              "/api/papers/" + paper + "/revisions/" + number + "/confirm",
              Map.of("version", read.<Integer>json("$.version")))
          .expectStatus(200);
    }
  }

  public void submit(Browser applicant, String id) {
    act(applicant, id, "submit", Map.of()).expectStatus(200);
  }

  /** Everything a coordinator does between submission and admission. */
  public void approve(Browser coordinator, String id) {
    act(coordinator, id, "take-up", Map.of()).expectStatus(200);
    confirmPapers(coordinator, id);
    String kind = coordinator.get("/api/applications/" + id).json("$.kind");
    if (kind.equals("workshop")) {
      visit(coordinator, id);
    }
    act(coordinator, id, "approve", Map.of("note", "")).expectStatus(200);
  }

  public void visit(Browser coordinator, String id) {
    act(
            coordinator,
            id,
            "plan-visit",
            Map.of("on", LocalDate.now(clock).plusDays(1).toString(), "note", ""))
        .expectStatus(200);
    act(
            coordinator,
            id,
            "record-visit",
            Map.of("form", usualVisit(), "photos", List.of(), "lat", 41.04, "lng", 28.87))
        .expectStatus(200);
  }

  /** An act on an application at its present version. */
  public Browser.Answer act(Browser by, String id, String act, Map<String, Object> body) {
    var withVersion = new HashMap<>(body);
    withVersion.put("version", by.get("/api/applications/" + id).<Integer>json("$.version"));
    return by.post("/api/applications/" + id + "/" + act, withVersion);
  }

  /** The id of the organisation somebody acts for. */
  public static UUID organisationOf(Browser browser) {
    return UUID.fromString(browser.get("/api/session").json("$.organisation.id"));
  }

  /** Admission is an effect: it follows the approval within a moment. */
  public Browser awaitAdmission(Browser member) {
    eventually(
        "the admission", () -> member.get("/api/session").<Boolean>json("$.organisation.admitted"));
    return member;
  }

  /** Waits for something that follows by itself. */
  public static void eventually(String what, BooleanSupplier happened) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("waited in vain for " + what);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  public Map<String, Object> usualAnswers(String name) {
    var answers = new HashMap<String, Object>();
    answers.put("workshop", Map.of("name", name, "taxNumber", taxNumber()));
    answers.put(
        "address",
        Map.of(
            "province", "İstanbul",
            "district", "Esenler",
            "neighbourhood", "Menderes",
            "street", "354. Sokak",
            "buildingNo", "12",
            "buildingName", "Yıldız İş Hanı",
            "floor", "2",
            "door", String.valueOf(next.incrementAndGet())));
    answers.put("processes", Map.of("processes", List.of("sewing", "finishing_packing")));
    answers.put(
        "machines",
        Map.of(
            "machines",
            List.of(
                Map.of("type", "lockstitch", "count", 10),
                Map.of("type", "overlock", "count", 6),
                Map.of("type", "coverstitch", "count", 3),
                Map.of("type", "iron", "count", 2))));
    answers.put(
        "people", Map.of("sewing", 16, "total", 20, "registered", 18, "women", 12, "young", 0));
    answers.put("contact", Map.of("name", "Emine " + name, "informed", true));
    return answers;
  }

  public Map<String, Object> brandAnswers(String name) {
    return Map.of(
        "brand",
        Map.of(
            "legalName", name,
            "country", "DE",
            "city", "Hamburg",
            "taxNumber", "DE" + taxNumber(),
            "sector", "ready_to_wear"),
        "contact",
        Map.of("name", "Anna " + name, "informed", true));
  }

  public static Map<String, Object> usualVisit() {
    return Map.of(
        "asDescribed",
        true,
        "differences",
        "",
        "peopleSeen",
        18,
        "ownMachines",
        true,
        "childrenSeen",
        false,
        "exitsFree",
        true,
        "remarks",
        "Düzenli, aydınlık.",
        "signedBy",
        "Emine Usta");
  }

  /** A tax number nobody else has, with a right check digit. */
  public String taxNumber() {
    String digits = "%09d".formatted(next.incrementAndGet());
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int shifted = (digits.charAt(i) - '0' + 9 - i) % 10;
      int part = shifted * (1 << (9 - i)) % 9;
      sum += shifted != 0 && part == 0 ? 9 : part;
    }
    return digits + (10 - sum % 10) % 10;
  }
}
