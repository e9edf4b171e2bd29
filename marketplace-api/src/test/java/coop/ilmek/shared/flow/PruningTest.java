package coop.ilmek.shared.flow;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.IlmekTest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

@IlmekTest
class PruningTest {
  @Autowired private Pruning pruning;
  @Autowired private Clock clock;

  @Autowired
  @Qualifier("jdbcDataSource")
  private DataSource dataSource;

  @Test
  void whatHasServedGoesAndTheRestStays() {
    UUID recent = message(Duration.ofDays(29));
    UUID unsent = message(Duration.ofDays(31));
    UUID old = message(Duration.ofDays(184));
    keyOfAnAct("stays-a-week", Duration.ofDays(6));
    keyOfAnAct("goes-after-a-week", Duration.ofDays(8));

    pruning.run();

    assertThat(secrets(recent)).containsExactly("token");
    assertThat(secrets(unsent)).containsExactly((String) null);
    assertThat(secrets(old)).isEmpty();
    assertThat(
            jdbc()
                .queryForList(
                    "select key from flow.act_key where key like '%-a-week'", String.class))
        .containsExactly("stays-a-week");
  }

  private UUID message(Duration age) {
    var id = UUID.randomUUID();
    jdbc()
        .update(
            "insert into notifications.delivery (id, channel, address, text, secret, created_at)"
                + " values (?, 'email', 'kimse@ornek.example', 'x {secret}', 'token', ?)",
            id,
            clock.instant().minus(age).atOffset(ZoneOffset.UTC));
    return id;
  }

  private void keyOfAnAct(String key, Duration age) {
    jdbc()
        .update(
            "insert into flow.act_key (actor, key, body_hash, at) values (?, ?, ?, ?)",
            UUID.randomUUID(),
            key,
            new byte[32],
            clock.instant().minus(age).atOffset(ZoneOffset.UTC));
  }

  private List<String> secrets(UUID id) {
    return jdbc()
        .queryForList("select secret from notifications.delivery where id = ?", String.class, id);
  }

  private JdbcTemplate jdbc() {
    return new JdbcTemplate(dataSource);
  }
}
