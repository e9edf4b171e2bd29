package coop.ilmek.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.shared.database.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/**
 * SQL names its schema, and only its own tables and the public views of modules it may use. Reads
 * every SQL constant of the main sources and every migration.
 */
class SqlNamesTest {
  private static final Set<String> SCHEMAS = Set.copyOf(Migrations.MODULES);

  private static final Pattern NAME =
      Pattern.compile(
          "(?i)\\b(from|join|into|update|references|table|view|truncate|on)\\s+(?:only\\s+)?"
              + "([a-z_][a-z0-9_]*)\\.([a-z_][a-z0-9_]*)");

  /** A table behind these words without a schema. */
  private static final Pattern NAKED =
      Pattern.compile(
          "(?i)\\b(insert\\s+into|delete\\s+from|alter\\s+table|create\\s+table)\\s+([a-z_]+)\\b(?!\\.)");

  @Test
  void migrationsNameOnlyTheirOwnTablesAndWhatTheyMayReferTo() throws IOException {
    var wrong = new ArrayList<String>();
    for (String module : Migrations.MODULES) {
      Path folder = Path.of("src/main/resources/db", module);
      if (Files.isDirectory(folder)) {
        for (Path file : files(folder, ".sql")) {
          check(file, module, Files.readString(file), true, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void statementsNameOnlyTheirOwnTablesAndPublicViews() throws IOException {
    var wrong = new ArrayList<String>();
    Path root = Path.of("src/main/java/coop/ilmek");
    for (Path file : files(root, ".java")) {
      Path inside = root.relativize(file);
      if (inside.getNameCount() > 1) {
        check(file, inside.getName(0).toString(), Files.readString(file), false, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void check(Path file, String module, String text, boolean migration, List<String> wrong) {
    var matcher = NAME.matcher(text);
    while (matcher.find()) {
      String schema = matcher.group(2);
      String name = matcher.group(3);
      if (!SCHEMAS.contains(schema)) {
        continue; // an alias and its column
      }
      boolean own = schema.equals(module) || (module.equals("shared") && schema.equals("flow"));
      boolean shown = name.startsWith("public_") && allowed(module).contains(schema);
      boolean foreignKey =
          migration
              && matcher.group(1).equalsIgnoreCase("references")
              && allowed(module).contains(schema);
      if (!own && !shown && !foreignKey) {
        wrong.add(file + ": " + matcher.group());
      }
    }
    if (migration) {
      var naked = NAKED.matcher(text);
      while (naked.find()) {
        if (!SCHEMAS.contains(naked.group(2))) {
          wrong.add(file + ": " + naked.group());
        }
      }
    }
  }

  /** What package-info allows, read from the annotation. */
  private Set<String> allowed(String module) {
    try {
      var annotation =
          Class.forName("coop.ilmek." + module + ".package-info")
              .getAnnotation(ApplicationModule.class);
      return annotation == null ? Set.of() : Set.of(annotation.allowedDependencies());
    } catch (ClassNotFoundException e) {
      return Set.of();
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }
}
