package coop.ilmek;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.shared.blob.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may reach what: every route of the running application, asked by every kind of reader with
 * ids that exist. {@code docs/access.csv} holds the answers; a route without lines fails, a field
 * that was not there before fails, and what a reader may not see is answered like what does not
 * exist.
 *
 * <p>Acts are asked with a body that passes validation and a version nobody has seen: the permitted
 * get 409 stale and nothing changes. What the permitted do with them is proved by the journeys.
 */
@IlmekTest
class AccessTest {
  private static final Path FILE = Path.of("../docs/access.csv");
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)\\}");

  @Autowired private WebTestClient http;
  @Autowired private Cluster cluster;
  @Autowired private Clock clock;
  @Autowired private DatabaseClient db;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping routes;

  private final JsonMapper json = JsonMapper.builder().build();
  private Samples samples;
  private Journey journey;
  private Traces traces;
  private Map<String, Browser> readers;
  private String imported;
  private Listed listed;

  @BeforeEach
  void world() {
    byte[] description =
        http.get().uri("/v3/api-docs").exchange().expectBody().returnResult().getResponseBody();
    samples = new Samples(json.readTree(description));
    journey = new Journey(cluster, clock).members().supply();
    journey.enquiry(journey.buyer).quotes().award(journey.buyer);
    journey.produce(journey.buyer).pay(journey.buyer);
    traces = new Traces(cluster, journey, db);
    imported = imported(journey.coordinator, "Gül Dikim");
    listed = listed(journey.coordinator);
    endingPaper(journey.owner, journey.coordinator);
    readers = new LinkedHashMap<>();
    readers.put("workshop own", journey.owner);
    readers.put("workshop party", journey.other);
    readers.put("workshop stranger", cluster.workshop("Yabancı " + UUID.randomUUID()));
    readers.put("brand own", journey.buyer);
    readers.put("brand stranger", cluster.brand("Fremde " + UUID.randomUUID()));
    readers.put("centre coordinator", journey.coordinator);
    readers.put("centre inspector", cluster.ofCentre("inspector"));
    readers.put("applicant", cluster.stranger());
    var nobody = new Browser(http);
    nobody.get("/api/session");
    readers.put("nobody", nobody);
  }

  /** A list the centre brought in, not applied. */
  private String imported(Browser coordinator, String name) {
    String file = list(coordinator, name);
    return coordinator.post("/api/imports", Map.of("fileId", file)).expectStatus(201).json("$.id");
  }

  private String list(Browser reader, String name) {
    byte[] list = ("Firma;Vergi No\n" + name + ";" + cluster.taxNumber() + "\n").getBytes(UTF_8);
    return reader.upload("/api/files?tables=true&name=liste.csv", list).json("$.id");
  }

  /** A list of weeks in which nothing stands to be changed. */
  private static String weeks(Browser reader) {
    byte[] weeks = "Hafta;İşlem;Dakika\n2020-W01;Dikim;100\n".getBytes(UTF_8);
    return reader.upload("/api/files?tables=true&name=haftalar.csv", weeks).json("$.id");
  }

  private static String proof(Browser reader) {
    return reader.upload("/api/files?name=levha.jpg", SampleFiles.jpeg()).json("$.id");
  }

  /** A workshop of an applied list that somebody else claims. */
  private record Listed(String id, String code, String claim) {}

  private Listed listed(Browser coordinator) {
    String name = "Lale Dikim " + UUID.randomUUID();
    String list = imported(coordinator, name);
    coordinator
        .post("/api/imports/" + list + "/apply", Map.of("version", 1, "leaveOut", false))
        .expectStatus(200);
    var prospect = coordinator.get("/api/prospects?importId=" + list).expectStatus(200);
    String code = prospect.json("$.items[0].code");
    Browser claimant = cluster.stranger();
    var claim =
        claimant
            .post(
                "/api/claims",
                Map.of("code", code, "name", "Lale", "note", "", "proof", List.of(proof(claimant))))
            .expectStatus(201);
    return new Listed(prospect.json("$.items[0].id"), code, claim.json("$.id"));
  }

  /** A confirmed paper that ends within the month. */
  private void endingPaper(Browser owner, Browser coordinator) {
    String file = owner.upload("/api/files?name=evrak.jpg", SampleFiles.jpeg()).json("$.id");
    LocalDate today = LocalDate.now(clock);
    var claim =
        Map.of(
            "type", "fire_report",
            "issuer", "İtfaiye",
            "issuedOn", today.minusDays(30).toString(),
            "expiresOn", today.plusDays(9).toString(),
            "pages", List.of(file));
    String paper = owner.post("/api/papers", claim).expectStatus(201).json("$.id");
    Number version = owner.get("/api/papers/" + paper).json("$.version");
    coordinator
        .post("/api/papers/" + paper + "/revisions/1/confirm", Map.of("version", version))
        .expectStatus(200);
  }

  /** A route as it stands in the file. */
  private record Route(String method, String path) implements Comparable<Route> {
    @Override
    public int compareTo(Route other) {
      int byPath = path.compareTo(other.path);
      return byPath != 0 ? byPath : method.compareTo(other.method);
    }

    boolean named() {
      return path.contains("{");
    }
  }

  /** What one reader got. */
  private record Answer(int status, String fields) {}

  @Test
  void everyReaderGetsWhatTheFileSays() throws IOException {
    var seen = new ArrayList<String>();
    var leaks = new ArrayList<String>();
    seen.add("method,route,reader,status,fields");
    for (Route route : routes()) {
      for (var reader : readers.entrySet()) {
        Answer answer = ask(route, reader.getKey(), reader.getValue(), false);
        seen.add(
            String.join(
                ",",
                route.method(),
                route.path(),
                reader.getKey(),
                status(answer),
                answer.fields()));
        if (route.named() && answer.status() == 404) {
          leaks.addAll(differsFromAbsent(route, reader.getKey(), reader.getValue()));
        }
      }
    }
    if (Boolean.getBoolean("access.write")) {
      Files.write(FILE, seen);
    }
    assertThat(leaks).as("foreign answers that differ from absent ones").isEmpty();
    assertThat(String.join("\n", seen))
        .as("look at every changed line, then run with -Daccess.write=true")
        .isEqualTo(String.join("\n", Files.readAllLines(FILE)));
  }

  /** Lines that may never stand in the file, whoever wrote it. */
  @Test
  void theFileItselfKeepsStrangersOut() throws IOException {
    var wrong =
        Files.readAllLines(FILE).stream()
            .filter(line -> line.contains("{"))
            .filter(
                line ->
                    line.contains(",workshop stranger,")
                        || line.contains(",brand stranger,")
                        || line.contains(",applicant,")
                        || line.contains(",nobody,"))
            .filter(line -> line.contains(",200,"))
            .filter(line -> !OPEN.matcher(line).find())
            .toList();
    assertThat(wrong).isEmpty();
  }

  /** Whose claim it is, is none of the readers. */
  private static final Set<String> OF_ONE_PERSON = Set.of("/api/claims/{id}/withdraw");

  /**
   * An act that answers everybody alike, "not in order" or "not there", says nothing about who may:
   * its body or its id is made up.
   */
  @Test
  void everyActIsReachedBySomebody() throws IOException {
    var reached = new TreeMap<String, Boolean>();
    for (String line : Files.readAllLines(FILE)) {
      String[] parts = line.split(",", -1);
      if (parts[0].equals("POST") && !parts[2].equals("nobody")) {
        boolean decided = !parts[3].equals("400") && !parts[3].equals("404");
        reached.merge(parts[1], decided, Boolean::logicalOr);
      }
    }
    reached.values().removeIf(any -> any);
    reached.keySet().removeAll(OF_ONE_PERSON);
    assertThat(reached.keySet()).as("acts nobody got through to").isEmpty();
  }

  /** What everybody, or every member, may look at: public profiles. */
  private static final Pattern OPEN =
      Pattern.compile(
          ",(/w/|/api/(public/|workshops/\\{code\\}|members/\\{organisation\\}/workshop|capacity/workshops"
              + "|claims/of/\\{code\\}))");

  private List<Route> routes() {
    var found = new TreeSet<Route>();
    routes
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (!method.getBeanType().getPackageName().startsWith("coop.ilmek")) {
                return;
              }
              for (var pattern : info.getPatternsCondition().getPatterns()) {
                for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
                  found.add(new Route(verb.name(), pattern.getPatternString()));
                }
              }
            });
    return List.copyOf(found);
  }

  private Answer ask(Route route, String name, Browser reader, boolean absent) {
    String path = filled(route.path(), absent) + (isSheet(route) ? "?format=csv" : "");
    boolean act = !route.method().equals("GET");
    if (act && !name.equals("nobody") && leavesTraces(route, name)) {
      return new Answer(0, "");
    }
    var answer =
        act
            ? reader.send(
                HttpMethod.valueOf(route.method()),
                path,
                name.equals("nobody") ? body(route) : body(route, name, reader))
            : reader.get(path + query(route));
    if (isSheet(route)) {
      return new Answer(answer.status(), answer.status() == 200 ? headings(answer.body()) : "");
    }
    boolean told = answer.status() == 200 && answer.body().startsWith("{");
    return new Answer(answer.status(), told && !act ? fields(answer.body()) : "");
  }

  private static boolean isSheet(Route route) {
    return route.method().equals("GET") && route.path().endsWith("/export");
  }

  /** What a reader finds in a file that leaves: its headings, whichever week it is. */
  private static String headings(String csv) {
    return csv.lines()
        .findFirst()
        .orElse("")
        .replace("\uFEFF", "")
        .replaceAll("[0-9]{4}-W[0-9]{2}", "week")
        .replaceAll("[;,\"]+", " | ");
  }

  /** A body that passes validation, so that access decides; its version is nobody's. */
  private String body(Route route) {
    return samples.body(route.method(), route.path());
  }

  /** The same, in order to the last value where the description does not say enough. */
  private String body(Route route, String name, Browser reader) {
    String body = body(route);
    var more = traces.body(route.path(), name, reader);
    if (!more.isEmpty() && route.method().equals("POST")) {
      var sample = (ObjectNode) json.readTree(body);
      more.forEach((field, value) -> sample.set(field, json.valueToTree(value)));
      body = json.writeValueAsString(sample);
    }
    return switch (route.path()) {
      case "/api/imports" -> body.replace(Samples.NOBODYS_ID, list(reader, "Nar Dikim"));
      case "/api/capacity/import" -> body.replace(Samples.NOBODYS_ID, weeks(reader));
      case "/api/claims" -> withCode(body.replace(Samples.NOBODYS_ID, proof(reader)));
      case "/api/applications/take-over" -> withCode(body);
      default -> body;
    };
  }

  private String withCode(String body) {
    return body.replace("\"code\":\"xxx\"", "\"code\":\"" + listed.code() + "\"");
  }

  private String query(Route route) {
    return route.path().equals("/api/claims/of") ? "?taxNumber=" + cluster.taxNumber() : "";
  }

  /** Acts of a session on itself would change the reader under our hands. */
  private static boolean leavesTraces(Route route, String name) {
    return route.path().startsWith("/api/session") || route.path().startsWith("/api/sign-in");
  }

  private static String status(Answer answer) {
    return answer.status() == 0 ? "own" : String.valueOf(answer.status());
  }

  private List<String> differsFromAbsent(Route route, String name, Browser reader) {
    String path = filled(route.path(), false);
    String absent = filled(route.path(), true);
    if (path.equals(absent)) {
      return List.of();
    }
    boolean act = !route.method().equals("GET");
    String body = act ? body(route, name, reader) : "";
    var verb = HttpMethod.valueOf(route.method());
    String foreign = (act ? reader.send(verb, path, body) : reader.get(path)).body();
    String none = (act ? reader.send(verb, absent, body) : reader.get(absent)).body();
    return foreign.equals(none)
        ? List.of()
        : List.of(route + " " + name + ": " + foreign + " / " + none);
  }

  private String fields(String body) {
    JsonNode node = json.readTree(body);
    JsonNode shown =
        node.has("items") && !node.get("items").isEmpty() ? node.get("items").get(0) : node;
    var names = new TreeMap<String, Boolean>();
    shown.propertyNames().forEach(n -> names.put(n, true));
    return String.join(" ", names.keySet());
  }

  /** The ids of the journey, in the places of the path. */
  private String filled(String path, boolean absent) {
    var matcher = VARIABLE.matcher(path);
    var filled = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          filled, absent ? absentFor(matcher.group(1)) : id(path, matcher.group(1)));
    }
    matcher.appendTail(filled);
    return filled.toString();
  }

  private static String absentFor(String variable) {
    return switch (variable) {
      case "course" -> "enquiry";
      case "number", "page" -> "1";
      case "code" -> "ILM-000000";
      default -> "01999999-0000-7000-8000-000000000000";
    };
  }

  private String id(String path, String variable) {
    return switch (variable) {
      case "course" -> "enquiry";
      case "number", "page" -> "1";
      case "of" -> imported;
      case "delivery" -> journey.delivery;
      case "organisation" -> Cluster.organisationOf(journey.owner).toString();
      case "code" -> path.startsWith("/api/claims") ? listed.code() : journey.code;
      default -> subject(path);
    };
  }

  private String subject(String path) {
    String trace = traces.id(path);
    if (trace != null) {
      return trace;
    }
    String start = path.replaceFirst("^(/api)?/([a-z-]+)/.*", "$2");
    return switch (start) {
      case "applications" -> journey.application;
      case "enquiries", "timeline" -> journey.enquiry;
      case "invitations" -> journey.invitation;
      case "quotes" -> journey.quote;
      case "orders" -> journey.order;
      case "slices" -> journey.slice;
      case "papers" -> journey.paper;
      case "payouts" -> journey.payout;
      case "files" -> journey.file;
      case "members" -> journey.member;
      case "capacity" -> journey.workshop;
      case "imports" -> imported;
      case "prospects" -> listed.id();
      case "claims" -> listed.claim();
      default -> absentFor("id");
    };
  }
}
