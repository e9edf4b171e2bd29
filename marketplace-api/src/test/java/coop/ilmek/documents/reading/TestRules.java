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

  /** By {@code -Dreading.facts=} or the variable READING_FACTS; empty when nobody gave one. */
  public static String facts() {
    return System.getProperty("reading.facts", System.getenv().getOrDefault("READING_FACTS", ""));
  }

  /** The folder with real papers, by {@code -Dreading.papers=} or READING_PAPERS. */
  public static String papers() {
    return System.getProperty("reading.papers", System.getenv().getOrDefault("READING_PAPERS", ""));
  }

  public static Path facts(String file) {
    return Path.of(facts(), file);
  }
}
