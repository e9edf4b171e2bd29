package coop.ilmek.identity.web;

import coop.ilmek.identity.LostNumbers;
import coop.ilmek.identity.NumberChangeView;
import coop.ilmek.identity.Team;
import coop.ilmek.identity.TeamView.ColleagueView;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.sheet.SheetColumns;
import coop.ilmek.shared.sheet.SheetWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** People for a spreadsheet: those of the own organisation, and lost numbers for the centre. */
@RestController
@RequestMapping("/api/people")
class TeamSheetController {
  private static final SheetColumns<ColleagueView> PEOPLE =
      new SheetColumns<ColleagueView>("ekip", "people")
          .with("Ad soyad", "Name", ColleagueView::name)
          .worded("Görev", "Role", (person, words) -> words.word("role", person.role()))
          .with("Başlangıç", "Since", ColleagueView::since)
          .with("Telefon ya da e-posta", "Phone or e-mail", ColleagueView::address);

  private static final SheetColumns<NumberChangeView> LOST =
      new SheetColumns<NumberChangeView>("kayıp numaralar", "lost numbers")
          .with("Kişi", "Person", NumberChangeView::person)
          .with("Kuruluşu", "Acts for", NumberChangeView::organisations)
          .with("Eski numara", "Old number", NumberChangeView::oldNumber)
          .with("Yeni numara", "New number", NumberChangeView::newNumber)
          .with("Kimlik denetimi", "How it was checked", NumberChangeView::seen)
          .worded("Durum", "State", (row, words) -> words.word("number_change", row.state()))
          .with("İsteyen", "Asked by", NumberChangeView::askedBy)
          .with("İstendi", "Asked", NumberChangeView::askedAt)
          .with("Karar veren", "Decided by", NumberChangeView::decidedBy)
          .with("Karar", "Decided", NumberChangeView::decidedAt);

  private final Team team;
  private final LostNumbers numbers;
  private final SheetWriter writer;

  TeamSheetController(Team team, LostNumbers numbers, SheetWriter writer) {
    this.team = team;
    this.numbers = numbers;
    this.writer = writer;
  }

  @GetMapping("/export")
  Mono<ResponseEntity<byte[]>> people(
      Actor actor, @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor,
        format,
        PEOPLE,
        cursor -> team.view(actor).map(view -> new Page<>(view.people(), null)));
  }

  @GetMapping("/lost-numbers/export")
  Mono<ResponseEntity<byte[]>> lostNumbers(
      Actor actor, @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor, format, LOST, cursor -> numbers.list(actor).map(items -> new Page<>(items, null)));
  }
}
