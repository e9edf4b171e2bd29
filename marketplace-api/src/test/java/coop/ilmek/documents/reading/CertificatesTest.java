package coop.ilmek.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.documents.reading.ReadingTest.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Real certificates, put through the upload: read right or sent to a person, never wrong. They are
 * other people's, so they are read from a folder, {@code -Dreading.papers=<folder>}, told by their
 * SHA-256, and what must come out from {@code -Dreading.facts=<folder>}.
 */
@IlmekTest
class CertificatesTest {
  private static final Map<String, String> TYPES =
      Map.of(
          "ISO 9001:2015", "cert_iso9001",
          "OEKO-TEX Standard 100", "cert_oekotex100",
          "Higg", "report_higg");

  @Autowired private Cluster cluster;

  @Test
  void noCertificateIsReadWrong() throws Exception {
    assumeThat(TestRules.papers()).as("not tried: ILMEK_PAPERS names no folder").isNotEmpty();
    assumeThat(TestRules.facts()).as("not tried: ILMEK_FACTS names no folder").isNotEmpty();
    var owner = cluster.workshop("Belgeli Tekstil");
    var files = byHash();
    var wrong = new ArrayList<String>();
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    System.out.println("| document | field | printed there | read | outcome |");
    try (var reader = Files.newBufferedReader(TestRules.facts("certificate_documents.csv"))) {
      for (var row : format.parse(reader)) {
        String name = row.get("repo") + " " + row.get("path");
        Path file = files.get(row.get("sha256"));
        if (file == null) {
          System.out.println("| " + name + " | | | | not tried |");
          continue;
        }
        var reading = ReadingTest.read(owner, Files.readAllBytes(file));
        System.out.println("| " + name + " | doubts | | " + reading.json("$.doubts") + " | |");
        for (var field : fields(row.toMap()).entrySet()) {
          String outcome = outcome(new Read(reading), field.getKey(), field.getValue());
          System.out.printf(
              "| %s | %s | %s | %s | %s |%n",
              name,
              field.getKey(),
              field.getValue(),
              new Read(reading).value(field.getKey()),
              outcome);
          if (outcome.equals("wrong")) {
            wrong.add(name + " " + field);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String outcome(Read reading, String field, String expected) {
    String confident = reading.confident(field);
    if (confident.isEmpty()) {
      return "asked";
    }
    return plain(confident).equals(plain(expected)) ? "right" : "wrong";
  }

  private static String plain(String value) {
    return value.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]", "");
  }

  private static Map<String, String> fields(Map<String, String> row) {
    var fields = new HashMap<String, String>();
    fields.put("type", TYPES.getOrDefault(row.get("type"), "none"));
    fields.put("number", row.get("number"));
    fields.put("issuer", row.get("issuer"));
    fields.put("issued", row.get("issued"));
    fields.put("expires", row.get("valid_until"));
    return fields;
  }

  private static Map<String, Path> byHash() throws Exception {
    var files = new HashMap<String, Path>();
    try (var list = Files.list(Path.of(TestRules.papers()))) {
      for (Path file : (Iterable<Path>) list::iterator) {
        files.put(sha256(file), file);
      }
    }
    return files;
  }

  private static String sha256(Path file) throws Exception {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
