package coop.ilmek.demo;

import coop.ilmek.shared.database.Migrations;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Remembers in the database whether the cluster was filled. What was begun and not finished, by a
 * process that was killed, is thrown away whole: half a cluster is never served.
 */
@Component
class Marker {
  private final JdbcTemplate jdbc;
  private final Migrations migrations;

  Marker(@Qualifier("jdbcDataSource") DataSource dataSource, Migrations migrations) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.migrations = migrations;
  }

  /**
   * Whether a fill has to begin now: the database is empty, or emptied here because a fill broke
   * off. A database that others filled is left alone.
   */
  boolean begin(long seed) {
    boolean known = exists("select from pg_namespace where nspname = 'demo'");
    if (known && exists("select from demo.fill where finished_at is not null")) {
      return false;
    }
    if (!known && exists("select from identity.organisation")) {
      return false;
    }
    if (known) {
      empty();
    }
    jdbc.execute("create schema demo");
    jdbc.execute(
        """
        create table demo.fill (
          seed bigint not null, begun_at timestamptz not null, finished_at timestamptz)
        """);
    jdbc.update("insert into demo.fill values (?, now(), null)", seed);
    return true;
  }

  void finished() {
    jdbc.update("update demo.fill set finished_at = now()");
  }

  private void empty() {
    for (String schema : Migrations.MODULES) {
      jdbc.execute("drop schema if exists " + schema + " cascade");
    }
    jdbc.execute("drop schema demo cascade");
    migrations.apply();
  }

  private boolean exists(String question) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select exists (" + question + ")", Boolean.class));
  }
}
