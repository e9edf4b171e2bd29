package coop.ilmek.production.web;

import coop.ilmek.production.JobView;
import coop.ilmek.production.OrderRow;
import coop.ilmek.shared.sheet.SheetColumns;

/** What stands in lists of orders and jobs that leave. */
final class OrderLists {
  static final SheetColumns<OrderRow> ORDERS =
      new SheetColumns<OrderRow>("siparişler", "orders")
          .with("Sipariş no (PO)", "PO number", OrderRow::poNumber)
          .with("Model", "Style", OrderRow::style)
          .with("Sezon", "Season", OrderRow::season)
          .with("Tedarikçi no", "Supplier number", OrderRow::supplierNumber)
          .with("Marka", "Brand", OrderRow::brandName)
          .with("Atölyeler", "Workshops", OrderRow::workshops)
          .worded("Durum", "State", (row, words) -> words.state("order", row.state()))
          .with("Bu durumda", "In this state since", OrderRow::stateSince)
          .with("Termin haftası", "Due week", OrderRow::dueWeek)
          .with("Adet", "Pieces", OrderRow::pieces)
          .with("Biten adet", "Pieces done", OrderRow::piecesDone)
          .with("Teslim edilen adet", "Pieces delivered", OrderRow::deliveredPieces)
          .with("Kabul edilen adet", "Pieces accepted", OrderRow::acceptedPieces)
          .with("Gecikme (gün)", "Days late", OrderRow::lateDays)
          .worded(
              "Dikkat",
              "Needs a look",
              (row, words) ->
                  row.troubles().stream().map(slug -> words.word("trouble", slug)).toList())
          .with("Son yanıt zamanı", "Answer until", OrderRow::answerBy);

  static final SheetColumns<JobView> JOBS =
      new SheetColumns<JobView>("işlerim", "my jobs")
          .with("Sipariş no (PO)", "PO number", JobView::poNumber)
          .with("Model", "Style", JobView::style)
          .with("Marka", "Brand", JobView::brandName)
          .worded("Durum", "State", (row, words) -> words.state("slice", row.state()))
          .with("Termin haftası", "Due week", JobView::dueWeek)
          .with("Son teslim günü", "Due on", JobView::dueOn)
          .with("Adet", "Pieces", JobView::pieces)
          .with("Biten adet", "Pieces done", JobView::piecesDone)
          .with("Teslim edilen adet", "Pieces delivered", JobView::deliveredPieces)
          .with("Kabul edilen adet", "Pieces accepted", JobView::acceptedPieces)
          .with("Gecikme (gün)", "Days late", JobView::lateDays);

  private OrderLists() {}
}
