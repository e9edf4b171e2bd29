package coop.ilmek;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every list leaves as a spreadsheet, with its filter and the reader's rights. */
@IlmekTest
class SheetExportTest {
  /** Lists that do not leave, and why. */
  private static final Map<String, String> STAYS =
      Map.ofEntries(
          Map.entry(
              "/api/applications/{id}/vouches", "who vouches for one application, not a list"),
          Map.entry("/api/capacity/typical-minutes", "a reference table, not somebody's data"),
          Map.entry("/api/claims/of", "answers of a search for one workshop"),
          Map.entry("/api/closure-reports", "reports to decide on with the buttons beside them"),
          Map.entry("/api/demo/mailbox", "letters of the demo, with sign-in codes"),
          Map.entry("/api/imports/fields", "the words of an import's form"),
          Map.entry("/api/look-alikes", "pairs to decide on with the buttons beside them"),
          Map.entry("/api/needs-person", "technical work, done with the buttons beside it"),
          Map.entry("/api/papers/registers", "a reference table, not somebody's data"),
          Map.entry("/api/papers/types", "a reference table, not somebody's data"),
          Map.entry("/api/papers/{id}/issuer-checks", "the history of one paper, not a list"),
          Map.entry("/api/papers/{id}/viewings", "who looked, on purpose only on a screen"),
          Map.entry("/api/people/lost-numbers/people", "answers of a search for one person"),
          Map.entry("/api/session/api-keys", "secrets of a session, on purpose only on a screen"),
          Map.entry("/api/session/devices", "sessions of one person, on purpose only on a screen"),
          Map.entry("/api/timeline/{course}/{id}", "the history of one subject, not a list"),
          Map.entry("/api/vetting-documents", "a setting of the centre"));

  /** Lists whose answer holds more than items and the next page. */
  private static final List<String> MORE =
      List.of(
          "/api/account/statement",
          "/api/capacity",
          "/api/enquiries/{id}/quotes",
          "/api/papers",
          "/api/people");

  /**
   * A list and its export.
   *
   * @param items where the lines stand in the answer
   * @param key what names a line in the answer
   * @param column where the same stands in the file, from 0
   */
  private record Leaving(String route, String items, String key, int column) {}

  private static final List<Leaving> LISTS =
      List.of(
          new Leaving("/api/members", "items", "name", 1),
          new Leaving("/api/applications?state=approved", "items", "organisationName", 0),
          new Leaving("/api/candidates", "items", "code", 0),
          new Leaving("/api/papers", "papers", "documentNumber", 3),
          new Leaving("/api/papers/review", "items", "organisation", 0),
          new Leaving("/api/enquiries", "items", "poNumber", 0),
          new Leaving("/api/enquiries/{enquiry}/quotes", "quotes", "code", 0),
          new Leaving("/api/invitations", "items", "poNumber", 0),
          new Leaving("/api/quotes/lost", "items", "poNumber", 0),
          new Leaving("/api/orders", "items", "poNumber", 0),
          new Leaving("/api/orders?state=cancelled", "items", "poNumber", 0),
          new Leaving("/api/slices?open=true", "items", "poNumber", 0),
          new Leaving("/api/payouts?state=all", "items", "poNumber", 0),
          new Leaving("/api/payouts", "items", "poNumber", 0),
          new Leaving("/api/account/statement", "lines", "poNumber", 4),
          new Leaving("/api/bank-lines", "items", "text", 7),
          new Leaving("/api/bank-statements", "", "fileName", 0),
          new Leaving("/api/invoices", "", "number", 0),
          new Leaving("/api/iban-changes", "", "iban", 1),
          new Leaving("/api/payment-milestones/disputed", "", "poNumber", 0),
          new Leaving("/api/imports", "items", "fileName", 0),
          new Leaving("/api/prospects", "items", "code", 0),
          new Leaving("/api/claims", "items", "code", 0),
          new Leaving("/api/notices", "items", "title", 2),
          new Leaving("/api/people", "people", "name", 0),
          new Leaving("/api/papers/ending?days=365", "items", "organisation", 0));

  @Autowired private WebTestClient http;
  @Autowired private Cluster cluster;
  @Autowired private Clock clock;

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void everyListLeavesWithItsFilter() {
    JsonNode paths = description().path("paths");
    var without = new TreeSet<String>();
    var filters = new TreeMap<String, String>();
    for (String path : paths.propertyNames()) {
      JsonNode list = paths.path(path).path("get");
      if (!isList(path, list) || STAYS.containsKey(path)) {
        continue;
      }
      JsonNode export = paths.path(path + "/export").path("get");
      if (export.isMissingNode()) {
        without.add(path);
        continue;
      }
      var asked = parameters(list);
      asked.removeAll(List.of("cursor", "size"));
      asked.add("format");
      if (!asked.equals(parameters(export))) {
        filters.put(path, asked + " / " + parameters(export));
      }
    }
    assertThat(without).as("lists that do not leave; give them an export, or a reason").isEmpty();
    assertThat(filters).as("lists whose export has another filter").isEmpty();
    assertThat(STAYS.keySet())
        .as("reasons for lists that are gone")
        .allMatch(path -> paths.has(path));
  }

  @Test
  void theFileShowsWhatTheListShows() throws IOException {
    var journey = new Journey(cluster, clock).members().supply();
    journey.enquiry(journey.buyer).quotes().award(journey.buyer);
    journey.produce(journey.buyer).pay(journey.buyer);
    byte[] list = ("Firma;Vergi No\n=Formül Dikim;" + cluster.taxNumber() + "\n").getBytes(UTF_8);
    String file =
        journey.coordinator.upload("/api/files?tables=true&name=liste.csv", list).json("$.id");
    journey.coordinator.post("/api/imports", Map.of("fileId", file)).expectStatus(201);
    var readers = new LinkedHashMap<String, Browser>();
    readers.put("owner", journey.owner);
    readers.put("loser", journey.other);
    readers.put("brand", journey.buyer);
    readers.put("coordinator", journey.coordinator);
    readers.put("inspector", cluster.ofCentre("inspector"));
    readers.put("strange workshop", cluster.workshop("Yabancı Dikim"));
    readers.put("strange brand", cluster.brand("Fremde GmbH"));
    readers.put("applicant", cluster.stranger());

    var wrong = new ArrayList<String>();
    var filled = new TreeSet<String>();
    for (Leaving one : LISTS) {
      String route = one.route().replace("{enquiry}", journey.enquiry);
      for (var reader : readers.entrySet()) {
        var shown = shown(reader.getValue(), route, one);
        var left = left(reader.getValue(), route, one.column());
        if (!shown.equals(left)) {
          wrong.add(reader.getKey() + " " + route + ": " + shown + " / " + left);
        }
        if (shown.size() > 1) {
          filled.add(one.route());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(filled).hasSizeGreaterThan(12);
    String po = journey.poNumber;
    assertThat(shown(readers.get("strange brand"), "/api/orders", LISTS.get(9))).doesNotContain(po);
    assertThat(left(readers.get("strange brand"), "/api/orders", 0)).doesNotContain(po);
    assertThat(left(readers.get("strange workshop"), "/api/slices?open=false", 0))
        .doesNotContain(po);
  }

  @Test
  void theFileOfOneEnquiryCarriesItsNumber() {
    var brand = cluster.brand("Dateiname GmbH");
    String id =
        brand.post("/api/enquiries", Map.of("poNumber", "PO/7:Ş")).expectStatus(201).json("$.id");
    for (String what : List.of("quotes", "matrix")) {
      var answer = brand.file("/api/enquiries/" + id + "/" + what + "/export?format=xlsx");
      assertThat(answer.getStatus().value()).isEqualTo(200);
      assertThat(answer.getResponseHeaders().getContentDisposition().getFilename())
          .contains("PO-7-Ş")
          .endsWith(".xlsx");
    }
    assertThat(brand.file("/api/orders/export?format=pdf").getStatus().value()).isEqualTo(400);
  }

  private JsonNode description() {
    return json.readTree(
        http.get().uri("/v3/api-docs").exchange().expectBody().returnResult().getResponseBody());
  }

  private boolean isList(String path, JsonNode operation) {
    JsonNode schema =
        StreamSupport.stream(
                operation.path("responses").path("200").path("content").spliterator(), false)
            .findFirst()
            .map(content -> content.path("schema"))
            .orElse(json.nullNode());
    String ref = schema.path("$ref").asString("");
    JsonNode shape =
        description()
            .path("components")
            .path("schemas")
            .path(ref.substring(ref.lastIndexOf('/') + 1))
            .path("properties");
    return MORE.contains(path)
        || schema.path("type").asString("").equals("array")
        || shape.has("items") && shape.has("next");
  }

  private static TreeSet<String> parameters(JsonNode operation) {
    var names = new TreeSet<String>();
    operation.path("parameters").forEach(one -> names.add(one.path("name").stringValue()));
    return names;
  }

  /** The status first, then what names each line, on all pages. */
  private List<String> shown(Browser reader, String route, Leaving list) {
    var shown = new ArrayList<String>();
    String cursor = "";
    do {
      var answer = reader.get(cursor.isEmpty() ? route : with(route, "cursor=" + cursor));
      if (shown.isEmpty()) {
        shown.add(String.valueOf(answer.status()));
      }
      if (answer.status() != 200) {
        return shown;
      }
      JsonNode body = json.readTree(answer.body());
      JsonNode items = list.items().isEmpty() ? body : body.path(list.items());
      items.forEach(item -> shown.add(text(item, list.key())));
      cursor = body.path("next").asString("");
    } while (!cursor.isEmpty());
    return shown;
  }

  private static String text(JsonNode item, String key) {
    return item.path(key).asString("");
  }

  private static List<String> left(Browser reader, String route, int column) throws IOException {
    int question = route.indexOf('?');
    String path = question < 0 ? route : route.substring(0, question);
    String query = question < 0 ? "" : "&" + route.substring(question + 1);
    var answer = reader.file(path + "/export?format=csv" + query);
    var left = new ArrayList<String>();
    left.add(String.valueOf(answer.getStatus().value()));
    if (answer.getStatus().value() == 200) {
      String text = new String(Objects.requireNonNull(answer.getResponseBody()), UTF_8);
      assertThat(text).startsWith("\uFEFF");
      char separator = text.lines().findFirst().orElseThrow().contains(";") ? ';' : ',';
      var format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
      try (var records = format.parse(new StringReader(text.substring(1)))) {
        for (CSVRecord line : records) {
          String cell = line.get(column);
          if (line.getRecordNumber() > 1) {
            left.add(cell.startsWith("'") ? cell.substring(1) : cell);
          }
        }
      }
    }
    return left;
  }

  private static String with(String route, String parameter) {
    return route + (route.contains("?") ? "&" : "?") + parameter;
  }
}
