package coop.ilmek;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.ilmek.shared.Ids;
import coop.ilmek.shared.blob.SampleFiles;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * What else stands around after a journey, so that every act of the interface can be asked with an
 * id that exists and a body that is in order. Nothing of it carries the right version: who may act
 * hears that it is stale, or that it is not possible now.
 */
final class Traces {
  private static final String IBAN = "TR330006100519786457841326";
  private static final String OTHER_IBAN = "TR320010009999901234567890";
  private static final long NOBODYS_VERSION = 999_999;

  private final Cluster cluster;
  private final Journey journey;
  private final Map<String, String> ids = new HashMap<>();

  Traces(Cluster cluster, Journey journey, DatabaseClient db) {
    this.cluster = cluster;
    this.journey = journey;
    ids.put("bank-lines", bankLine());
    ids.put("iban", changedIban());
    ids.put("invoices", invoice());
    ids.put("closures", closure());
    ids.put("look-alikes", lookAlike());
    ids.put("vouches", vouch());
    ids.put("closure-reports", closureReport());
    ids.put("notices", notice());
    ids.put("people", journey.owner.get("/api/people").json("$.people[0].id"));
    ids.put("people/invitations", invited());
    ids.put("people/lost-numbers", lostNumber());
    ids.put("vetting-documents", vettingDocument());
    ids.put("assisted", assisted());
    ids.put("papers/readings", reading());
    ids.put("needs-person", parked(db, journey.enquiry, 0));
    ids.put("closing", parked(db, journey.enquiry, 1));
    ids.put("taking", parked(db, journey.enquiry, 2));
    ids.put(
        "payment-milestones",
        journey.owner.get("/api/payouts/" + journey.payout).json("$.facts[0].id"));
  }

  /** The id of the noun that a path is about; null when the journey itself has it. */
  String id(String path) {
    if (path.matches(".*/(ask|confirm)-owner")) {
      return ids.get("assisted");
    }
    if (path.endsWith("/needs-person/{id}/close")) {
      return ids.get("closing"); // the other one was done again
    }
    if (path.endsWith("/needs-person/{id}/take")) {
      return ids.get("taking"); // of what waits still
    }
    if (path.endsWith("/give-up")) {
      return journey.owner.get("/api/account/iban").json("$.id"); // the one asked for last
    }
    return ids.entrySet().stream()
        .filter(
            noun ->
                path.contains("/" + noun.getKey() + "/{id}")
                    || (noun.getKey().equals("iban") && path.startsWith("/api/iban-changes/")))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private String bankLine() {
    bring(journey.owner).expectStatus(201);
    return journey.owner.get("/api/bank-lines").expectStatus(200).json("$.items[0].id");
  }

  private Browser.Answer bring(Browser by) {
    return by.post("/api/bank-statements", statement());
  }

  private Map<String, Object> statement() {
    String camt =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>
        <Acct><Id><IBAN>%s</IBAN></Id></Acct>
        <Ntry><Amt Ccy="TRY">99.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
        <BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>K1</AcctSvcrRef><NtryDtls><TxDtls>
        <RmtInf><Ustrd>kira</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        </Stmt></BkToCstmrStmt></Document>
        """
            .formatted(IBAN, journey.today());
    return Map.of(
        "fileName",
        "hesap.xml",
        "content",
        Base64.getEncoder().encodeToString(camt.getBytes(UTF_8)));
  }

  /** Changed by the owner and confirmed by her code: it waits for a second person. */
  private String changedIban() {
    String id =
        journey
            .owner
            .post("/api/account/iban", Map.of("iban", OTHER_IBAN, "holder", "Yolculuk Dikim"))
            .expectStatus(200)
            .json("$.id");
    Journey.stepUp(journey.owner, "payments.iban");
    journey.owner.post("/api/account/iban/" + id + "/confirm", Map.of()).expectStatus(200);
    return id;
  }

  private String invoice() {
    return journey.owner.post("/api/invoices", invoiced()).expectStatus(201).json("$.id");
  }

  private Map<String, Object> invoiced() {
    return Map.of(
        "payoutId", journey.payout, "number", "YLC-1", "issuedOn", journey.today().toString());
  }

  /** What a chamber said for somebody who waits, written down by another coordinator. */
  private String vouch() {
    String application =
        cluster.applyAsWorkshop(cluster.stranger(), "Kefil Dikim " + UUID.randomUUID(), Map.of());
    return cluster
        .coordinator()
        .post(
            "/api/applications/" + application + "/vouches",
            Map.of("kind", "chamber", "name", "Oda", "statement", "Tanırız"))
        .expectStatus(200)
        .json("$[0].id");
  }

  /** That a neighbour has moved. */
  private String closureReport() {
    return journey
        .coordinator
        .post("/api/closure-reports", closing(journey.other))
        .expectStatus(201)
        .json("$.id");
  }

  private Map<String, Object> closing(Browser owner) {
    return Map.of(
        "code",
        codeOf(owner),
        "kind",
        "closed",
        "happenedOn",
        journey.today().toString(),
        "note",
        "");
  }

  /** Two members side by side. */
  private String lookAlike() {
    return journey.coordinator.post("/api/look-alikes", pair()).expectStatus(200).json("$.id");
  }

  private Map<String, Object> pair() {
    return Map.of("one", codeOf(journey.owner), "other", codeOf(journey.other));
  }

  private static String codeOf(Browser owner) {
    return owner.get("/api/members/" + Cluster.organisationOf(owner) + "/workshop").json("$.code");
  }

  private String closure() {
    return journey
        .owner
        .post(
            "/api/capacity/closures",
            Map.of(
                "firstDay", journey.today().plusDays(100).toString(),
                "lastDay", journey.today().plusDays(101).toString(),
                "reason", "holiday"))
        .expectStatus(200)
        .json("$.closures[0].id");
  }

  private String notice() {
    Cluster.eventually(
        "a notice",
        () -> !journey.owner.get("/api/notices").<List<String>>json("$.items[*].id").isEmpty());
    return journey.owner.get("/api/notices").json("$.items[0].id");
  }

  private String invited() {
    return journey
        .owner
        .post("/api/people/invitations", colleague("foreman"))
        .expectStatus(201)
        .json("$.invited[0].id");
  }

  private static Map<String, Object> colleague(String role) {
    return Map.of(
        "address", "is-" + UUID.randomUUID() + "@ornek.test", "role", role, "language", "tr");
  }

  private String lostNumber() {
    return journey
        .coordinator
        .post("/api/people/lost-numbers", newNumber())
        .expectStatus(201)
        .json("$.id");
  }

  private Map<String, Object> newNumber() {
    return Map.of(
        "personId",
        ids.get("people"),
        "number",
        "0535 " + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999),
        "seen",
        "Nüfus cüzdanı, atölyede");
  }

  /** Asked of brands, and not required: it stands in nobody's way. */
  private String vettingDocument() {
    List<String> listed =
        journey
            .coordinator
            .post("/api/vetting-documents", wanted("cert_bsci"))
            .expectStatus(200)
            .json("$[?(@.kind == 'brand' && @.type == 'cert_bsci')].id");
    return listed.getFirst();
  }

  private static Map<String, Object> wanted(String type) {
    return Map.of("kind", "brand", "type", type, "required", false, "note", "");
  }

  /** The files of the journey's paper, read. */
  private String reading() {
    String file =
        journey.owner.get("/api/papers/" + journey.paper).json("$.revisions[0].pages[0].blobId");
    String id =
        journey
            .owner
            .post("/api/papers/readings", Map.of("pages", List.of(file)))
            .expectStatus(201)
            .json("$.id");
    Cluster.eventually(
        "the end of a reading",
        () -> journey.owner.get("/api/papers/readings/" + id).json("$.state").equals("done"));
    return id;
  }

  private String assisted() {
    return journey
        .coordinator
        .post("/api/applications/assisted", applicant())
        .expectStatus(201)
        .json("$.id");
  }

  private static Map<String, Object> applicant() {
    return Map.of(
        "kind",
        "workshop",
        "name",
        "Masada Yazılan",
        "address",
        "masa-" + UUID.randomUUID() + "@ornek.test");
  }

  /** Work that waits for a person: the brand hears once more that its enquiry was closed. */
  private static String parked(DatabaseClient db, String enquiry, int deaths) {
    UUID id = Ids.next();
    db.sql(
            """
            insert into flow.needs_person
              (id, task_name, task_instance, priority, subject, parked_at, failures, deaths, error)
            select $1, 'enquiry.tell_brand', subject || '/' || version, 50, subject, at, 8, $3, 'x'
            from flow.transition where subject = $2 and act = 'close'
            """)
        .bind("$1", id)
        .bind("$2", UUID.fromString(enquiry))
        .bind("$3", deaths)
        .fetch()
        .rowsUpdated()
        .block(Duration.ofSeconds(5));
    return id.toString();
  }

  /** What a body needs beyond what its description says, by route. */
  Map<String, Object> body(String path, String readerName, Browser reader) {
    return switch (path) {
      case "/api/account/iban" -> Map.of("iban", IBAN, "holder", "Dikim Evi");
      case "/api/applications/assisted" -> applicant();
      case "/api/applications/{id}/reject" -> Map.of("reason", "not_reached", "note", "");
      case "/api/applications/{id}/request-changes" ->
          Map.of("reason", "paper_missing", "note", "", "documents", List.of("tax_plate"));
      case "/api/bank-statements", "/api/bank-statements/preview" -> statement();
      case "/api/bank-lines/{id}/match", "/api/bank-lines/{id}/unmatch" ->
          Map.of("payoutId", journey.payout);
      case "/api/capacity/weeks" ->
          Map.of(
              "people",
              10,
              "startsAt",
              "08:00:00",
              "endsAt",
              "18:00:00",
              "breakMinutes",
              60,
              "days",
              5,
              "garment",
              "basic_tshirt",
              "firstWeek",
              journey.week(12),
              "weeks",
              1);
      case "/api/capacity/weeks/correct" -> Map.of("week", journey.week(12), "minutes", 100);
      case "/api/capacity/machine-weeks" ->
          Map.of("firstWeek", journey.week(12), "weeks", 1, "minutes", 100);
      case "/api/enquiries/{id}/invite" -> Map.of("workshopIds", List.of(journey.workshop));
      case "/api/enquiries/{id}/save" -> Map.of("terms", Map.of("style", "T-shirt"));
      case "/api/enquiries/{id}/repeat" -> Map.of("poNumber", "PO-" + UUID.randomUUID());
      case "/api/invoices" -> invoiced();
      case "/api/look-alikes" -> pair();
      case "/api/look-alikes/{id}/merge" ->
          Map.of("keep", journey.workshop, "reason", "same_firm", "note", "");
      case "/api/look-alikes/{id}/distinct" -> Map.of("reason", "other_firm", "note", "");
      case "/api/applications/{id}/vouches" ->
          Map.of("kind", "chamber", "name", "Oda", "statement", "Tanırız");
      case "/api/closure-reports" -> closing(journey.other);
      case "/api/closure-reports/{id}/reject" -> Map.of("reason", "Açık, gördüm");
      case "/api/vouches" -> Map.of("code", codeOf(journey.other), "statement", "Tanırım");
      case "/api/vouches/{id}/decide" -> Map.of("takes", true, "note", "");
      case "/api/members/{organisation}/maker" -> Map.of("word", "none", "note", "baktım");
      case "/api/members/{organisation}/workshop/judge" ->
          Map.of("fact", "name", "method", "visit", "holds", true, "note", "");
      case "/api/members/{organisation}/workshop/identify" ->
          Map.of("kind", "nace", "value", "14.13.03");
      case "/api/members/{id}/suspend" -> Map.of("reason", "papers_expired", "note", "");
      case "/api/members/{id}/terminate" -> Map.of("reason", "closed_down", "note", "");
      case "/api/papers" -> paper(reader, "tax_plate");
      case "/api/papers/readings" -> Map.of("pages", paper(reader, null).get("pages"));
      case "/api/papers/{id}/revisions" -> paper(reader, null);
      case "/api/payouts/{id}/announce-sent", "/api/payouts/{id}/confirm-received" ->
          Map.of("on", journey.today().toString(), "version", NOBODYS_VERSION);
      case "/api/people/invitations" -> colleague(role(readerName));
      case "/api/people/{id}/role" -> Map.of("role", role(readerName));
      case "/api/people/lost-numbers" -> newNumber();
      case "/api/slices/{id}/deliveries" ->
          Map.of("lines", List.of(Map.of("size", "S", "colour", "Black", "pieces", 1)));
      case "/api/vetting-documents" -> wanted("cert_gots");
      default -> Map.of();
    };
  }

  private Map<String, Object> paper(Browser reader, String type) {
    var claim = new HashMap<String, Object>();
    if (type != null) {
      claim.put("type", type);
    }
    claim.put("issuer", "Esenler Belediyesi");
    claim.put("issuedOn", journey.today().minusDays(30).toString());
    claim.put("expiresOn", journey.today().plusYears(1).toString());
    String page =
        reader
            .upload("/api/files?name=evrak.jpg", SampleFiles.jpeg())
            .expectStatus(201)
            .json("$.id");
    claim.put("pages", List.of(page));
    return claim;
  }

  /** A role that exists in the reader's kind of organisation. */
  private static String role(String readerName) {
    return switch (readerName.split(" ")[0]) {
      case "brand" -> "merchandiser";
      case "centre" -> "auditor";
      default -> "foreman";
    };
  }
}
