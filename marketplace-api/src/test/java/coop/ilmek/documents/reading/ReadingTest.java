package coop.ilmek.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.jayway.jsonpath.JsonPath;
import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.IsoWeek;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the portal reads on papers, over HTTP, by a real child process. */
@IlmekTest
class ReadingTest {
  private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired private Cluster cluster;
  @Autowired private Clock clock;
  @Autowired private ReaderGateway gateway;

  private static List<String> certificate(String holder, LocalDate issued, LocalDate last) {
    return List.of(
        "ISO 9001 BELGESİ",
        "Kalite Yönetim Sistemi",
        "Firma Adı: " + holder,
        "Kapsam: Konfeksiyon imalatı",
        "Belge No: KY-2026-4417",
        "Belgelendirme Kuruluşu: Anadolu Belgelendirme A.Ş.",
        "Veriliş Tarihi: " + PRINTED.format(issued),
        "Geçerlilik Tarihi: " + PRINTED.format(last));
  }

  private static String store(Browser owner, byte[] file) {
    return owner.upload("/api/files?name=belge.pdf", file).expectStatus(201).json("$.id");
  }

  static Browser.Answer read(Browser owner, byte[] file) throws InterruptedException {
    String blob = store(owner, file);
    String id =
        owner
            .post("/api/papers/readings", Map.of("pages", List.of(blob)))
            .expectStatus(201)
            .json("$.id");
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      var answer = owner.get("/api/papers/readings/" + id).expectStatus(200);
      if (answer.<String>json("$.state").equals("done")) {
        return answer;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("not read: " + owner.get("/api/papers/readings/" + id).body());
  }

  /** An answer, asked by field. */
  record Read(Browser.Answer answer) {
    String value(String field) {
      return first("$.fields[?(@.field=='" + field + "')].value");
    }

    String confident(String field) {
      return first("$.fields[?(@.field=='" + field + "' && @.confident==true)].value");
    }

    private String first(String path) {
      List<String> values = JsonPath.read(answer.body(), path);
      return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
    }
  }

  private static String confident(Browser.Answer reading, String field) {
    return new Read(reading).confident(field);
  }

  @Test
  void aCleanCertificateIsReadAndShownWithItsPage() throws Exception {
    assumeThat(gateway.recognises()).as("Tesseract is installed").isTrue();
    var owner = cluster.workshop("Okunur Tekstil");
    var today = IsoWeek.day(clock.instant());
    var reading =
        read(
            owner,
            Sheets.pdf(
                certificate(
                    "Okunur Tekstil San. ve Tic. Ltd. Şti.",
                    today.minusMonths(3),
                    today.plusYears(2))));

    assertThat(confident(reading, "type")).as(reading.body()).isEqualTo("cert_iso9001");
    assertThat(confident(reading, "issued")).isEqualTo(today.minusMonths(3).toString());
    assertThat(confident(reading, "expires")).isEqualTo(today.plusYears(2).toString());
    assertThat(confident(reading, "number")).isEqualTo("KY-2026-4417");
    assertThat(confident(reading, "issuer")).isEqualTo("Anadolu Belgelendirme A.Ş.");
    assertThat(reading.<List<String>>json("$.doubts")).isEmpty();

    String id = reading.json("$.id");
    var page = owner.file("/api/papers/readings/" + id + "/pages/1");
    assertThat(page.getStatus().value()).isEqualTo(200);
    assertThat(page.getResponseBody()).startsWith(0xFF, 0xD8);
    var stranger = cluster.workshop("Yabancı Tekstil");
    stranger.get("/api/papers/readings/" + id).expectStatus(404);
    assertThat(stranger.file("/api/papers/readings/" + id + "/pages/1").getStatus().value())
        .isEqualTo(404);
  }

  @Test
  void aNegativeResultIsNeverProof() throws Exception {
    assumeThat(gateway.recognises()).as("Tesseract is installed").isTrue();
    var owner = cluster.workshop("Kontrollü Tekstil");
    var today = IsoWeek.day(clock.instant());
    byte[] report =
        Sheets.pdf(
            List.of(
                "BASINÇLI KAP PERİYODİK KONTROL RAPORU",
                "İşyeri Unvanı: Kontrollü Tekstil",
                "Muayene Kuruluşu: Marmara Teknik Kontrol Ltd. Şti.",
                "Rapor No: RP-2026-1188",
                "Periyodik Kontrol Tarihi: " + PRINTED.format(today.minusDays(12)),
                "Bir Sonraki Kontrol Tarihi: " + PRINTED.format(today.plusDays(350)),
                "SONUÇ: Kullanılması uygun değildir."));
    var reading = read(owner, report);
    assertThat(confident(reading, "result")).as(reading.body()).isEqualTo("negative");
    assertThat(reading.<List<String>>json("$.doubts")).contains("negative");

    var paper =
        owner
            .post(
                "/api/papers",
                Map.of(
                    "type", "insp_pressure",
                    "issuer", "Marmara Teknik Kontrol Ltd. Şti.",
                    "issuedOn", today.minusDays(12).toString(),
                    "expiresOn", today.plusDays(350).toString(),
                    "pages", List.of(store(owner, report))))
            .expectStatus(201);
    var coordinator = cluster.coordinator();
    String path = "/api/papers/" + paper.json("$.id") + "/revisions/1/";
    coordinator.get(path + "reading").expectStatus(200);
    Number version = paper.json("$.version");
    coordinator.post(path + "confirm", Map.of("version", version)).expectStatus(409);
    coordinator
        .post(path + "send-back", Map.of("version", version, "reason", "Sonuç olumsuz"))
        .expectStatus(200);
  }
}
