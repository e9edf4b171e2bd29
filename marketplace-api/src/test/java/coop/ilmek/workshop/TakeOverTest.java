package coop.ilmek.workshop;

import static coop.ilmek.workshop.ImportedLists.apply;
import static coop.ilmek.workshop.ImportedLists.begin;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.blob.SampleFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Owners take over what lists know of their workshops; there is never a second record. */
@IlmekTest
class TakeOverTest {
  @Autowired private Cluster cluster;
  @Autowired private DatabaseClient db;

  /** A prospect with a tax number and a telephone of its own. */
  private record Prospect(String id, String code, String name, String taxNumber, String phone) {}

  private Prospect prospect(Browser coordinator) {
    String tax = cluster.taxNumber();
    String name = "Nakkaş " + tax;
    String phone = "0538" + tax.substring(2, 9);
    String list =
        "Firma Ünvanı;Vergi No;İl;İlçe;Mahalle;Sokak;Bina No;Kat;Kapı No;Usta;Overlok;Yetkili;Tel\n"
            + String.join(
                ";",
                name,
                tax,
                "İstanbul",
                "Esenler",
                "Menderes",
                "355. Sokak",
                tax.substring(2, 9),
                "3",
                "7",
                "14",
                "6",
                "Hatice Usta",
                phone)
            + "\n";
    var read = begin(coordinator, "liste.csv", list.getBytes(UTF_8)).expectStatus(201);
    apply(coordinator, read, false).expectStatus(200);
    var line = coordinator.get("/api/prospects?q=" + name).expectStatus(200);
    assertThat(line.<List<String>>json("$.items[*].state")).containsExactly("waiting");
    return new Prospect(line.json("$.items[0].id"), line.json("$.items[0].code"), name, tax, phone);
  }

  @Test
  void anInvitedOwnerTakesHerWorkshopOverAndBecomesAMember() {
    Browser coordinator = cluster.coordinator();
    var prospect = prospect(coordinator);
    String invite = "/api/prospects/" + prospect.id() + "/invite";
    assertThat(
            coordinator
                .post(invite, Map.of("by", "mail"))
                .expectStatus(409)
                .<List<String>>json("$.reasons"))
        .containsExactly("no_address_listed");
    cluster.ofCentre("inspector").post(invite, Map.of()).expectStatus(404);
    coordinator.post(invite, Map.of("by", "sms")).expectStatus(200);
    String secret = secretOf(coordinator, prospect);

    Browser owner = cluster.stranger();
    var seen = owner.get("/api/claims/of/" + prospect.code()).expectStatus(200);
    assertThat(seen.<String>json("$.state")).isEqualTo("free");
    assertThat(seen.<String>json("$.name")).isEqualTo(prospect.name());
    var found = owner.get("/api/claims/of?taxNumber=" + prospect.taxNumber()).expectStatus(200);
    assertThat(found.<List<String>>json("$[*].code")).containsExactly(prospect.code());
    owner.get("/api/claims/of?taxNumber=1234567891").expectStatus(400);
    cluster
        .brand("Neugierig " + prospect.taxNumber())
        .get("/api/claims/of?taxNumber=" + prospect.taxNumber())
        .expectStatus(404);

    take(owner, prospect, "wrong").expectStatus(409);
    var application = take(owner, prospect, secret).expectStatus(201);
    assertThat(application.<String>json("$.answers.workshop.taxNumber"))
        .isEqualTo(prospect.taxNumber());
    assertThat(application.<String>json("$.answers.address.floor")).isEqualTo("3");
    assertThat(application.<String>json("$.answers.contact.name")).isEqualTo("Hatice Usta");
    assertThat(application.<Integer>json("$.answers.people.sewing")).isEqualTo(14);
    assertThat(application.<List<String>>json("$.answers.machines.machines[*].type"))
        .containsExactly("overlock");
    take(cluster.stranger(), prospect, secret).expectStatus(409);

    String id = application.json("$.id");
    answerTheRest(owner, id, prospect);
    cluster.handInPaper(owner, "tax_plate");
    cluster.submit(owner, id);
    cluster.approve(coordinator, id);
    cluster.awaitAdmission(owner);
    var member = owner.get("/api/members/" + Cluster.organisationOf(owner)).expectStatus(200);
    assertThat(member.<String>json("$.code")).isEqualTo(prospect.code());
    assertThat(records(prospect)).isEqualTo(1);
  }

  @Test
  void aClaimIsConfirmedByTheCentreAndOpensTheRecord() {
    Browser coordinator = cluster.coordinator();
    var prospect = prospect(coordinator);
    Browser owner = cluster.stranger();
    Browser other = cluster.stranger();

    take(owner, prospect, null).expectStatus(409);
    var claim = claim(owner, prospect).expectStatus(201);
    assertThat(claim(other, prospect).expectStatus(409).<List<String>>json("$.reasons"))
        .containsExactly("claim_open");
    assertThat(other.get("/api/claims/of/" + prospect.code()).<String>json("$.state"))
        .isEqualTo("claimed");
    String id = claim.json("$.id");
    other.get("/api/claims/" + id).expectStatus(404);

    var shown = coordinator.get("/api/claims/" + id).expectStatus(200);
    String proof = shown.json("$.proof[0].id");
    assertThat(coordinator.file("/files/" + proof).getStatus().value()).isEqualTo(200);
    coordinator
        .post("/api/claims/" + id + "/refuse", Map.of("version", 0, "reason", "Belge okunmuyor."))
        .expectStatus(200);
    take(owner, prospect, null).expectStatus(409);

    String second = claim(owner, prospect).expectStatus(201).json("$.id");
    coordinator.post("/api/claims/" + second + "/confirm", Map.of("version", 0)).expectStatus(200);
    coordinator.post("/api/claims/" + second + "/confirm", Map.of("version", 1)).expectStatus(409);
    assertThat(owner.get("/api/claims/of/" + prospect.code()).<String>json("$.state"))
        .isEqualTo("granted");
    take(other, prospect, null).expectStatus(409);
    take(owner, prospect, null).expectStatus(201);
    assertThat(
            coordinator
                .get("/api/prospects?state=taken_over&q=" + prospect.name())
                .<List<String>>json("$.items[*].code"))
        .containsExactly(prospect.code());
  }

  @Test
  void whoBeganARecordOfHerOwnIsLedToTheListedOne() {
    Browser coordinator = cluster.coordinator();
    var prospect = prospect(coordinator);
    Browser owner = cluster.stranger();
    String id = cluster.begin(owner, "workshop", prospect.name());
    var answers = new HashMap<>(cluster.usualAnswers(prospect.name()));
    answers.put("workshop", Map.of("name", prospect.name(), "taxNumber", prospect.taxNumber()));
    owner.post("/api/applications/" + id + "/answers", answers).expectStatus(200);
    cluster.handInPaper(owner, "tax_plate");

    var refused = cluster.act(owner, id, "submit", Map.of()).expectStatus(409);
    assertThat(refused.<List<String>>json("$.reasons")).containsExactly("prospect_waits");
    assertThat(refused.<String>json("$.details.code")).isEqualTo(prospect.code());

    String claim = claim(owner, prospect).expectStatus(201).json("$.id");
    coordinator.post("/api/claims/" + claim + "/confirm", Map.of("version", 0)).expectStatus(200);
    var joined = take(owner, prospect, null).expectStatus(201);
    assertThat(joined.<String>json("$.id")).isEqualTo(id);
    assertThat(joined.<Integer>json("$.answers.people.sewing")).isEqualTo(16);

    cluster.submit(owner, id);
    cluster.approve(coordinator, id);
    cluster.awaitAdmission(owner);
    var member = owner.get("/api/members/" + Cluster.organisationOf(owner));
    assertThat(member.<String>json("$.code")).isEqualTo(prospect.code());
    assertThat(records(prospect)).isEqualTo(1);
  }

  private void answerTheRest(Browser owner, String id, Prospect prospect) {
    var usual = cluster.usualAnswers(prospect.name());
    owner
        .post(
            "/api/applications/" + id + "/answers",
            Map.of(
                "processes", usual.get("processes"),
                "people", usual.get("people"),
                "contact", usual.get("contact")))
        .expectStatus(200);
  }

  private static Browser.Answer take(Browser owner, Prospect prospect, String secret) {
    return owner.post(
        "/api/applications/take-over",
        secret == null
            ? Map.of("code", prospect.code())
            : Map.of("code", prospect.code(), "secret", secret));
  }

  private static Browser.Answer claim(Browser owner, Prospect prospect) {
    String file =
        owner
            .upload("/api/files?name=levha.jpg", SampleFiles.jpeg())
            .expectStatus(201)
            .json("$.id");
    return owner.post(
        "/api/claims",
        Map.of(
            "code",
            prospect.code(),
            "name",
            "Hatice Nakkaş",
            "note",
            "Vergi levham ektedir.",
            "proof",
            List.of(file)));
  }

  /** The link arrives at the number in the list. */
  private static String secretOf(Browser anybody, Prospect prospect) {
    var link = Pattern.compile("/claim/" + prospect.code() + "#([A-Za-z0-9_-]+)");
    var found = new AtomicReference<String>();
    Cluster.eventually(
        "the invitation",
        () -> {
          String mailbox = anybody.get("/api/demo/mailbox").body();
          int at = mailbox.indexOf("+9" + prospect.phone());
          var match = link.matcher(at < 0 ? "" : mailbox.substring(at));
          boolean there = match.find();
          if (there) {
            found.set(match.group(1));
          }
          return there;
        });
    return found.get();
  }

  private Long records(Prospect prospect) {
    return db.sql(
            "select count(*) as n from workshop.workshop where tax_number = $1 and status <> 'merged'")
        .bind("$1", prospect.taxNumber())
        .map((row, meta) -> row.get("n", Long.class))
        .one()
        .block();
  }
}
