package coop.ilmek.capacity;

import coop.ilmek.capacity.domain.WeekWords;
import coop.ilmek.documents.PaperType;
import coop.ilmek.documents.PaperTypes;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.sheet.SheetTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of candidates as a spreadsheet: one column for each asked week. */
final class CandidateSheet {
  private CandidateSheet() {}

  static SheetTable of(
      List<CandidateView> candidates, CandidateFilter filter, PaperTypes types, String language) {
    boolean turkish = language.equals("tr");
    var headings =
        new ArrayList<>(
            turkish
                ? List.of("Kod", "Atölye", "İl", "İlçe", "Yaptığı iş", "Diken kişi", "Boş dakika")
                : List.of(
                    "Code",
                    "Workshop",
                    "Province",
                    "District",
                    "Does",
                    "People who sew",
                    "Free minutes"));
    for (LocalDate week = filter.firstWeek();
        !week.isAfter(filter.lastWeek());
        week = week.plusWeeks(1)) {
      headings.add(IsoWeek.of(week));
    }
    headings.add(turkish ? "Onaylı sertifikalar" : "Confirmed certificates");
    var rows = candidates.stream().map(one -> row(one, types, language)).toList();
    return new SheetTable(turkish ? "atölyeler" : "workshops", headings, rows);
  }

  private static List<@Nullable Object> row(CandidateView one, PaperTypes types, String language) {
    var row = new ArrayList<@Nullable Object>();
    row.add(one.code());
    row.add(one.name());
    row.add(one.province());
    row.add(one.district());
    row.add(
        one.processes().stream()
            .map(process -> WeekWords.process(process, language))
            .collect(Collectors.joining(", ")));
    row.add(one.sewingPeople());
    row.add(one.freeMinutes());
    one.weeks().forEach(week -> row.add(week.minutes()));
    row.add(
        one.certificates().stream()
            .map(held -> certificate(held, types, language))
            .collect(Collectors.joining(", ")));
    return row;
  }

  private static String certificate(
      CandidateView.Certificate held, PaperTypes types, String language) {
    String name = types.find(held.type()).map(type -> name(type, language)).orElse(held.type());
    return held.validTo() == null ? name : name + " (" + held.validTo() + ")";
  }

  private static String name(PaperType type, String language) {
    return language.equals("tr") ? type.nameTr() : type.nameEn();
  }
}
