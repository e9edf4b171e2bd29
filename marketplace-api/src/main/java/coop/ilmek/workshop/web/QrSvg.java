package coop.ilmek.workshop.web;

import io.nayuki.qrcodegen.QrCode;

/** A QR code drawn as one path of an SVG: sharp on paper, and no picture to fetch. */
final class QrSvg {
  /** White modules around the code, without which phones do not find it (ISO/IEC 18004). */
  private static final int QUIET = 4;

  private QrSvg() {}

  /**
   * @param label what the picture is, for those who hear the page
   */
  static String of(String text, String label) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    int side = code.size + 2 * QUIET;
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      int x = 0;
      while (x < code.size) {
        int run = 0;
        while (x + run < code.size && code.getModule(x + run, y)) {
          run++;
        }
        if (run > 0) {
          path.append('M')
              .append(x + QUIET)
              .append(' ')
              .append(y + QUIET)
              .append('h')
              .append(run)
              .append("v1h-")
              .append(run)
              .append('z');
        }
        x += Math.max(run, 1);
      }
    }
    return """
        <svg class="qr" viewBox="0 0 %1$d %1$d" role="img" aria-label="%2$s" \
        shape-rendering="crispEdges"><rect width="%1$d" height="%1$d" fill="#fff"/>\
        <path d="%3$s" fill="#000"/></svg>"""
        .formatted(side, label, path);
  }
}
