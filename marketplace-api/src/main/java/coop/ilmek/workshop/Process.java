package coop.ilmek.workshop;

import coop.ilmek.workflows.Slugs;

/** What is done to a garment; people minutes are counted by it. */
public enum Process {
  CUTTING,
  SEWING,
  PRINTING,
  EMBROIDERY,
  WASHING,
  FINISHING_PACKING;

  public String slug() {
    return Slugs.of(this);
  }
}
