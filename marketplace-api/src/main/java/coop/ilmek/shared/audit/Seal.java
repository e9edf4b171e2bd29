package coop.ilmek.shared.audit;

import coop.ilmek.shared.flow.Recurring;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the trail: once a minute the rows written since are hashed in order into a block that also
 * holds the hash of the block before. Changing or removing a sealed row breaks every block after
 * it.
 */
@Component
public class Seal implements Recurring {
  /** Rows younger than this may still have an uncommitted neighbour with a smaller number. */
  private static final Duration SETTLED = Duration.ofSeconds(40);

  private static final String UNSEALED =
      """
      select id, at, actor, organisation, act, subject, detail::text as detail
      from flow.audit_row where block is null and at < ? order by id limit 10000
      for update
      """;
  private static final String SEALED =
      """
      select id, at, actor, organisation, act, subject, detail::text as detail
      from flow.audit_row where block = ? order by id
      """;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Seal(@Qualifier("jdbcDataSource") DataSource dataSource, Clock clock) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    this.clock = clock;
  }

  @Override
  public String name() {
    return "audit.seal";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  private record Row(long id, byte[] content) {}

  private record Block(long id, byte[] hash) {}

  /** Seals what is settled; does nothing when there is nothing new. */
  @Override
  public void run() {
    transaction.executeWithoutResult(
        status -> {
          // one sealer at a time, whatever the number of nodes
          jdbc.execute("select pg_advisory_xact_lock(hashtext('flow.audit_block'))");
          var now = clock.instant();
          List<Row> rows = rows(UNSEALED, now.minus(SETTLED).atOffset(ZoneOffset.UTC));
          if (rows.isEmpty()) {
            return;
          }
          Block previous = lastBlock();
          long id = previous.id() + 1;
          byte[] rowsHash = hash(rows);
          byte[] hash = chain(previous.hash(), rowsHash, id);
          jdbc.update(
              "insert into flow.audit_block values (?, ?, ?, ?, ?, ?, ?)",
              id,
              now.atOffset(ZoneOffset.UTC),
              rows.getFirst().id(),
              rows.getLast().id(),
              rowsHash,
              previous.hash(),
              hash);
          jdbc.update(
              "update flow.audit_row set block = ? where block is null and id = any (?)",
              ps -> {
                ps.setLong(1, id);
                Object[] ids = rows.stream().map(Row::id).toArray();
                ps.setArray(2, ps.getConnection().createArrayOf("bigint", ids));
              });
        });
  }

  /**
   * The number of the first block that does not match its rows or its predecessor; none = whole.
   */
  public List<Long> broken() {
    var broken = new ArrayList<Long>();
    byte[] before = new byte[32];
    for (Stored block : blocks()) {
      byte[] rowsHash = hash(rows(SEALED, block.id()));
      boolean whole =
          MessageDigest.isEqual(rowsHash, block.rowsHash())
              && MessageDigest.isEqual(before, block.previousHash())
              && MessageDigest.isEqual(chain(before, rowsHash, block.id()), block.hash());
      if (!whole) {
        broken.add(block.id());
      }
      before = block.hash();
    }
    return broken;
  }

  private record Stored(long id, byte[] rowsHash, byte[] previousHash, byte[] hash) {}

  private List<Stored> blocks() {
    return jdbc.query(
        "select id, rows_hash, previous_hash, hash from flow.audit_block order by id",
        (row, n) ->
            new Stored(
                row.getLong("id"),
                row.getBytes("rows_hash"),
                row.getBytes("previous_hash"),
                row.getBytes("hash")));
  }

  private Block lastBlock() {
    return jdbc
        .query(
            "select id, hash from flow.audit_block order by id desc limit 1",
            (row, n) -> new Block(row.getLong("id"), row.getBytes("hash")))
        .stream()
        .findFirst()
        .orElse(new Block(0, new byte[32]));
  }

  private List<Row> rows(String sql, Object argument) {
    return jdbc.query(
        sql,
        (row, n) ->
            new Row(
                row.getLong("id"),
                String.join(
                        "\u001f",
                        row.getString("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant().toString(),
                        row.getString("actor"),
                        String.valueOf(row.getString("organisation")),
                        row.getString("act"),
                        String.valueOf(row.getString("subject")),
                        String.valueOf(row.getString("detail")))
                    .getBytes(StandardCharsets.UTF_8)),
        argument);
  }

  private static byte[] hash(List<Row> rows) {
    var digest = sha256();
    for (Row row : rows) {
      digest.update(ByteBuffer.allocate(4).putInt(row.content().length).array());
      digest.update(row.content());
    }
    return digest.digest();
  }

  private static byte[] chain(byte[] previous, byte[] rows, long id) {
    var digest = sha256();
    digest.update(previous);
    digest.update(rows);
    digest.update(ByteBuffer.allocate(8).putLong(id).array());
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
