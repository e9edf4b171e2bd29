package coop.ilmek.identity;

import static coop.ilmek.Cluster.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.RealChannels;
import coop.ilmek.shared.MovableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.DefaultApplicationArguments;

/** An empty cluster, and what guards the door of a real one. */
class FoundingTest extends RealChannels {
  private static final Pattern FOUND = Pattern.compile("http://ilmek\\.test/found#(\\S{43})");
  private static final Pattern JOIN = Pattern.compile("http://ilmek\\.test/join#(\\S{43})");

  @Autowired
  @Qualifier("jdbcDataSource")
  private DataSource dataSource;

  @Autowired private MovableClock clock;

  @Test
  void theFirstCoordinatorComesByAPrintedLinkAndInvitesTheSecond() {
    String first = token(FOUND, started(true));
    assertThat(started(false)).as("printed once").isEmpty();
    clock.moveBy(Duration.ofHours(25));
    String second = token(FOUND, started(false));
    found(first, "Zehra Aydın", "zehra@merkez.test").expectStatus(410);

    Browser zehra = browser();
    zehra.post("/api/sign-in/founding", Map.of("token", second)).expectStatus(204);
    var session = found(zehra, second, "Zehra Aydın", "zehra@merkez.test").expectStatus(200);
    assertThat(session.<String>json("$.organisation.kind")).isEqualTo("centre");
    assertThat(session.<String>json("$.organisation.role")).isEqualTo("coordinator");
    assertThat(session.<Boolean>json("$.organisation.admitted")).isTrue();
    found(second, "Biri", "biri@merkez.test").expectStatus(410);
    assertThat(started(true)).as("the centre is there").isEmpty();

    zehra
        .post(
            "/api/people/invitations",
            Map.of("address", "elif@merkez.test", "role", "coordinator", "language", "tr"))
        .expectStatus(201);
    eventually("the letter", () -> !mailTo("elif@merkez.test").isEmpty());
    Browser elif = browser();
    var joined =
        elif.post(
                "/api/sign-in/invitation/accept",
                Map.of(
                    "token",
                    token(JOIN, text(mailTo("elif@merkez.test").getFirst())),
                    "name",
                    "Elif Kaya"))
            .expectStatus(200);
    assertThat(joined.<String>json("$.organisation.role")).isEqualTo("coordinator");
  }

  @Test
  void codesToOneAddressAreLimited() {
    Browser person = browser();
    for (int i = 0; i < 8; i++) {
      ask(person).expectStatus(202);
      ask(person).expectStatus(429);
      clock.moveBy(Duration.ofSeconds(31));
    }
    ask(person).expectStatus(429);
    assertThat(sent("+905327100001")).hasSize(8);
    clock.moveBy(Duration.ofHours(1));
    ask(person).expectStatus(202);
  }

  @Test
  void passwordsTriedForOneAddressAreLimitedWhetherOrNotItIsKnown() {
    Browser person = browser();
    var statuses = new java.util.ArrayList<Integer>();
    for (int i = 0; i < 21; i++) {
      statuses.add(
          person
              .post(
                  "/api/sign-in/password",
                  Map.of("address", "kimse@ornek.test", "password", "tahmin " + i))
              .status());
    }
    assertThat(statuses.subList(0, 20)).containsOnly(422);
    assertThat(statuses.getLast()).isEqualTo(429);
  }

  private static Browser.Answer ask(Browser person) {
    return person.post("/api/sign-in/codes", Map.of("address", "0532 710 00 01"));
  }

  /** What a start prints. */
  private String started(boolean again) {
    var out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    FoundingLink link;
    try {
      link = new FoundingLink(dataSource, clock, "http://ilmek.test", again);
    } finally {
      System.setOut(before);
    }
    link.run(new DefaultApplicationArguments());
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String token(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private Browser.Answer found(String token, String name, String address) {
    return found(browser(), token, name, address);
  }

  private static Browser.Answer found(Browser browser, String token, String name, String address) {
    return browser.post(
        "/api/sign-in/founding/accept",
        Map.of("token", token, "centre", "Küme Merkezi", "name", name, "address", address));
  }
}
