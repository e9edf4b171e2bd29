package coop.ilmek.production.domain;

import coop.ilmek.workflows.Slugs;

/** The dated steps of a slice, in their order. */
public enum MilestoneType {
  /** Fabric and trims have arrived. */
  MATERIAL_IN,
  /** Cutting has begun. */
  CUTTING,
  /** Sewing has begun. */
  SEWING,
  /** Pressing and packing has begun. */
  FINISHING,
  /** Everything has been delivered. */
  DELIVERY;

  public String slug() {
    return Slugs.of(this);
  }

  public static MilestoneType of(String slug) {
    for (var type : values()) {
      if (type.slug().equals(slug)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no milestone " + slug);
  }
}
