package coop.ilmek.sourcing.domain;

/** How far two places lie apart in a straight line; roads are longer. */
public final class Distance {
  private static final double EARTH_KM = 6371.0088;

  private Distance() {}

  /** Whole kilometres between two points given in degrees. */
  public static int km(double lat, double lng, double otherLat, double otherLng) {
    double byLat = Math.sin(Math.toRadians(otherLat - lat) / 2);
    double byLng = Math.sin(Math.toRadians(otherLng - lng) / 2);
    double chord =
        byLat * byLat
            + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * byLng * byLng;
    return (int) Math.round(2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord))));
  }
}
