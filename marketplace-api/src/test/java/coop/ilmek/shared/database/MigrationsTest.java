package coop.ilmek.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.IlmekTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a release has shipped stays as it is: {@code db/released.csv} names its migrations with
 * their SHA-256, written at each release with {@code -Dmigrations.release=true}. A database of that
 * release, brought up to date, is the same as a new one.
 */
@IlmekTest
class MigrationsTest {
  private static final Path FOLDER = Path.of("src/main/resources/db");
  private static final Path RELEASED = Path.of("src/test/resources/db/released.csv");
  private static final Pattern VERSION = Pattern.compile("([a-z]+)/V(\\d+)__.*\\.sql");

  /** Columns, constraints, indexes, views, functions and triggers of our schemas, as text. */
  private static final String SHAPE =
      """
      select line from (
        select format('%I.%I.%I %s null=%s default=%s', n.nspname, c.relname, a.attname,
                 format_type(a.atttypid, a.atttypmod), not a.attnotnull,
                 pg_get_expr(d.adbin, d.adrelid)) as line
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'v', 'p')
        join pg_namespace n on n.oid = c.relnamespace
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attnum > 0 and not a.attisdropped and n.nspname = any (?)
        union all
        select format('%s %s %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
        from pg_constraint c join pg_namespace n on n.oid = c.connamespace
        where n.nspname = any (?)
        union all
        select indexdef from pg_indexes where schemaname = any (?)
        union all
        select format('%s.%s %s', schemaname, viewname, definition)
        from pg_views where schemaname = any (?)
        union all
        select pg_get_functiondef(p.oid)
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = any (?) and p.prokind = 'f'
          and not exists (select 1 from pg_depend e where e.objid = p.oid and e.deptype = 'e')
        union all
        select pg_get_triggerdef(t.oid)
        from pg_trigger t join pg_class c on c.oid = t.tgrelid
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any (?) and not t.tgisinternal
      ) shape
      where line not like '%flyway_schema_history%'
      order by line
      """;

  @Autowired private Environment environment;

  @Autowired
  @Qualifier("jdbcDataSource")
  private DataSource dataSource;

  @Test
  void whatWasReleasedStaysAsItIs() throws IOException {
    if (Boolean.getBoolean("migrations.release")) {
      Files.createDirectories(RELEASED.getParent());
      Files.write(
          RELEASED,
          present().entrySet().stream().map(e -> e.getKey() + "," + e.getValue()).toList());
    }
    var present = present();
    released()
        .forEach(
            (file, checksum) ->
                assertThat(present.get(file))
                    .as("the released migration %s must not change; write a new one", file)
                    .isEqualTo(checksum));
  }

  @Test
  void newMigrationsAreNumberedAfterTheReleasedOnes() throws IOException {
    var last = lastReleased();
    var released = released();
    for (String file : present().keySet()) {
      if (!released.containsKey(file)) {
        assertThat(version(file))
            .as("%s comes after what was released of its module", file)
            .isGreaterThan(last.getOrDefault(module(file), 0));
      }
    }
  }

  @Test
  void aDatabaseOfTheReleaseBecomesTheSameAsANewOne() throws IOException {
    var last = lastReleased();
    var fromRelease =
        shape(
            database -> {
              Migrations.MODULES.stream()
                  .filter(last::containsKey)
                  .forEach(
                      module ->
                          Migrations.migrate(
                              database,
                              module,
                              MigrationVersion.fromVersion(String.valueOf(last.get(module)))));
              migrateAll(database);
              return database;
            });
    var fromEmpty =
        shape(
            database -> {
              migrateAll(database);
              return database;
            });
    assertThat(fromEmpty).hasSizeGreaterThan(500);
    assertThat(fromRelease).isEqualTo(fromEmpty);
  }

  private static void migrateAll(DataSource database) {
    Migrations.MODULES.forEach(
        module -> Migrations.migrate(database, module, MigrationVersion.LATEST));
  }

  /** What a new database looks like after this. */
  private List<String> shape(UnaryOperator<DataSource> migrated) {
    var admin = new JdbcTemplate(dataSource);
    String name = "migrations_" + UUID.randomUUID().toString().replace("-", "");
    admin.execute("create database " + name);
    try {
      var database =
          new DriverManagerDataSource(
              environment
                  .getRequiredProperty("ilmek.jdbc.url")
                  .replaceFirst("/[^/?]+($|\\?)", "/" + name + "$1"),
              environment.getRequiredProperty("ilmek.jdbc.user"),
              environment.getRequiredProperty("ilmek.jdbc.password"));
      var schemas = Migrations.MODULES.toArray(String[]::new);
      return new JdbcTemplate(migrated.apply(database))
          .queryForList(SHAPE, String.class, schemas, schemas, schemas, schemas, schemas, schemas);
    } finally {
      admin.execute("drop database " + name + " with (force)");
    }
  }

  /** The migrations as they stand, with their checksums. */
  private static Map<String, String> present() throws IOException {
    var found = new TreeMap<String, String>();
    try (var files = Files.walk(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
        found.put(FOLDER.relativize(file).toString().replace('\\', '/'), checksum(file));
      }
    }
    return found;
  }

  private static Map<String, String> released() throws IOException {
    var released = new TreeMap<String, String>();
    for (String line : Files.readAllLines(RELEASED)) {
      released.put(line.split(",")[0], line.split(",")[1]);
    }
    return released;
  }

  private static Map<String, Integer> lastReleased() throws IOException {
    var last = new TreeMap<String, Integer>();
    released().keySet().forEach(file -> last.merge(module(file), version(file), Math::max));
    return last;
  }

  private static String module(String file) {
    return file.substring(0, file.indexOf('/'));
  }

  private static int version(String file) {
    var parts = VERSION.matcher(file);
    assertThat(parts.matches()).as("the name of %s", file).isTrue();
    return Integer.parseInt(parts.group(2));
  }

  private static String checksum(Path file) throws IOException {
    try {
      byte[] text = Files.readString(file).replace("\r", "").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
