package coop.ilmek.sourcing;

import static coop.ilmek.Cluster.organisationOf;

import coop.ilmek.Browser;
import coop.ilmek.shared.IsoWeek;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.r2dbc.core.DatabaseClient;

/** Buyers and owners doing business, over HTTP: the steps that several tests of trade need. */
final class Trade {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final DatabaseClient db;
  private final Clock clock;

  Trade(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  static String poNumber() {
    return "PO-" + UUID.randomUUID().toString().substring(0, 8) + "-" + NUMBER.incrementAndGet();
  }

  /** Monday of the week so many weeks from now. */
  LocalDate week(int ahead) {
    return IsoWeek.monday(clock.instant()).plusWeeks(ahead);
  }

  UUID workshopOf(Browser owner) {
    return db.sql("select id from workshop.workshop where organisation_id = $1")
        .bind("$1", organisationOf(owner))
        .map((row, meta) -> row.get("id", UUID.class))
        .one()
        .block(Duration.ofSeconds(5));
  }

  /** Publishes so many minutes of sewing and finishing for the coming ten weeks. */
  void capacity(Browser owner, int minutes) {
    db.sql(
            """
            insert into capacity.week_capacity
              (workshop_id, week, process, stated_minutes, working_days, net_minutes, published_at)
            select $1, $2::date + 7 * n, p, $3, 5, $3, $4
            from generate_series(0, 10) n, unnest(array['sewing', 'finishing_packing']) p
            """)
        .bind("$1", workshopOf(owner))
        .bind("$2", week(0))
        .bind("$3", minutes)
        .bind("$4", clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .fetch()
        .rowsUpdated()
        .block(Duration.ofSeconds(5));
  }

  int freeMinutes(Browser owner) {
    return db.sql(
            "select sum(free_minutes)::int as n from capacity.public_free where workshop_id = $1")
        .bind("$1", workshopOf(owner))
        .map((row, meta) -> row.get("n", Integer.class))
        .one()
        .block(Duration.ofSeconds(5));
  }

  /** A paper of this type, as the centre's desk leaves it. */
  void paper(Browser owner, String type, boolean confirmed, LocalDate until) {
    UUID organisation = organisationOf(owner);
    UUID paper = UUID.randomUUID();
    db.sql(
            """
            with paper as (
              insert into documents.paper (id, organisation_id, type, created_at, created_by)
              values ($1, $2, $3, $4, $2) returning id)
            insert into documents.revision (id, paper_id, number, issuer, document_number,
              issued_on, expires_on, state, state_since, sent_at, sent_by, decided_at, decided_by)
            select $5, id, 1, 'TÜV', 'A-1', $6, $7, $8, $4, $4, $2,
              case when $8 = 'confirmed' then $4 end, case when $8 = 'confirmed' then $2 end
            from paper
            """)
        .bind("$1", paper)
        .bind("$2", organisation)
        .bind("$3", type)
        .bind("$4", clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .bind("$5", UUID.randomUUID())
        .bind("$6", LocalDate.of(2024, 1, 1))
        .bind("$7", until)
        .bind("$8", confirmed ? "confirmed" : "in_review")
        .fetch()
        .rowsUpdated()
        .block(Duration.ofSeconds(5));
  }

  /** A file of the tech pack, handed in by this buyer. */
  static String techPack(Browser buyer) {
    byte[] pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);
    return buyer.upload("/api/files?name=foy.pdf", pdf).expectStatus(201).json("$.id");
  }

  /** Terms that pass the readiness check: 1,200 basic T-shirts of 12 + 1.5 minutes. */
  Map<String, Object> terms(Browser buyer, Map<String, Object> different) {
    var terms = new HashMap<String, Object>();
    terms.put("style", "Basic crew neck");
    terms.put("season", "SS27");
    terms.put("supplierNumber", "S-4711");
    terms.put("garment", "basic_tshirt");
    terms.put("description", "Single jersey, 160 g/m2");
    terms.put(
        "matrix",
        Map.of(
            "sizes", List.of("S", "M", "L"),
            "colours", List.of("Black", "Ecru"),
            "pieces", List.of(List.of(200, 200, 200), List.of(200, 200, 200))));
    terms.put(
        "processes",
        List.of(
            Map.of("process", "sewing", "smv", 12.0),
            Map.of("process", "finishing_packing", "smv", 1.5)));
    terms.put("materialMode", "customer");
    terms.put("toleranceUnder", 2);
    terms.put("toleranceOver", 3);
    terms.put("incoterm", "exw");
    terms.put("deliveryAddress", "Lagerstraße 1, 20357 Hamburg");
    terms.put("currency", "TRY");
    terms.put("priceIdeaMinor", 4500);
    terms.put("packing", "Polybag, 50 per carton");
    terms.put("labelling", "Main label neck, care label side seam");
    terms.put("tests", "Wash 40 °C, colour fastness 4");
    terms.put("certificates", List.of());
    terms.put("aql", Map.of("level", "ii", "critical", 0, "major", 2.5, "minor", 4.0));
    terms.put("files", List.of(Map.of("blobId", techPack(buyer), "name", "foy.pdf")));
    terms.put("dueWeek", IsoWeek.of(week(8)));
    terms.put("windowEnds", clock.instant().plus(Duration.ofDays(7)).toString());
    terms.putAll(different);
    return terms;
  }

  /** A draft that waits for its guests. */
  String draft(Browser buyer, Map<String, Object> different) {
    var begun = buyer.post("/api/enquiries", Map.of("poNumber", poNumber())).expectStatus(201);
    String id = begun.json("$.id");
    buyer
        .post(
            "/api/enquiries/" + id + "/save",
            Map.of(
                "version", begun.<Integer>json("$.version"),
                "poNumber", begun.<String>json("$.poNumber"),
                "terms", terms(buyer, different)))
        .expectStatus(200);
    return id;
  }

  /** An enquiry that these owners were asked about. */
  String posted(Browser buyer, Map<String, Object> different, Browser... owners) {
    String id = draft(buyer, different);
    if (owners.length > 0) {
      var ids = Arrays.stream(owners).map(this::workshopOf).map(UUID::toString).toList();
      buyer.post("/api/enquiries/" + id + "/invite", Map.of("workshopIds", ids)).expectStatus(200);
    }
    act(buyer, id, "publish", Map.of()).expectStatus(200);
    return id;
  }

  /** An act on an enquiry at its present version. */
  Browser.Answer act(Browser buyer, String id, String act, Map<String, Object> body) {
    var withVersion = new HashMap<>(body);
    withVersion.put("version", buyer.get("/api/enquiries/" + id).<Integer>json("$.version"));
    return buyer.post("/api/enquiries/" + id + "/" + act, withVersion);
  }

  /** The owner's invitation to this enquiry. */
  static String invitation(Browser owner, String enquiry) {
    var all = new ArrayList<String>();
    for (String id :
        owner.get("/api/invitations").expectStatus(200).<List<String>>json("$.items[*].id")) {
      if (owner.get("/api/invitations/" + id).<String>json("$.enquiryId").equals(enquiry)) {
        all.add(id);
      }
    }
    if (all.size() != 1) {
      throw new AssertionError("invitations to " + enquiry + ": " + all);
    }
    return all.getFirst();
  }

  /** What an owner answers: price, pieces, the weeks two to six from now. */
  Map<String, Object> answer(long priceMinor, int pieces) {
    return Map.of(
        "priceMinor",
        priceMinor,
        "pieces",
        pieces,
        "weeks",
        List.of(2, 3, 4, 5, 6).stream().map(n -> IsoWeek.of(week(n))).toList(),
        "validUntil",
        LocalDate.ofInstant(clock.instant(), IsoWeek.ZONE).plusDays(20).toString());
  }

  Browser.Answer write(Browser owner, String enquiry, Map<String, Object> answer) {
    return owner.post(
        "/api/invitations/" + invitation(owner, enquiry) + "/quote", Map.of("terms", answer));
  }

  /** Gives a quote; its id. */
  String quote(Browser owner, String enquiry, long priceMinor) {
    var draft = write(owner, enquiry, answer(priceMinor, 1200)).expectStatus(200);
    String id = draft.json("$.id");
    owner
        .post("/api/quotes/" + id + "/submit", Map.of("version", draft.<Integer>json("$.version")))
        .expectStatus(200);
    return id;
  }
}
