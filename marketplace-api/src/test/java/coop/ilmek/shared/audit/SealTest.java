package coop.ilmek.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.IlmekTest;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.MovableClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

@IlmekTest
class SealTest {
  @Autowired private Audit audit;
  @Autowired private Seal seal;
  @Autowired private SealCheck check;
  @Autowired private MeterRegistry meters;
  @Autowired private MovableClock clock;

  @Autowired
  @Qualifier("jdbcDataSource")
  private DataSource dataSource;

  @Test
  void aChangedRowBreaksItsBlock() {
    var jdbc = new JdbcTemplate(dataSource);
    audit.record(Actor.system(), "test.first", null).block();
    audit.record(Actor.system(), "test.second", null).block();
    clock.moveBy(Duration.ofMinutes(2));
    try {
      seal.run();
    } finally {
      clock.moveBy(Duration.ofMinutes(-2));
    }
    assertThat(seal.broken()).isEmpty();
    Long block =
        jdbc.queryForObject(
            "select block from flow.audit_row where act = 'test.second' order by id desc limit 1",
            Long.class);
    assertThat(block).isNotNull();

    jdbc.update(
        "update flow.audit_row set act = 'test.forged' where act = 'test.second' and block = ?",
        block);
    assertThat(seal.broken()).contains(block);
    check.run();
    assertThat(broken()).isPositive();

    jdbc.update(
        "update flow.audit_row set act = 'test.second' where act = 'test.forged' and block = ?",
        block);
    check.run();
    assertThat(broken()).isZero();
  }

  private double broken() {
    return meters.get("ilmek.audit.broken").gauge().value();
  }
}
