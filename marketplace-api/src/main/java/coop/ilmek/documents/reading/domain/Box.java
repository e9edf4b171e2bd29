package coop.ilmek.documents.reading.domain;

/** A place on a page, in thousandths of its width and height from the upper left corner. */
public record Box(int x, int y, int w, int h) {
  public Box {
    x = Math.clamp(x, 0, 1000);
    y = Math.clamp(y, 0, 1000);
    w = Math.clamp(w, 0, 1000 - x);
    h = Math.clamp(h, 0, 1000 - y);
  }

  int right() {
    return x + w;
  }

  int bottom() {
    return y + h;
  }

  int middle() {
    return y + h / 2;
  }

  /** The smallest place that holds both. */
  Box with(Box other) {
    int left = Math.min(x, other.x);
    int top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /** Whether they stand over one another, at least in part. */
  boolean sharesColumn(Box other) {
    return Math.min(right(), other.right()) > Math.max(x, other.x);
  }
}
