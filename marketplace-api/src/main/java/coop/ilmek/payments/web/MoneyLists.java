package coop.ilmek.payments.web;

import coop.ilmek.payments.BankLineView;
import coop.ilmek.payments.BankStatementView;
import coop.ilmek.payments.DisputeView;
import coop.ilmek.payments.InvoiceView;
import coop.ilmek.payments.PayeeAccountView;
import coop.ilmek.payments.PayoutView;
import coop.ilmek.payments.StatementView;
import coop.ilmek.shared.money.Money;
import coop.ilmek.shared.sheet.SheetColumns;
import org.jspecify.annotations.Nullable;

/** What stands in lists of money that leave. */
final class MoneyLists {
  static final SheetColumns<PayoutView> PAYOUTS =
      new SheetColumns<PayoutView>("ödemeler", "payments")
          .with("Sipariş no (PO)", "PO number", PayoutView::poNumber)
          .with("Model", "Style", PayoutView::style)
          .with("Marka", "Brand", payout -> payout.brand().name())
          .with("Atölye", "Workshop", payout -> payout.workshop().name())
          .worded("Tür", "Kind", (payout, words) -> words.word("payout_kind", payout.kind()))
          .worded("Durum", "State", (payout, words) -> words.state("payout", payout.state()))
          .with("Hafta", "Week", PayoutView::week)
          .money("Tutar", "Amount", PayoutView::amount)
          .with("Gelen", "Received", PayoutView::received)
          .with("Hak ediş günü", "Earned on", PayoutView::earnedOn)
          .with("Son ödeme günü", "Due on", PayoutView::dueOn)
          .with("Gecikme (gün)", "Days late", PayoutView::daysLate)
          .with("Açıklama kodu", "Reference", PayoutView::reference)
          .with("Gönderildi", "Sent on", PayoutView::sentOn)
          .with("Ödendi", "Paid on", PayoutView::paidOn)
          .worded(
              "Nasıl doğrulandı",
              "Proved",
              (payout, words) -> words.word("paid_how", payout.paidHow()))
          .with("Alıcı IBAN", "IBAN", payout -> iban(payout))
          .with("Alıcı", "Account holder", payout -> holder(payout))
          .worded("Engel", "Held because", (payout, words) -> words.word("hold", payout.hold()))
          .with("Fatura no", "Invoice number", payout -> invoice(payout));

  static final SheetColumns<StatementView.Line> STATEMENT =
      new SheetColumns<StatementView.Line>("hesap özeti", "account statement")
          .with("Tarih", "Date", StatementView.Line::bookedOn)
          .worded("İşlem", "Posting", (line, words) -> words.word("posting", line.kind()))
          .with("Belge no", "Document", StatementView.Line::document)
          .with("Marka", "Brand", StatementView.Line::brandName)
          .with("Sipariş no (PO)", "PO number", StatementView.Line::poNumber)
          .with("Borç", "Debit", line -> line.amount().minor() > 0 ? line.amount() : null)
          .with("Alacak", "Credit", line -> line.amount().minor() < 0 ? credit(line) : null)
          .with("Bakiye", "Balance", StatementView.Line::balance)
          .with("Para birimi", "Currency", line -> line.amount().currency());

  static final SheetColumns<BankLineView> BANK_LINES =
      new SheetColumns<BankLineView>("banka hareketleri", "bank entries")
          .with("Tarih", "Date", BankLineView::bookedOn)
          .with("Üye", "Member", BankLineView::organisationName)
          .worded("Durum", "State", (line, words) -> words.word("bank_line", line.state()))
          .money("Tutar", "Amount", BankLineView::amount)
          .with("Eşleşmeyen", "Not matched", BankLineView::rest)
          .with("Gönderen", "Payer", BankLineView::payer)
          .with("Açıklama", "Text", BankLineView::text)
          .with(
              "Eşleşen siparişler (PO)",
              "Matched PO numbers",
              line -> line.matches().stream().map(BankLineView.Match::poNumber).toList())
          .worded(
              "Dışarıda bırakma nedeni",
              "Left out because",
              (line, words) -> words.word("ignored", line.ignoredReason()));

  static final SheetColumns<BankStatementView> BANK_STATEMENTS =
      new SheetColumns<BankStatementView>("banka ekstreleri", "bank statements")
          .with("Dosya", "File", BankStatementView::fileName)
          .with("Hesap", "Account", BankStatementView::account)
          .with("Alındı", "Imported", BankStatementView::importedAt)
          .worded("Merkez aldı", "By the centre", (file, words) -> words.yes(file.byCentre()))
          .with("Hareket", "Entries", BankStatementView::lines)
          .with("Yeni", "New", BankStatementView::newLines)
          .with("Bilinen", "Known", BankStatementView::knownLines)
          .with("Alınmayan", "Left out", BankStatementView::leftOutLines)
          .with("Eşleşen", "Matched", BankStatementView::matchedLines);

  static final SheetColumns<InvoiceView> INVOICES =
      new SheetColumns<InvoiceView>("faturalar", "invoices")
          .with("Fatura no", "Invoice number", InvoiceView::number)
          .with("Tarih", "Issued on", InvoiceView::issuedOn)
          .worded("Durum", "State", (invoice, words) -> words.word("invoice", invoice.state()))
          .with("Sipariş no (PO)", "PO number", InvoiceView::poNumber)
          .with("Marka", "Brand", InvoiceView::brandName)
          .with("Atölye", "Workshop", InvoiceView::workshopName)
          .money("KDV hariç", "Net", InvoiceView::net)
          .with("KDV", "VAT", InvoiceView::vat)
          .with("Tevkif edilen KDV", "VAT withheld", InvoiceView::withheld)
          .with("Atölyenin ödediği KDV", "VAT the workshop pays", InvoiceView::ownVat)
          .with("Ödenecek", "Payable", InvoiceView::payable)
          .with("İptal nedeni", "Cancelled because", InvoiceView::cancelledReason);

  static final SheetColumns<PayeeAccountView> IBAN_CHANGES =
      new SheetColumns<PayeeAccountView>("IBAN değişiklikleri", "IBAN changes")
          .with("Üye", "Member", PayeeAccountView::organisationName)
          .with("IBAN", "IBAN", PayeeAccountView::iban)
          .with("Hesap sahibi", "Account holder", PayeeAccountView::holder)
          .worded("Durum", "State", (account, words) -> words.word("iban", account.status()))
          .with("Önceki IBAN", "IBAN before", PayeeAccountView::previousIban)
          .with("İstendi", "Asked", PayeeAccountView::createdAt)
          .with("İsteyen", "Asked by", PayeeAccountView::createdBy)
          .with("Ne zaman kullanılır", "Usable from", PayeeAccountView::usableFrom);

  static final SheetColumns<DisputeView> DISPUTED =
      new SheetColumns<DisputeView>("anlaşmazlıklar", "disputed sums")
          .with("Sipariş no (PO)", "PO number", DisputeView::poNumber)
          .with("Model", "Style", DisputeView::style)
          .with("Marka", "Brand", DisputeView::brandName)
          .with("Atölye", "Workshop", DisputeView::workshopName)
          .worded("Durum", "State", (one, words) -> words.state("payment_milestone", one.state()))
          .with("Bu durumda", "In this state since", DisputeView::stateSince)
          .with("Adet", "Pieces", DisputeView::pieces)
          .with("İrsaliye no", "Delivery note", DisputeView::deliveryNote)
          .money("Tutar", "Amount", DisputeView::payable)
          .with("Neden", "Reason", DisputeView::reason);

  private MoneyLists() {}

  private static Money credit(StatementView.Line line) {
    return Money.of(-line.amount().minor(), line.amount().currency());
  }

  private static @Nullable String iban(PayoutView payout) {
    var payTo = payout.payTo();
    return payTo == null ? null : payTo.iban();
  }

  private static @Nullable String holder(PayoutView payout) {
    var payTo = payout.payTo();
    return payTo == null ? null : payTo.holder();
  }

  private static @Nullable String invoice(PayoutView payout) {
    var invoice = payout.invoice();
    return invoice == null ? null : invoice.number();
  }
}
