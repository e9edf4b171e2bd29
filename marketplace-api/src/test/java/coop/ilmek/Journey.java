package coop.ilmek;

import static coop.ilmek.Cluster.eventually;

import coop.ilmek.shared.IsoWeek;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The main job over HTTP: from two vetted members to work that is delivered, accepted and paid.
 * Each step is one method, each act is what the screens send.
 */
public final class Journey {
  private final Cluster cluster;
  private final Clock clock;

  public Browser coordinator;
  public Browser owner;
  public Browser other;
  public Browser buyer;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  public final String ownerName = "Yolculuk" + mark;
  public final String otherName = "Komşu" + mark;
  public String application = "";
  public String paper = "";
  public String poNumber = "";
  public String enquiry = "";
  public String invitation = "";
  public String quote = "";
  public String lostQuote = "";
  public String order = "";
  public String slice = "";
  public String payout = "";
  public String delivery = "";
  public String file = "";
  public String member = "";
  public String workshop = "";
  public String code = "";

  public Journey(Cluster cluster, Clock clock) {
    this.cluster = cluster;
    this.clock = clock;
    coordinator = cluster.coordinator();
    owner = cluster.stranger();
    other = cluster.stranger();
    buyer = cluster.stranger("buyer");
  }

  /** Steps 1 and 2: a workshop applies, a paper more is asked, the centre visits and approves. */
  public Journey members() {
    application = cluster.applyAsWorkshop(owner, ownerName, Map.of());
    cluster.act(coordinator, application, "take-up", Map.of()).expectStatus(200);
    cluster
        .act(
            coordinator,
            application,
            "request-changes",
            Map.of(
                "reason", "paper_missing",
                "note", "Vergi levhanızı da ekleyin.",
                "documents", List.of("tax_plate")))
        .expectStatus(200);
    cluster.submit(owner, application);
    cluster.approve(coordinator, application);
    cluster.awaitAdmission(owner);
    cluster.approve(coordinator, cluster.applyAsWorkshop(other, otherName, Map.of()));
    cluster.awaitAdmission(other);
    cluster.approve(coordinator, cluster.applyAsBrand(buyer, "Elbe Kleidung"));
    cluster.awaitAdmission(buyer);
    code =
        owner
            .get("/api/members/" + Cluster.organisationOf(owner) + "/workshop")
            .expectStatus(200)
            .json("$.code");
    member = Cluster.organisationOf(owner).toString();
    return this;
  }

  /** Step 3: six weeks of capacity and one certificate, confirmed by the centre. */
  public Journey supply() {
    for (Browser workshop : List.of(owner, other)) {
      for (String process : List.of("sewing", "finishing_packing")) {
        IntStream.range(0, 9)
            .forEach(
                n ->
                    workshop
                        .post(
                            "/api/capacity/weeks/correct",
                            Map.of("week", week(n), "process", process, "minutes", 9_000))
                        .expectStatus(200));
      }
    }
    certificate(other);
    paper = certificate(owner);
    return this;
  }

  /** A certificate, handed in by its owner and confirmed by the centre. */
  private String certificate(Browser holder) {
    file = upload(holder, "sertifika.pdf");
    String id =
        holder
            .post(
                "/api/papers",
                Map.of(
                    "type",
                    "cert_bsci",
                    "issuer",
                    "TÜV Rheinland",
                    "documentNumber",
                    "DBID-1",
                    "issuedOn",
                    today().minusDays(30).toString(),
                    "expiresOn",
                    today().plusYears(1).toString(),
                    "pages",
                    List.of(file)))
            .expectStatus(201)
            .json("$.id");
    coordinator
        .post(
            "/api/papers/" + id + "/revisions/1/confirm",
            Map.of("version", version(coordinator, "/api/papers/" + id)))
        .expectStatus(200);
    return id;
  }

  /** Step 4: the brand posts with its own number and invites two workshops. */
  public Journey enquiry(Browser by) {
    poNumber = "PO-" + UUID.randomUUID().toString().substring(0, 8);
    var begun = by.post("/api/enquiries", Map.of("poNumber", poNumber)).expectStatus(201);
    enquiry = begun.json("$.id");
    by.post(
            "/api/enquiries/" + enquiry + "/save",
            Map.of(
                "version",
                begun.<Integer>json("$.version"),
                "poNumber",
                poNumber,
                "terms",
                terms(by)))
        .expectStatus(200);
    workshop = candidate(by, ownerName);
    var ids = List.of(workshop, candidate(by, otherName));
    by.post("/api/enquiries/" + enquiry + "/invite", Map.of("workshopIds", ids)).expectStatus(200);
    act(by, "/api/enquiries/" + enquiry, "publish", Map.of()).expectStatus(200);
    return this;
  }

  /** Step 5: both owners quote. */
  public Journey quotes() {
    invitation = invitation(owner);
    quote = quote(owner, 4_700);
    lostQuote = quote(other, 5_100);
    return this;
  }

  /** Step 6: the brand awards with a reason; an order with one slice opens. */
  public Journey award(Browser by) {
    act(by, "/api/enquiries/" + enquiry, "close", Map.of()).expectStatus(200);
    act(by, "/api/enquiries/" + enquiry, "award", Map.of("quoteId", quote, "reason", "price"))
        .expectStatus(200);
    eventually("the order", () -> !orders(by).isEmpty());
    order = orders(by).getFirst();
    slice = by.get("/api/orders/" + order).expectStatus(200).json("$.slices[0].id");
    return this;
  }

  /** Step 7: milestones from the phone, delivery, acceptance. */
  public Journey produce(Browser by) {
    for (String milestone : List.of("material_in", "cutting", "sewing", "finishing")) {
      act(owner, "/api/slices/" + slice, "milestones", Map.of("type", milestone)).expectStatus(200);
    }
    var lines = new ArrayList<Map<String, Object>>();
    for (String size : List.of("S", "M", "L")) {
      for (String colour : List.of("Black", "Ecru")) {
        lines.add(Map.of("size", size, "colour", colour, "pieces", 200));
      }
    }
    var delivered =
        act(
                owner,
                "/api/slices/" + slice,
                "deliveries",
                Map.of("lines", lines, "noteNumber", "IRS-7"))
            .expectStatus(200);
    delivery = delivered.json("$.deliveries[0].id");
    act(by, "/api/slices/" + slice, "deliveries/" + delivery + "/accept", Map.of())
        .expectStatus(200);
    return this;
  }

  /** Step 8 as far as people act by hand: the brand pays, the owner confirms the money by code. */
  public Journey pay(Browser by) {
    String iban =
        owner
            .post(
                "/api/account/iban",
                Map.of("iban", "TR330006100519786457841326", "holder", "Yolculuk Dikim"))
            .expectStatus(200)
            .json("$.id");
    stepUp(owner, "payments.iban");
    owner.post("/api/account/iban/" + iban + "/confirm", Map.of()).expectStatus(200);
    eventually("the transfer", () -> !payouts().isEmpty());
    payout = payouts().getFirst();
    act(by, "/api/payouts/" + payout, "announce-sent", Map.of("on", today().toString()))
        .expectStatus(200);
    stepUp(owner, "payments.received");
    act(owner, "/api/payouts/" + payout, "confirm-received", Map.of("on", today().toString()))
        .expectStatus(200);
    return this;
  }

  /** An act at the subject's present version. */
  public Browser.Answer act(Browser by, String subject, String act, Map<String, Object> body) {
    var withVersion = new HashMap<>(body);
    withVersion.put("version", version(by, subject));
    return by.post(subject + "/" + act, withVersion);
  }

  private static int version(Browser by, String subject) {
    return by.get(subject).expectStatus(200).json("$.version");
  }

  public List<String> orders(Browser by) {
    return by.get("/api/orders?q=" + poNumber).expectStatus(200).json("$.items[*].id");
  }

  private List<String> payouts() {
    return owner.get("/api/payouts?q=" + poNumber).expectStatus(200).json("$.items[*].id");
  }

  /** The brand finds the workshop by name among those with free minutes. */
  private String candidate(Browser by, String name) {
    List<String> found =
        by.get(
                "/api/candidates?process=sewing&firstWeek="
                    + week(0)
                    + "&lastWeek="
                    + week(6)
                    + "&q="
                    + name)
            .expectStatus(200)
            .json("$.items[*].workshopId");
    return found.getFirst();
  }

  private String invitation(Browser workshop) {
    for (String id :
        workshop.get("/api/invitations").expectStatus(200).<List<String>>json("$.items[*].id")) {
      if (workshop.get("/api/invitations/" + id).<String>json("$.enquiryId").equals(enquiry)) {
        return id;
      }
    }
    throw new AssertionError("not invited to " + poNumber);
  }

  private String quote(Browser workshop, long priceMinor) {
    var answer =
        Map.of(
            "note",
            "",
            "priceMinor",
            priceMinor,
            "pieces",
            1_200,
            "weeks",
            IntStream.range(2, 7).mapToObj(this::week).toList(),
            "validUntil",
            today().plusDays(20).toString());
    var draft =
        workshop
            .post("/api/invitations/" + invitation(workshop) + "/quote", Map.of("terms", answer))
            .expectStatus(200);
    String id = draft.json("$.id");
    workshop
        .post("/api/quotes/" + id + "/submit", Map.of("version", draft.<Integer>json("$.version")))
        .expectStatus(200);
    return id;
  }

  private Map<String, Object> terms(Browser by) {
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
    terms.put("priceIdeaMinor", 4_500);
    terms.put("packing", "Polybag, 50 per carton");
    terms.put("labelling", "Main label neck, care label side seam");
    terms.put("tests", "Wash 40 °C, colour fastness 4");
    terms.put("certificates", List.of("cert_bsci"));
    terms.put("aql", Map.of("level", "ii", "critical", 0, "major", 2.5, "minor", 4.0));
    terms.put("files", List.of(Map.of("blobId", upload(by, "foy.pdf"), "name", "foy.pdf")));
    terms.put("dueWeek", week(8));
    terms.put("windowEnds", clock.instant().plus(Duration.ofDays(7)).toString());
    terms.put("silenceDays", 7);
    terms.put("paymentPlan", "weekly");
    terms.put("depositPercent", 0);
    terms.put("visibility", "invited");
    return terms;
  }

  public static String upload(Browser by, String name) {
    byte[] pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);
    return by.upload("/api/files?name=" + name, pdf).expectStatus(201).json("$.id");
  }

  /** Asks for a fresh code and gives it. */
  public static void stepUp(Browser browser, String purpose) {
    browser.post("/api/session/step-up/codes", Map.of("purpose", purpose)).expectStatus(202);
    String code = browser.code(browser.address());
    browser
        .post("/api/session/step-up", Map.of("purpose", purpose, "code", code))
        .expectStatus(204);
  }

  public String week(int ahead) {
    return IsoWeek.of(IsoWeek.monday(clock.instant()).plusWeeks(ahead));
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), IsoWeek.ZONE);
  }
}
