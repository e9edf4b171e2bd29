package coop.ilmek.documents.reading.child;

import coop.ilmek.documents.reading.domain.Extract;
import coop.ilmek.documents.reading.domain.Sight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A photo or a scan. */
final class Pictures {
  /** What the header claims; nothing of it is unpacked before. */
  private static final long MOST_CLAIMED = 120_000_000;

  /** What is unpacked at most: of larger ones every second or third point is taken. */
  private static final long MOST_POINTS = 12_000_000;

  /** A page that fills the picture: A4 is 11.7 inches high. */
  private static final double PAGE_INCHES = 11.7;

  private static final int DPI = 300;

  private final Recognition recognition;
  private final Path folder;

  Pictures(Recognition recognition, Path folder) {
    this.recognition = recognition;
    this.folder = folder;
  }

  Extract look(Path file) throws IOException {
    BufferedImage grey;
    ImageIO.setUseCache(false);
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Extract.failed("damaged");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long points = (long) reader.getWidth(0) * reader.getHeight(0);
        if (points > MOST_CLAIMED || points <= 0) {
          return Extract.failed("picture_too_large");
        }
        var how = reader.getDefaultReadParam();
        int every = (int) Math.ceil(Math.sqrt((double) points / MOST_POINTS));
        how.setSourceSubsampling(every, every, 0, 0);
        grey = Grey.of(reader.read(0, how));
      } finally {
        reader.dispose();
      }
    }
    grey = Grey.quarters(grey, Orientation.quarters(Files.readAllBytes(file)));
    int longest = Math.max(grey.getWidth(), grey.getHeight());
    int dpi = (int) Math.max(70, longest / PAGE_INCHES);
    if (dpi < DPI * 3 / 4) {
      double factor = Math.min(3, (double) DPI / dpi);
      grey = Grey.scaled(grey, factor);
      dpi = (int) (dpi * factor);
    }
    var troubles = new ArrayList<String>();
    var sights = new ArrayList<Sight>();
    if (!recognition.isThere()) {
      troubles.add("no_recognition");
    }
    new Looks(recognition, folder).twice(grey, dpi, 1, sights);
    if (recognition.isThere() && sights.stream().allMatch(sight -> sight.words().isEmpty())) {
      troubles.add("no_text");
    }
    return new Extract(1, sights, List.copyOf(troubles));
  }
}
