package coop.ilmek.membership.web;

import coop.ilmek.membership.ApplicationLine;
import coop.ilmek.membership.ListedMember;
import coop.ilmek.membership.PlannedVisitView;
import coop.ilmek.shared.sheet.SheetColumns;
import coop.ilmek.shared.sheet.SheetWords;
import coop.ilmek.workshop.ListHeadings;
import coop.ilmek.workshop.MachineClass;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in lists of members and applications that leave. */
final class MemberLists {
  /** Headed so that an import understands it: each workshop is found again by its code. */
  static final SheetColumns<ListedMember> MEMBERS = members();

  static final SheetColumns<ApplicationLine> APPLICATIONS =
      new SheetColumns<ApplicationLine>("başvurular", "applications")
          .with("Başvuran", "Applicant", ApplicationLine::organisationName)
          .worded("Tür", "Kind", (line, words) -> words.word("kind", line.kind()))
          .with("İl", "Province", ApplicationLine::province)
          .with("İlçe", "District", ApplicationLine::district)
          .worded("Durum", "State", (line, words) -> words.state("member_vetting", line.state()))
          .with("Bu durumda", "In this state since", ApplicationLine::stateSince)
          .with("Gönderildi", "Sent", ApplicationLine::submittedAt)
          .worded("Merkez doldurdu", "Filled in by the centre", MemberLists::assisted)
          .with("İlgilenen", "Looked after by", ApplicationLine::reviewer)
          .with("Ziyaret günü", "Day of the visit", ApplicationLine::visitOn)
          .worded(
              "Beklenen", "Waits for", (line, words) -> words.word("waits_for", line.waitsFor()))
          .worded(
              "Sonraki adım",
              "Next step",
              (line, words) -> words.act("member_vetting", line.nextStep()));

  static final SheetColumns<PlannedVisitView> VISITS =
      new SheetColumns<PlannedVisitView>("ziyaretler", "visits")
          .with("Gün", "Day", PlannedVisitView::on)
          .with("Saat", "Time", PlannedVisitView::time)
          .with("Başvuran", "Applicant", PlannedVisitView::organisationName)
          .with("Giden", "Visitor", PlannedVisitView::visitor)
          .with("İlçe", "District", PlannedVisitView::district)
          .with("Mahalle", "Neighbourhood", PlannedVisitView::neighbourhood)
          .with("Sokak", "Street", PlannedVisitView::street)
          .with("Kapı no", "Building no.", PlannedVisitView::buildingNo);

  private MemberLists() {}

  private static @Nullable Object assisted(ApplicationLine line, SheetWords words) {
    return words.yes(line.assisted());
  }

  private static SheetColumns<ListedMember> members() {
    var columns =
        headed(new SheetColumns<>("üyeler", "members"), "code", one -> one.member().code());
    headed(columns, "name", one -> one.member().name());
    columns.worded(
        ListHeadings.of("kind", "tr"),
        ListHeadings.of("kind", "en"),
        (one, words) -> words.word("kind", one.member().kind()));
    headed(columns, "province", one -> one.member().province());
    headed(columns, "district", one -> one.member().district());
    said(columns, "neighbourhood", ListedMember.Facts::neighbourhood);
    columns.worded(
        ListHeadings.of("processes", "tr"),
        ListHeadings.of("processes", "en"),
        (one, words) -> {
          var facts = one.workshop();
          String language = words.isTurkish() ? "tr" : "en";
          return facts == null
              ? null
              : facts.processes().stream()
                  .map(slug -> ListHeadings.process(slug, language))
                  .toList();
        });
    headed(columns, "sewing_people", one -> one.member().sewingPeople());
    said(columns, "registered_people", ListedMember.Facts::registeredPeople);
    for (MachineClass machine : MachineClass.values()) {
      said(columns, machine.slug(), facts -> facts.machines().get(machine.slug()));
    }
    said(columns, "moq_pieces", ListedMember.Facts::moqPieces);
    said(columns, "lead_days", ListedMember.Facts::leadDays);
    return columns
        .worded(
            "Üyelik durumu",
            "Standing",
            (one, words) -> words.state("member_standing", one.member().state()))
        .with("Bu durumda", "In this state since", one -> one.member().stateSince())
        .with("Üyelik tarihi", "Member since", one -> one.member().since());
  }

  private static void said(
      SheetColumns<ListedMember> columns,
      String field,
      Function<ListedMember.Facts, @Nullable Object> value) {
    headed(
        columns,
        field,
        one -> {
          var facts = one.workshop();
          return facts == null ? null : value.apply(facts);
        });
  }

  private static SheetColumns<ListedMember> headed(
      SheetColumns<ListedMember> columns, String field, SheetColumns.Cell<ListedMember> cell) {
    return columns.with(ListHeadings.of(field, "tr"), ListHeadings.of(field, "en"), cell);
  }
}
