package coop.ilmek.workflows;

import java.util.Locale;

/** How enum constants are written in rows, addresses, labels and on the wire. */
public final class Slugs {

  private Slugs() {}

  /**
   * The constant's name in lower case. The root locale matters: under a Turkish default locale an
   * {@code I} would become a dotless {@code ı}.
   */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
