package coop.ilmek;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * With a mail server and an SMS provider set, and without the demo, as in production: nothing is
 * kept in a mailbox, and the limits are the real ones. An empty cluster of its own.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "ilmek.data=target/test-postgres-outside",
      "ilmek.demo=false",
      "ilmek.clock.movable=true",
      "ilmek.flow.polling=200ms",
      "ilmek.flow.heartbeat=1s",
      "ilmek.sms.token=sesame",
      "ilmek.sms.limit=2s",
      "ilmek.public-url=http://ilmek.test"
    })
@AutoConfigureWebTestClient(timeout = "PT30S")
public abstract class RealChannels {
  protected static final String SMS = "/sms";
  protected static final WireMockServer PROVIDER = new WireMockServer(options().dynamicPort());

  private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private static final Pattern CODE = Pattern.compile("(?<![0-9+])([0-9]{6})(?![0-9])");

  static {
    MAIL.start();
    PROVIDER.start();
  }

  @DynamicPropertySource
  static void outside(DynamicPropertyRegistry registry) {
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    registry.add("ilmek.sms.url", () -> PROVIDER.baseUrl() + SMS);
  }

  @Autowired private WebTestClient http;

  @BeforeEach
  void forget() {
    PROVIDER.resetAll();
    PROVIDER.stubFor(post(SMS).willReturn(taken("m-1")));
  }

  protected Browser browser() {
    var browser = new Browser(http);
    browser.get("/api/session");
    return browser;
  }

  protected static ResponseDefinitionBuilder taken(String id) {
    return aResponse()
        .withHeader("Content-Type", "application/json")
        .withBody("{\"id\":\"" + id + "\"}");
  }

  /** What the SMS provider was asked to send to a number, in order. */
  protected static List<LoggedRequest> sent(String number) {
    return PROVIDER.findAll(postRequestedFor(urlEqualTo(SMS)).withRequestBody(containing(number)));
  }

  protected static List<MimeMessage> mailTo(String address) {
    return Stream.of(MAIL.getReceivedMessages()).filter(mail -> isTo(mail, address)).toList();
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return mail.getAllRecipients()[0].toString().equals(address);
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  protected static String text(MimeMessage mail) {
    try {
      return mail.getContent().toString();
    } catch (IOException | jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** The six figures in a message. */
  protected static String code(String text) {
    var found = CODE.matcher(text);
    if (!found.find()) {
      throw new AssertionError("no code in " + text);
    }
    return found.group(1);
  }
}
