package coop.ilmek.shared.blob;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.IlmekTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Uploads and downloads over HTTP. */
@IlmekTest
class FilesTest {
  private static final int MB = 1024 * 1024;

  @Autowired private WebTestClient http;
  @Autowired private BlobFolder folder;
  @LocalServerPort private int port;

  private Browser somebody() {
    return new Browser(http).signIn("blob-" + UUID.randomUUID() + "@ornek.test");
  }

  @Test
  void aPictureComesBackByteForByteFromASandbox() {
    var browser = somebody();
    byte[] picture = SampleFiles.png();

    var stored = browser.upload("/api/files?name=ruhsat.png", picture).expectStatus(201);
    assertThat(stored.<String>json("$.mediaType")).isEqualTo("image/png");
    assertThat(stored.<Integer>json("$.bytes")).isEqualTo(picture.length);
    assertThat(stored.<String>json("$.sha256")).matches("[0-9a-f]{64}");

    var file = browser.file("/files/" + stored.<String>json("$.id"));
    assertThat(file.getStatus().value()).isEqualTo(200);
    assertThat(file.getResponseBody()).isEqualTo(picture);
    var headers = file.getResponseHeaders();
    assertThat(headers.getContentDisposition().isAttachment()).isTrue();
    assertThat(headers.getContentDisposition().getFilename()).isEqualTo("ruhsat.png");
    assertThat(headers.getFirst("Content-Security-Policy")).startsWith("sandbox;");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void onlyPicturesAreShownInline() {
    var browser = somebody();
    String picture = browser.upload("/api/files", SampleFiles.jpeg()).json("$.id");
    String paper = browser.upload("/api/files", SampleFiles.pdf("inline")).json("$.id");

    var shown = browser.file("/files/" + picture + "?inline=true").getResponseHeaders();
    assertThat(shown.getContentDisposition().isInline()).isTrue();
    assertThat(shown.getFirst("Content-Security-Policy")).startsWith("sandbox;");
    var kept = browser.file("/files/" + paper + "?inline=true").getResponseHeaders();
    assertThat(kept.getContentDisposition().isAttachment()).isTrue();
  }

  @Test
  void aStrangerIsToldWhatAnAbsentFileIsTold() {
    String id = somebody().upload("/api/files", SampleFiles.png()).json("$.id");
    var stranger = somebody();

    var foreign = stranger.file("/files/" + id);
    var absent = stranger.file("/files/" + UUID.randomUUID());

    assertThat(foreign.getStatus().value()).isEqualTo(404);
    assertThat(foreign.getResponseBody()).isEqualTo(absent.getResponseBody());
    assertThat(new Browser(http).file("/files/" + id).getStatus().value()).isEqualTo(401);
  }

  @Test
  void theTypeIsWhatTheContentSays() {
    var browser = somebody();
    var letter = SampleFiles.zip("[Content_Types].xml", "word/document.xml");
    var sheet = SampleFiles.zip("[Content_Types].xml", "xl/workbook.xml");

    assertThat(browser.upload("/api/files?name=a.exe", letter).<String>json("$.name"))
        .isEqualTo("a.exe.docx");
    assertThat(browser.upload("/api/files?name=b.xlsx", sheet).<String>json("$.name"))
        .isEqualTo("b.xlsx");
    assertThat(
            browser.upload("/api/files?name=c.html", SampleFiles.pdf("x")).<String>json("$.name"))
        .isEqualTo("c.html.pdf");
  }

  @Test
  void aPictureNobodyCanOpenIsRefusedWithAdvice() {
    byte[] heic = SampleFiles.text("....ftypheic....");
    var problem = somebody().upload("/api/files?name=d.heic", heic).expectStatus(400);
    assertThat(problem.<String>json("$.errors[0].pointer")).isEqualTo("/file");
    assertThat(problem.<String>json("$.errors[0].code")).isEqualTo("heic");
  }

  @Test
  void whatIsNoPaperAndNoPictureIsRefused() {
    var browser = somebody();
    var hostile =
        Arrays.asList(
            SampleFiles.text("<!doctype html><script>alert(1)</script>"),
            SampleFiles.text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
            SampleFiles.text("MZ\u0090\u0000\u0003 this program cannot be run"),
            SampleFiles.text("#!/bin/sh\nrm -rf /\n"),
            SampleFiles.text("GIF89a;<script>"),
            SampleFiles.text("plain, text\n1, 2\n"),
            SampleFiles.zip("evil.exe"),
            SampleFiles.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
    for (byte[] content : hostile) {
      var problem = browser.upload("/api/files?name=ruhsat.pdf", content).expectStatus(415);
      assertThat(problem.<String>json("$.type")).isEqualTo("/problems/unsupported_media");
    }
  }

  @Test
  void tablesAreTakenOnlyWhereTheyAreRead() {
    var browser = somebody();
    byte[] table = SampleFiles.text("Firma Ünvanı;Vergi No\nİpek Tekstil;1234567890\n");
    byte[] statement = SampleFiles.text("<?xml version=\"1.0\"?><Document/>");
    browser.upload("/api/files?name=uyeler.csv", table).expectStatus(415);
    assertThat(
            browser
                .upload("/api/files?name=uyeler.csv&tables=true", table)
                .expectStatus(201)
                .<String>json("$.mediaType"))
        .isEqualTo("text/csv");
    assertThat(
            browser
                .upload("/api/files?name=hesap.xml&tables=true", statement)
                .expectStatus(201)
                .<String>json("$.mediaType"))
        .isEqualTo("application/xml");
    browser
        .upload("/api/files?tables=true", SampleFiles.text("<html><body>x</body></html>"))
        .expectStatus(415);
  }

  @Test
  void damagedAndEmptyFilesSaySo() {
    var browser = somebody();
    byte[] picture = SampleFiles.png();
    byte[] half = Arrays.copyOf(picture, picture.length / 2);
    assertThat(
            browser.upload("/api/files", half).expectStatus(400).<String>json("$.errors[0].code"))
        .isEqualTo("damaged");
    byte[] brokenZip = Arrays.copyOf(SampleFiles.zip("[Content_Types].xml", "xl/workbook.xml"), 40);
    browser.upload("/api/files", brokenZip).expectStatus(400);
    browser.upload("/api/files", new byte[0]).expectStatus(400);
  }

  @Test
  void twentyFiveMegabytesAreTakenAndNotOneByteMore() throws IOException {
    var browser = somebody();
    byte[] largest = new byte[25 * MB];
    byte[] head = SampleFiles.pdf("large " + UUID.randomUUID());
    System.arraycopy(head, 0, largest, 0, head.length);
    byte[] end = SampleFiles.text("%%EOF\n");
    System.arraycopy(end, 0, largest, largest.length - end.length, end.length);

    browser.upload("/api/files?name=buyuk.pdf", largest).expectStatus(201);
    var problem =
        browser.upload("/api/files", Arrays.copyOf(largest, largest.length + 1)).expectStatus(413);
    assertThat(problem.<String>json("$.type")).isEqualTo("/problems/too_large");
    assertThat(passing()).isZero();
  }

  @Test
  void namesLoseFoldersAndControlCharacters() {
    assertThat(Blobs.clean("../../etc/passwd")).isEqualTo("passwd");
    assertThat(Blobs.clean("C:\\Users\\ali\\ruhsat.pdf")).isEqualTo("ruhsat.pdf");
    assertThat(Blobs.clean("a\u0000b\r\nc\u202Efdp.exe")).isEqualTo("abcfdp.exe");
    assertThat(Blobs.clean("....")).isEqualTo("dosya");
    assertThat(Blobs.clean("şube ruhsatı 2026.jpg")).isEqualTo("şube ruhsatı 2026.jpg");
    assertThat(Blobs.clean("x".repeat(400))).hasSize(Blobs.LONGEST_NAME);
  }

  @Test
  void theSameFileAtTheSameTimeIsOneFile() throws Exception {
    var browser = somebody();
    byte[] picture = SampleFiles.png();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var uploads =
          IntStream.range(0, 16)
              .<Callable<String>>mapToObj(
                  i ->
                      () ->
                          browser
                              .upload("/api/files?name=ayni.png", picture)
                              .expectStatus(201)
                              .json("$.id"))
              .toList();
      var ids =
          threads.invokeAll(uploads).stream()
              .map(
                  done -> {
                    try {
                      return done.get();
                    } catch (Exception e) {
                      throw new IllegalStateException(e);
                    }
                  })
              .distinct()
              .toList();
      assertThat(ids).hasSize(1);
      assertThat(browser.file("/files/" + ids.getFirst()).getResponseBody()).isEqualTo(picture);
    }
    assertThat(passing()).isZero();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws Exception {
    var browser = somebody();
    try (var socket = new Socket("localhost", port)) {
      var out = socket.getOutputStream();
      out.write(
          ("PUT /api/files?name=yarim.pdf HTTP/1.1\r\nHost: localhost\r\n"
                  + "Content-Type: application/octet-stream\r\nContent-Length: 500000\r\n"
                  + "Cookie: "
                  + browser.cookieHeader()
                  + "\r\nX-XSRF-TOKEN: "
                  + browser.token()
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(SampleFiles.pdf("half"));
      out.flush();
      for (int i = 0; i < 50 && passing() == 0; i++) {
        Thread.sleep(50);
      }
      assertThat(passing()).isEqualTo(1);
    }
    for (int i = 0; i < 100 && passing() > 0; i++) {
      Thread.sleep(50);
    }
    assertThat(passing()).isZero();
  }

  @Test
  void withoutRoomNothingIsKeptAndTheReasonIsSaid() throws IOException {
    Path root = Files.createTempDirectory("ilmek-files");
    var full =
        new BlobFolder(
            root.toString(), root, org.springframework.util.unit.DataSize.ofTerabytes(1_000_000));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> full.begin(100))
        .hasMessageContaining("storage_full");
  }

  @Test
  void aFileLeftBehindOnItsWayInIsSweptAfterADay() throws IOException {
    Path root = Files.createTempDirectory("ilmek-files");
    var shelf =
        new BlobFolder(root.toString(), root, org.springframework.util.unit.DataSize.ofBytes(0));
    Path left = Files.createFile(root.resolve("arriving/left"));
    Path fresh = Files.createFile(root.resolve("arriving/fresh"));
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    shelf.run();
    assertThat(left).doesNotExist();
    assertThat(fresh).exists();
  }

  /** Files that are on their way in. */
  private long passing() throws IOException {
    Path any = folder.place(new UUID(0, 0), new byte[32]);
    try (var files = Files.list(any.getParent().getParent().resolveSibling("arriving"))) {
      return files.count();
    }
  }
}
