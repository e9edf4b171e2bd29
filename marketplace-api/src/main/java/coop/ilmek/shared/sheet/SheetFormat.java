package coop.ilmek.shared.sheet;

import coop.ilmek.shared.Problem;

/** How a table leaves. */
public enum SheetFormat {
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("csv", "text/csv;charset=UTF-8");

  private final String ending;
  private final String mediaType;

  SheetFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The format a caller asks for by name. */
  public static SheetFormat of(String name) {
    for (SheetFormat format : values()) {
      if (format.ending.equals(name)) {
        return format;
      }
    }
    throw Problem.invalid("/format", "unknown");
  }

  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }
}
