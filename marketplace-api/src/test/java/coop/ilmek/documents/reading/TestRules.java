package coop.ilmek.documents.reading;

import coop.ilmek.documents.reading.domain.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The rules of the application, and the folder of facts that may not be kept beside the code. */
public final class TestRules {
  private TestRules() {}

  public static Rules rules() {
    try {
      return ReadingRules.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By {@code -Dreading.facts=} or the variable ILMEK_FACTS; empty when nobody gave one. */
  public static String facts() {
    return System.getProperty("reading.facts", System.getenv().getOrDefault("ILMEK_FACTS", ""));
  }

  /** The folder with real papers, by {@code -Dreading.papers=} or ILMEK_PAPERS. */
  public static String papers() {
    return System.getProperty("reading.papers", System.getenv().getOrDefault("ILMEK_PAPERS", ""));
  }

  public static Path facts(String file) {
    return Path.of(facts(), file);
  }
}
