package coop.ilmek.workshop;

import coop.ilmek.workflows.Slugs;

/** Kinds of machines as the trade counts them. */
public enum MachineClass {
  LOCKSTITCH,
  DOUBLE_NEEDLE,
  CHAINSTITCH,
  OVERLOCK,
  COVERSTITCH,
  ZIGZAG,
  BUTTONHOLE,
  BUTTON,
  BARTACK,
  FUSING,
  CUTTER,
  IRON,
  PRINTING,
  EMBROIDERY,
  WASHING;

  public String slug() {
    return Slugs.of(this);
  }
}
