package coop.ilmek.documents.reading.child;

import coop.ilmek.documents.reading.domain.Box;
import coop.ilmek.documents.reading.domain.Word;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words a PDF carries as text, with their places. */
final class LayerWords extends PDFTextStripper {
  private static final int MOST_WORDS = 5000;
  private static final int LONGEST = 200;

  private final List<Word> words = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private double left;
  private double top;
  private double right;
  private double bottom;

  LayerWords(int page) {
    setStartPage(page);
    setEndPage(page);
    setSortByPosition(true);
  }

  List<Word> of(PDDocument pdf) throws IOException {
    writeText(pdf, Writer.nullWriter());
    return List.copyOf(words);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    for (TextPosition position : positions) {
      String letters = position.getUnicode();
      if (letters == null || letters.isBlank()) {
        close(position);
        continue;
      }
      double x = position.getXDirAdj();
      double y = position.getYDirAdj();
      if (open.isEmpty()) {
        left = x;
        top = y - position.getHeightDir();
        bottom = y;
      }
      right = x + position.getWidthDirAdj();
      top = Math.min(top, y - position.getHeightDir());
      bottom = Math.max(bottom, y);
      open.append(letters);
    }
    if (!positions.isEmpty()) {
      close(positions.getLast());
    }
  }

  private void close(TextPosition last) {
    if (!open.isEmpty() && words.size() < MOST_WORDS) {
      boolean lies = last.getDir() == 90 || last.getDir() == 270;
      double width = lies ? last.getPageHeight() : last.getPageWidth();
      double height = lies ? last.getPageWidth() : last.getPageHeight();
      int x = (int) Math.round(left * 1000 / width);
      int y = (int) Math.round(top * 1000 / height);
      var box =
          new Box(
              x,
              y,
              (int) Math.round(right * 1000 / width) - x,
              (int) Math.round(bottom * 1000 / height) - y);
      String text = open.length() > LONGEST ? open.substring(0, LONGEST) : open.toString();
      words.add(new Word(text, box, 100));
    }
    open.setLength(0);
  }
}
