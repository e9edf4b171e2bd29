package coop.ilmek.identity;

import coop.ilmek.identity.persistence.FoundingStore;
import coop.ilmek.identity.persistence.Secrets;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Prints the link for the first coordinator on the console of whoever starts the first node on an
 * empty database: once, for 24 hours, never into the log. Lost? {@code ILMEK_FOUNDING_AGAIN=true}
 * prints another one, and the one before is worthless.
 */
@Component
@ConditionalOnProperty(name = "ilmek.demo", havingValue = "false", matchIfMissing = true)
class FoundingLink implements ApplicationRunner {
  private static final Duration LIFE = Duration.ofHours(24);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.of("Europe/Istanbul"));

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final String publicUrl;
  private final boolean again;
  private final PrintStream console;

  FoundingLink(
      @Qualifier("jdbcDataSource") DataSource dataSource,
      Clock clock,
      @Value("${ilmek.public-url}") String publicUrl,
      @Value("${ilmek.founding.again:false}") boolean again) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.clock = clock;
    this.publicUrl = publicUrl;
    this.again = again;
    this.console = System.out;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String token = Secrets.token();
    Instant now = clock.instant();
    Instant until = now.plus(LIFE).truncatedTo(ChronoUnit.MINUTES);
    int offered =
        jdbc.update(
            FoundingStore.OFFER,
            Secrets.sha256(token),
            until.atOffset(java.time.ZoneOffset.UTC),
            now.atOffset(java.time.ZoneOffset.UTC),
            again);
    if (offered == 1) {
      console.printf(
          "%n  This database is empty. The first coordinator begins here, once, until %s:%n%n"
              + "    %s/found#%s%n%n",
          TIME.format(until), publicUrl, token);
      console.flush();
    }
  }
}
