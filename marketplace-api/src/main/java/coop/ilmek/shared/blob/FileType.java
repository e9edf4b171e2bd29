package coop.ilmek.shared.blob;

import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is, by its content; the name and what the browser says do not count. */
enum FileType {
  PDF("application/pdf", "pdf"),
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  CSV("text/csv", "csv"),
  XML("application/xml", "xml");

  private static final int HEAD = 8192;
  private static final int TAIL = 2048;

  /** More parts than any sheet or letter has; a bomb has them in millions. */
  private static final int MOST_PARTS = 5000;

  /** Brands of ISO base media files (ISO 23008-12) that hold still pictures. */
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1");

  private final String mediaType;
  private final String ending;

  FileType(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  String mediaType() {
    return mediaType;
  }

  /** Pictures a browser shows by itself. */
  static boolean shownInline(String mediaType) {
    return mediaType.equals(JPEG.mediaType)
        || mediaType.equals(PNG.mediaType)
        || mediaType.equals(WEBP.mediaType);
  }

  /** The name with the ending of what the file really is. */
  String named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean fits = lower.endsWith("." + ending) || (this == JPEG && lower.endsWith(".jpeg"));
    if (fits) {
      return name;
    }
    int room = Blobs.LONGEST_NAME - ending.length() - 1;
    return (name.length() > room ? name.substring(0, room) : name) + "." + ending;
  }

  /**
   * Looks into a file.
   *
   * @param tables whether CSV and XML are welcome: they have no mark of their own, so only where
   *     something reads them
   * @throws Problem when it is of no accepted type, or damaged
   */
  static FileType of(Path file, boolean tables) throws IOException {
    byte[] head;
    byte[] tail;
    try (var open = new RandomAccessFile(file.toFile(), "r")) {
      head = part(open, 0, (int) Math.min(HEAD, open.length()));
      int end = (int) Math.min(TAIL, open.length());
      tail = part(open, open.length() - end, end);
    }
    if (starts(head, 0, 0xFF, 0xD8, 0xFF)) {
      return JPEG;
    }
    if (starts(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return whole(PNG, contains(tail, "IEND"));
    }
    if (starts(head, 0, '%', 'P', 'D', 'F', '-')) {
      return whole(PDF, contains(tail, "%%EOF"));
    }
    if (starts(head, 0, 'R', 'I', 'F', 'F') && starts(head, 8, 'W', 'E', 'B', 'P')) {
      return WEBP;
    }
    if (starts(head, 4, 'f', 't', 'y', 'p')
        && head.length >= 12
        && HEIC_BRANDS.contains(new String(head, 8, 4, StandardCharsets.ISO_8859_1))) {
      // No browser but one shows it, and nothing here reads it.
      throw Problem.invalid("/file", "heic");
    }
    if (starts(head, 0, 'P', 'K', 3, 4)) {
      return office(file);
    }
    if (tables) {
      return table(head);
    }
    throw Problem.of(ProblemType.UNSUPPORTED_MEDIA);
  }

  private static FileType whole(FileType type, boolean complete) {
    if (!complete) {
      throw Problem.invalid("/file", "damaged");
    }
    return type;
  }

  /** A letter or a sheet without macros. Only the list of parts is read, nothing is unpacked. */
  private static FileType office(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      boolean macros =
          zip.size() > MOST_PARTS
              || zip.stream()
                  .anyMatch(e -> e.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
      if (!macros && zip.getEntry("[Content_Types].xml") != null) {
        if (zip.getEntry("word/document.xml") != null) {
          return DOCX;
        }
        if (zip.getEntry("xl/workbook.xml") != null) {
          return XLSX;
        }
      }
    } catch (ZipException e) {
      throw Problem.invalid("/file", "damaged");
    }
    throw Problem.of(ProblemType.UNSUPPORTED_MEDIA);
  }

  /**
   * Banks and spreadsheets write UTF-8, the old Turkish code page or, with its mark in front,
   * UTF-16; never control bytes.
   */
  private static FileType table(byte[] read) {
    boolean wide = starts(read, 0, 0xFF, 0xFE) || starts(read, 0, 0xFE, 0xFF);
    byte[] head =
        wide ? new String(read, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8) : read;
    for (byte b : head) {
      if (b >= 0 && b < 0x20 && b != '\t' && b != '\r' && b != '\n') {
        throw Problem.of(ProblemType.UNSUPPORTED_MEDIA);
      }
    }
    String text = text(head).stripLeading().toLowerCase(Locale.ROOT);
    boolean page =
        text.contains("<!doctype")
            || text.contains("<html")
            || text.contains("<svg")
            || text.contains("<script");
    if (page || text.isEmpty()) {
      throw Problem.of(ProblemType.UNSUPPORTED_MEDIA);
    }
    return text.startsWith("<") || text.startsWith("\uFEFF<") ? XML : CSV;
  }

  private static String text(byte[] head) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head)).toString();
    } catch (CharacterCodingException e) {
      return new String(head, StandardCharsets.ISO_8859_1);
    }
  }

  private static byte[] part(RandomAccessFile file, long from, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(from);
    file.readFully(bytes);
    return bytes;
  }

  private static boolean starts(byte[] bytes, int from, int... mark) {
    if (bytes.length < from + mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[from + i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(byte[] bytes, String mark) {
    byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = bytes.length - wanted.length; i >= 0; i--) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }
}
