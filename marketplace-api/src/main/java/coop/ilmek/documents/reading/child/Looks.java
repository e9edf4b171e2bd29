package coop.ilmek.documents.reading.child;

import coop.ilmek.documents.reading.domain.Sight;
import coop.ilmek.documents.reading.domain.Sight.Source;
import coop.ilmek.documents.reading.domain.Word;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The looks that are taken at a picture of a page. */
final class Looks {
  /** Angles at which people put "specimen" across a page. */
  private static final double[] ACROSS = {35, 45, 54};

  private final Recognition recognition;
  private final Path folder;

  Looks(Recognition recognition, Path folder) {
    this.recognition = recognition;
    this.folder = folder;
  }

  /** Keeps the picture for people and, where recognition is there, reads it once. */
  void once(BufferedImage grey, int dpi, int page, List<Sight> sights) throws IOException {
    Grey.show(grey, folder.resolve("page" + page + ".jpg"));
    if (recognition.isThere()) {
      sights.add(new Sight(Source.PICTURE, page, recognition.words(grey, dpi, 3, "tur+eng")));
    }
  }

  /** A picture that no text stands beside: read twice, prepared in different ways. */
  void twice(BufferedImage skewed, int dpi, int page, List<Sight> sights) throws IOException {
    double skew = Grey.skew(skewed);
    BufferedImage grey = Math.abs(skew) < 0.2 ? skewed : Grey.turned(skewed, -skew);
    once(grey, dpi, page, sights);
    if (recognition.isThere()) {
      // Turkish alone keeps the dots and tails of letters that two languages together lose.
      var words = recognition.words(Grey.binary(grey), dpi, 3, "tur");
      sights.add(new Sight(Source.SECOND_PICTURE, page, words));
      across(grey, page, sights);
    }
  }

  /** So small that only large writing can be read. */
  void across(BufferedImage grey, int page, List<Sight> sights) throws IOException {
    if (!recognition.isThere() || page > 2) {
      return;
    }
    BufferedImage small = Grey.scaled(grey, Math.min(1, 700.0 / grey.getHeight()));
    var words = new ArrayList<Word>();
    for (double angle : ACROSS) {
      words.addAll(recognition.words(Grey.turned(small, angle), 70, 11, "eng"));
    }
    sights.add(new Sight(Source.ACROSS, page, words));
  }
}
