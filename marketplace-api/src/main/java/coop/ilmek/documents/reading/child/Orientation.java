package coop.ilmek.documents.reading.child;

/** How a phone was held, as a photo says (Exif 2.3, tag 0x0112). */
final class Orientation {
  private Orientation() {}

  /** Quarters of a turn to the right that put the picture upright; 0 when nothing is said. */
  static int quarters(byte[] file) {
    try {
      for (int at = 2; at + 4 < file.length && (file[at] & 0xFF) == 0xFF; ) {
        int marker = file[at + 1] & 0xFF;
        int length = two(file, at + 2, false);
        if (marker == 0xE1 && file[at + 4] == 'E' && file[at + 5] == 'x') {
          return of(tag(file, at + 10));
        }
        if (marker == 0xDA) {
          return 0;
        }
        at += 2 + length;
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      return 0;
    }
    return 0;
  }

  private static int tag(byte[] file, int start) {
    boolean little = file[start] == 'I';
    int directory = start + four(file, start + 4, little);
    int entries = two(file, directory, little);
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (two(file, entry, little) == 0x0112) {
        return two(file, entry + 8, little);
      }
    }
    return 1;
  }

  private static int of(int orientation) {
    return switch (orientation) {
      case 3, 4 -> 2;
      case 5, 6 -> 1;
      case 7, 8 -> 3;
      default -> 0;
    };
  }

  private static int two(byte[] file, int at, boolean little) {
    int first = file[at] & 0xFF;
    int second = file[at + 1] & 0xFF;
    return little ? second << 8 | first : first << 8 | second;
  }

  private static int four(byte[] file, int at, boolean little) {
    return little
        ? two(file, at + 2, true) << 16 | two(file, at, true)
        : two(file, at, false) << 16 | two(file, at + 2, false);
  }
}
