package coop.ilmek.documents;

import coop.ilmek.documents.persistence.PaperQueries;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.sheet.SheetColumns;
import coop.ilmek.shared.sheet.SheetTable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Lists of papers as spreadsheets, with the rights of the lists themselves. */
@Service
public class PaperSheets {
  private static final int MOST_LINES = 20_000;

  private static final Map<String, List<String>> STANDINGS =
      Map.of(
          "valid", List.of("Tamam", "In order"),
          "ending", List.of("Süresi doluyor", "Ends soon"),
          "expired", List.of("Süresi doldu", "Expired"),
          "in_review", List.of("İnceleniyor", "Being looked at"),
          "sent_back", List.of("Geri gönderildi", "Sent back"),
          "withdrawn", List.of("Geri çekildi", "Taken back"));

  private final Papers papers;
  private final PaperQueries queries;
  private final PaperTypes types;
  private final Clock clock;

  PaperSheets(Papers papers, PaperQueries queries, PaperTypes types, Clock clock) {
    this.papers = papers;
    this.queries = queries;
    this.types = types;
    this.clock = clock;
  }

  /** The papers of an organisation; see {@link Papers#folder}. */
  @Transactional(readOnly = true)
  public Mono<SheetTable> folder(Actor actor, @Nullable UUID organisation) {
    boolean turkish = actor.language().equals("tr");
    var headings =
        turkish
            ? List.of("Evrak", "Ad", "Veren kurum", "Numara", "Son geçerli gün", "Durum")
            : List.of("Paper", "Name", "Issued by", "Number", "Last day", "Standing");
    return papers
        .folder(actor, organisation)
        .map(
            folder ->
                new SheetTable(
                    turkish ? "evraklar" : "papers",
                    headings,
                    folder.papers().stream().map(line -> row(line, turkish)).toList()));
  }

  private List<@Nullable Object> row(PaperLine line, boolean turkish) {
    var row = new ArrayList<@Nullable Object>();
    row.add(name(line.type(), turkish));
    row.add(line.label());
    row.add(line.issuer());
    row.add(line.documentNumber());
    row.add(line.validTo());
    row.add(STANDINGS.getOrDefault(line.standing(), List.of("", "")).get(turkish ? 0 : 1));
    return row;
  }

  /** What waits for a decision, oldest first; for the centre. */
  @Transactional(readOnly = true)
  public Mono<SheetTable> queue(Actor actor, @Nullable String type, @Nullable UUID organisation) {
    if (!actor.is(Actor.Kind.CENTRE)) {
      return Mono.error(Problem.notFound());
    }
    boolean turkish = actor.language().equals("tr");
    var headings =
        turkish
            ? List.of(
                "Kuruluş",
                "Evrak",
                "Ad",
                "Gönderildi",
                "Bekleyen gün",
                "Veren kurum",
                "Numara",
                "Veriliş tarihi",
                "Son geçerli gün")
            : List.of(
                "Organisation",
                "Paper",
                "Name",
                "Sent",
                "Days waiting",
                "Issued by",
                "Number",
                "Date of issue",
                "Last day");
    var today = IsoWeek.day(clock.instant());
    return queries
        .queue(Instant.EPOCH, new UUID(0, 0), type, organisation, MOST_LINES)
        .map(
            waiting ->
                waiting.stream()
                    .sorted(Comparator.comparing(paper -> paper.newest().sentAt()))
                    .map(
                        paper -> {
                          var newest = paper.newest();
                          var sentOn = IsoWeek.day(newest.sentAt());
                          var row = new ArrayList<@Nullable Object>();
                          row.add(paper.organisation());
                          row.add(name(paper.type(), turkish));
                          row.add(paper.label());
                          row.add(sentOn);
                          row.add(today.toEpochDay() - sentOn.toEpochDay());
                          row.add(newest.issuer());
                          row.add(newest.documentNumber());
                          row.add(newest.issuedOn());
                          row.add(newest.expiresOn());
                          return row;
                        })
                    .toList())
        .map(rows -> new SheetTable(turkish ? "incelenecek evraklar" : "papers", headings, rows));
  }

  /** What stands in the list of papers that end. */
  public SheetColumns<EndingPaperView> ending() {
    return new SheetColumns<EndingPaperView>("süresi dolan evraklar", "ending papers")
        .with("Kuruluş", "Organisation", EndingPaperView::organisation)
        .worded("Evrak", "Paper", (paper, words) -> name(paper.type(), words.isTurkish()))
        .with("Ad", "Name", EndingPaperView::label)
        .with("Son geçerli gün", "Last day", EndingPaperView::expiresOn)
        .with("Yenisi gönderildi", "The next one was sent", EndingPaperView::renewalSentAt);
  }

  private String name(String type, boolean turkish) {
    return types.find(type).map(t -> turkish ? t.nameTr() : t.nameEn()).orElse(type);
  }
}
