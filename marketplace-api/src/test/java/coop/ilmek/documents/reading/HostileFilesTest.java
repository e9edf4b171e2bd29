package coop.ilmek.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.documents.reading.domain.Extract;
import coop.ilmek.documents.reading.domain.Field;
import coop.ilmek.documents.reading.domain.Readers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Files made to hurt whoever opens them, one of each kind: the reader ends within its limits, says
 * why, fills nothing in, and leaves nothing behind.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {
  private static final String PDF = "application/pdf";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final int LONGEST_SECONDS = 100;

  private Bench bench;

  @BeforeAll
  void start() throws IOException {
    bench = new Bench();
  }

  private List<String> read(byte[] file, String mediaType) throws Exception {
    long began = System.nanoTime();
    Extract extract = bench.look(file, mediaType);
    assertThat((System.nanoTime() - began) / 1_000_000_000L).isLessThan(LONGEST_SECONDS);
    var outcome =
        new Readers(TestRules.rules()).read(List.of(extract), null, LocalDate.of(2026, 11, 22));
    for (Field field : Field.values()) {
      assertThat(outcome.confident(field)).as(extract.troubles().toString()).isEmpty();
    }
    assertThat(bench.leftBehind()).isEmpty();
    return outcome.doubts();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] docx(String document) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      entry(
          zip,
          "[Content_Types].xml",
          text(
              "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
      entry(
          zip,
          "_rels/.rels",
          text(
              "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
      entry(zip, "word/document.xml", text(document));
    }
    return out.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  @Test
  void aZipBombInALetterEnds() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      entry(zip, "[Content_Types].xml", text("<Types/>"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 2000; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(out.size()).isLessThan(4 << 20);
    assertThat(read(out.toByteArray(), DOCX)).isNotEmpty();
  }

  @Test
  void anXmlBombAndAForeignEntityInALetterAreNotFollowed() throws Exception {
    var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"ha\">");
    for (char c = 'b'; c < 'n'; c++) {
      bomb.append("<!ENTITY ").append(c).append(" \"");
      for (int i = 0; i < 10; i++) {
        bomb.append('&').append((char) (c - 1)).append(';');
      }
      bomb.append("\">");
    }
    bomb.append(
        "]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&m;</w:t></w:r></w:p></w:body></w:document>");
    assertThat(read(docx(bomb.toString()), DOCX)).isNotEmpty();

    Path secret = Files.createTempFile("secret", ".txt");
    Files.writeString(secret, "GIZLI-4711");
    String foreign =
        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
    Extract extract = bench.look(docx(foreign), DOCX);
    assertThat(extract.toString()).doesNotContain("4711");
    Files.delete(secret);
  }

  @Test
  void aPictureThatClaimsToBeHugeIsNotUnpacked() throws Exception {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY), "png", out);
    byte[] png = out.toByteArray();
    for (int at : new int[] {16, 20}) {
      png[at] = 0;
      png[at + 1] = 0;
      png[at + 2] = (byte) 0xFA;
      png[at + 3] = (byte) 0x00;
    }
    var sum = new CRC32();
    sum.update(png, 12, 17);
    for (int i = 0; i < 4; i++) {
      png[29 + i] = (byte) (sum.getValue() >> (24 - 8 * i));
    }
    assertThat(read(png, "image/png")).containsExactly("picture_too_large");
  }

  @Test
  void anEndlessPdfIsLookedAtInPart() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      for (int i = 0; i < 3000; i++) {
        pdf.addPage(new PDPage(new PDRectangle(50, 50)));
      }
      pdf.save(out);
    }
    assertThat(read(out.toByteArray(), PDF)).contains("too_many_pages");
  }

  @Test
  void aPageAsLargeAsAFieldIsNotDrawn() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      pdf.addPage(new PDPage(new PDRectangle(14_000_000, 14_000_000)));
      pdf.save(out);
    }
    assertThat(read(out.toByteArray(), PDF)).contains("page_unreadable");
  }

  @Test
  void aPdfWhosePagesGoInCirclesEnds() throws Exception {
    String pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    assertThat(read(text(pdf), PDF)).isNotEmpty();
  }

  @Test
  void anEncryptedPdfAndOneThatForbidsReadingGoToAPerson() throws Exception {
    assertThat(read(locked("open", true), PDF)).containsExactly("encrypted");
    assertThat(read(locked("", false), PDF)).contains("locked");
  }

  private static byte[] locked(String user, boolean extract) throws IOException {
    byte[] plain =
        Sheets.pdf(List.of("ISO 9001 BELGESİ", "Belge No: A-1234", "Veriliş Tarihi: 01.02.2026"));
    try (var pdf = Loader.loadPDF(plain)) {
      var may = new AccessPermission();
      may.setCanExtractContent(extract);
      var policy = new StandardProtectionPolicy("owner", user, may);
      policy.setEncryptionKeyLength(128);
      pdf.protect(policy);
      return Sheets.bytes(pdf);
    }
  }

  @Test
  void aScriptInAPdfIsSeenAndNotRun() throws Exception {
    byte[] plain = Sheets.pdf(List.of("A"));
    try (var pdf = Loader.loadPDF(plain)) {
      pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
      assertThat(read(Sheets.bytes(pdf), PDF)).contains("active_content");
    }
  }

  @Test
  void whatIsTwoThingsAtOnceIsNeither() throws Exception {
    byte[] png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    assertThat(read(png, PDF)).containsExactly("not_what_it_says");
    assertThat(read(text("MZ\u0090\0 this program cannot be run"), "image/jpeg"))
        .containsExactly("not_what_it_says");
    assertThat(read(text("<html><script>1</script>"), PDF)).containsExactly("not_what_it_says");
  }

  @Test
  void cutAndGarbledFilesAreDamaged() throws Exception {
    byte[] whole = Sheets.pdf(List.of("ISO 9001 BELGESİ", "Belge No: A-1234"));
    assertThat(read(java.util.Arrays.copyOf(whole, whole.length / 3), PDF)).isNotEmpty();
    byte[] garbled = whole.clone();
    for (int i = 200; i < garbled.length; i += 7) {
      garbled[i] ^= 0x5A;
    }
    assertThat(read(garbled, PDF)).isNotEmpty();
    assertThat(read(docx("<w:document"), DOCX)).isNotEmpty();
    assertThat(read(text("\u00FF\u00D8\u00FF\u00E0 no picture"), "image/jpeg")).isNotEmpty();
  }

  @Test
  void namesThatClimbOutOfAnArchiveWriteNothing() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      entry(zip, "[Content_Types].xml", text("<Types/>"));
      entry(zip, "word/document.xml", text("<w:document/>"));
      entry(zip, "../../../../../../tmp/climbed-out-of-the-archive", text("x"));
    }
    assertThat(read(out.toByteArray(), DOCX)).isNotEmpty();
    assertThat(Path.of("/tmp/climbed-out-of-the-archive")).doesNotExist();
  }

  @Test
  void deeplyNestedObjectsDoNotOverflow() throws Exception {
    var pdf = new ByteArrayOutputStream();
    try (OutputStream out = pdf) {
      out.write(text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/X "));
      out.write(text("[".repeat(200_000)));
      out.write(text("]".repeat(200_000)));
      out.write(
          text(
              ">>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
    }
    assertThat(read(pdf.toByteArray(), PDF)).isNotEmpty();
  }
}
