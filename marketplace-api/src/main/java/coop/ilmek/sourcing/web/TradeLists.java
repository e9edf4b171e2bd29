package coop.ilmek.sourcing.web;

import coop.ilmek.shared.sheet.SheetColumns;
import coop.ilmek.sourcing.ComparisonView;
import coop.ilmek.sourcing.EnquiryRowView;
import coop.ilmek.sourcing.InvitationRowView;
import coop.ilmek.sourcing.LostQuoteView;

/** What stands in lists of enquiries, invitations and quotes that leave. */
final class TradeLists {
  static final SheetColumns<EnquiryRowView> ENQUIRIES =
      new SheetColumns<EnquiryRowView>("talepler", "enquiries")
          .with("Sipariş no (PO)", "PO number", EnquiryRowView::poNumber)
          .with("Model", "Style", EnquiryRowView::style)
          .with("Sezon", "Season", EnquiryRowView::season)
          .with("Tedarikçi no", "Supplier number", EnquiryRowView::supplierNumber)
          .worded("Tür", "Kind", (row, words) -> words.word("enquiry_kind", row.kind()))
          .worded("Durum", "State", (row, words) -> words.state("enquiry", row.state()))
          .with("Bu durumda", "In this state since", EnquiryRowView::stateSince)
          .with("Adet", "Pieces", EnquiryRowView::pieces)
          .money("Düşünülen adet fiyatı", "Price idea per piece", EnquiryRowView::priceIdea)
          .with("Termin haftası", "Due week", EnquiryRowView::dueWeek)
          .with("Son teklif zamanı", "Quotes until", EnquiryRowView::windowEnds)
          .with("Sorulan atölye", "Workshops asked", EnquiryRowView::invited)
          .with("Teklif sayısı", "Quotes", EnquiryRowView::quotes)
          .with("Verildiği atölye", "Awarded to", EnquiryRowView::awardedTo);

  static final SheetColumns<ComparisonView.Column> QUOTES =
      new SheetColumns<ComparisonView.Column>("teklifler", "quotes")
          .with("Kod", "Code", ComparisonView.Column::code)
          .with("Atölye", "Workshop", ComparisonView.Column::workshop)
          .with("İlçe", "District", ComparisonView.Column::district)
          .worded("Durum", "State", (quote, words) -> words.state("quote", quote.state()))
          .money("Adet fiyatı", "Price per piece", ComparisonView.Column::price)
          .with("Toplam", "Total", ComparisonView.Column::total)
          .with("Adet", "Pieces", ComparisonView.Column::pieces)
          .with("İlk hafta", "First week", ComparisonView.Column::firstWeek)
          .with("Son hafta", "Last week", ComparisonView.Column::lastWeek)
          .with("Dakika", "Minutes", ComparisonView.Column::minutes)
          .worded("Termine yetişir", "In time", (quote, words) -> words.yes(quote.inTime()))
          .with("Fiyatın son günü", "Price stands until", ComparisonView.Column::validUntil)
          .with("Çalışan", "People", ComparisonView.Column::people)
          .worded(
              "Sertifikalar tamam",
              "Certificates in order",
              (quote, words) -> words.yes(quote.missing().isEmpty()))
          .with("Not", "Note", ComparisonView.Column::note)
          .with("Verildi", "Given", ComparisonView.Column::submittedAt);

  static final SheetColumns<InvitationRowView> INVITATIONS =
      new SheetColumns<InvitationRowView>("gelen talepler", "invitations")
          .with("Sipariş no (PO)", "PO number", InvitationRowView::poNumber)
          .with("Model", "Style", InvitationRowView::style)
          .with("Marka", "Brand", InvitationRowView::brand)
          .worded("Durum", "State", (row, words) -> words.word("invitation", row.state()))
          .with("Adet", "Pieces", InvitationRowView::pieces)
          .money("Düşünülen adet fiyatı", "Price idea per piece", InvitationRowView::priceIdea)
          .with("Termin haftası", "Due week", InvitationRowView::dueWeek)
          .with("Son teklif zamanı", "Quotes until", InvitationRowView::windowEnds)
          .with("Markanın ödeme günü", "Brand's usual days to pay", row -> row.payer().usualDays())
          .worded("Teklifim", "My quote", (row, words) -> words.state("quote", row.quoteState()))
          .money("Adet fiyatım", "My price per piece", InvitationRowView::quotePrice);

  static final SheetColumns<LostQuoteView> LOST =
      new SheetColumns<LostQuoteView>("alınamayan işler", "jobs that went elsewhere")
          .with("Sipariş no (PO)", "PO number", LostQuoteView::poNumber)
          .with("Model", "Style", LostQuoteView::style)
          .with("Marka", "Brand", LostQuoteView::brand)
          .with("Adet", "Pieces", LostQuoteView::pieces)
          .money("Adet fiyatım", "My price per piece", LostQuoteView::price)
          .with("Karar", "Decided", row -> row.outcome().at())
          .worded("Neden", "Reason", (row, words) -> words.word("outcome", row.outcome().reason()))
          .worded(
              "Sonraki adım",
              "Next step",
              (row, words) -> words.word("next_step", row.outcome().nextStep()));

  private TradeLists() {}
}
