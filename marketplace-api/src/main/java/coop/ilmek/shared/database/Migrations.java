package coop.ilmek.shared.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * One folder, one schema and one numbering per module, migrated in dependency order before anything
 * reads. A module without a folder has no tables.
 */
@Component
public class Migrations {
  /** Dependency order: a schema refers only to schemas before it. */
  public static final List<String> MODULES =
      List.of(
          "flow",
          "identity",
          "notifications",
          "documents",
          "workshop",
          "membership",
          "compliance",
          "trust",
          "capacity",
          "sourcing",
          "production",
          "payments");

  private final DataSource dataSource;

  Migrations(@Qualifier("jdbcDataSource") DataSource dataSource) {
    this.dataSource = dataSource;
    apply();
  }

  /** Brings every schema to this version; what is there already stays. */
  public final void apply() {
    for (String module : MODULES) {
      migrate(dataSource, module, MigrationVersion.LATEST);
    }
  }

  /** Brings one module's schema up to a version; nothing happens when it is there. */
  static void migrate(DataSource dataSource, String module, MigrationVersion version) {
    var resources = new PathMatchingResourcePatternResolver();
    if (resources.getResource("classpath:db/" + module + "/").exists()) {
      Flyway.configure()
          .dataSource(dataSource)
          .schemas(module)
          .defaultSchema(module)
          .locations("classpath:db/" + module)
          .target(version)
          .validateMigrationNaming(true)
          .load()
          .migrate();
    }
  }
}
