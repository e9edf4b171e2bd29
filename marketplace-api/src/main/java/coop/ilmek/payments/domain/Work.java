package coop.ilmek.payments.domain;

import java.util.Locale;

/** What is sold, as the VAT law sees it. */
public enum Work {
  /** The customer owns the main material (fason): part of the VAT is withheld. */
  CONTRACT_SEWING,
  /** The workshop buys the material and sells goods. */
  FULL_PACKAGE;

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The work of an enquiry's material mode. */
  public static Work ofMaterialMode(String mode) {
    return mode.equals("full_package") ? FULL_PACKAGE : CONTRACT_SEWING;
  }

  public static Work of(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT));
  }
}
