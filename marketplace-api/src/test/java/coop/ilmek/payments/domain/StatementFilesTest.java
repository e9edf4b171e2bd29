package coop.ilmek.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements as banks write them, and files that are none. */
class StatementFilesTest {
  private static final String CAMT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
      <GrpHdr><MsgId>1</MsgId></GrpHdr>
      <Stmt><Id>1</Id><Acct><Id><IBAN>TR33 0006 1005 1978 6457 8413 26</IBAN></Id></Acct>
      <Bal><Amt Ccy="TRY">99.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
      <Ntry><NtryRef>1</NtryRef><Amt Ccy="TRY">17510.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
        <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-24</Dt></BookgDt>
        <AcctSvcrRef>BNK-1</AcctSvcrRef>
        <NtryDtls><TxDtls><Refs><EndToEndId>PO 4711</EndToEndId></Refs>
          <RltdPties><Dbtr><Pty><Nm>Nordwind Mode GmbH</Nm></Pty></Dbtr>
            <DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
            <Cdtr><Pty><Nm>Para Tekstil</Nm></Pty></Cdtr></RltdPties>
          <RmtInf><Ustrd>ilm 123 dikim</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
      <Ntry><Amt Ccy="TRY">250.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
        <BookgDt><DtTm>2026-11-24T10:00:00+03:00</DtTm></BookgDt></Ntry>
      <Ntry><Amt Ccy="TRY">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts>
        <BookgDt><Dt>2026-11-25</Dt></BookgDt></Ntry>
      <Ntry><Amt Ccy="TRY">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>2026-11-25</Dt></BookgDt><AcctSvcrRef>BNK-2</AcctSvcrRef><NtryDtls>
        <TxDtls><Amt Ccy="TRY">10.00</Amt><RmtInf><Ustrd>bir</Ustrd></RmtInf></TxDtls>
        <TxDtls><Amt Ccy="TRY">20.00</Amt><RmtInf><Ustrd>iki</Ustrd></RmtInf></TxDtls>
        </NtryDtls></Ntry>
      <Ntry><Amt Ccy="TRY">17510.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>
        <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-26</Dt></BookgDt>
        <AcctSvcrRef>BNK-3</AcctSvcrRef></Ntry>
      <Ntry><Amt Ccy="JPY">500</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>2026-11-26</Dt></BookgDt></Ntry>
      </Stmt></BkToCstmrStmt></Document>
      """;

  @Test
  void camt053IsReadEntryByEntry() {
    var file = Camt053.read(bytes(CAMT));

    assertThat(file.iban()).isEqualTo("TR330006100519786457841326");
    assertThat(file.leftOut()).isEqualTo(1);
    assertThat(file.lines()).hasSize(5);
    var first = file.lines().getFirst();
    assertThat(first.reference()).isEqualTo("BNK-1");
    assertThat(first.amount().minor()).isEqualTo(1_751_000);
    assertThat(first.bookedOn()).isEqualTo(LocalDate.parse("2026-11-24"));
    assertThat(first.payer()).isEqualTo("Nordwind Mode GmbH");
    assertThat(first.payerIban()).isEqualTo("DE89370400440532013000");
    assertThat(first.text()).contains("PO 4711", "ilm 123 dikim");
    assertThat(first.cameIn()).isTrue();
    assertThat(file.lines().get(1).amount().minor()).isEqualTo(-25_000);
    assertThat(file.lines().get(1).cameIn()).isFalse();
    assertThat(file.lines().get(2).reference()).isEqualTo("BNK-2/1");
    assertThat(file.lines().get(3).text()).contains("iki");
    assertThat(file.lines().get(4).wasTakenBack()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE Document SYSTEM \"file:///etc/passwd\"><Document/>",
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document>&x;</Document>",
        "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><Document>&b;</Document>"
      })
  void documentTypesAndEntitiesAreRefused(String hostile) {
    assertThatThrownBy(() -> Camt053.read(bytes(hostile)))
        .isInstanceOf(StatementUnreadable.class)
        .hasMessageMatching("doctype_refused|xml_broken");
  }

  @Test
  void depthAndNumberAreLimited() {
    assertThatThrownBy(() -> Camt053.read(bytes("<Document>" + "<a>".repeat(100_000))))
        .hasMessage("xml_broken");
    String entry = CAMT.substring(CAMT.indexOf("<Ntry>"), CAMT.indexOf("</Ntry>") + 7);
    String many = CAMT.replace(entry, entry.repeat(StatementFile.MAX_LINES + 1));
    assertThatThrownBy(() -> Camt053.read(bytes(many))).hasMessage("too_many_lines");
    assertThatThrownBy(() -> Camt053.read(bytes("<pain/>"))).hasMessage("not_camt053");
    assertThatThrownBy(() -> Camt053.read(bytes(CAMT.substring(0, 900)))).hasMessage("xml_broken");
  }

  @Test
  void aTurkishBanksCsvIsRead() {
    String csv =
        """
        Hesap Sahibi;PARA TEKSTİL
        Dönem;01.11.2026 - 30.11.2026

        İşlem Tarihi;Fiş No;Açıklama;Borç;Alacak;Bakiye
        24.11.2026;778;GELEN FAST NORDWIND ILM...;;17.510,00;17.510,00
        24.11.2026 11:05;779;ELEKTRİK;1.250,40;;16.259,60
        ;;Toplam;1.250,40;;
        """;
    for (Charset charset :
        new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1254")}) {
      var opened = CsvStatement.open(csv.getBytes(charset));
      var mapping = ColumnMapping.guess(opened.headings());
      assertThat(mapping.missing()).isEmpty();
      assertThat(mapping.reference()).isEqualTo("Fiş No");

      var read = opened.read(mapping, "TRY");

      assertThat(read.bad())
          .extracting(CsvStatement.BadCell::column, CsvStatement.BadCell::line)
          .containsExactly(tuple("date", 6L));
      assertThat(read.file().lines()).hasSize(2);
      assertThat(read.file().lines().getFirst().amount().minor()).isEqualTo(1_751_000);
      assertThat(read.file().lines().get(1).amount().minor()).isEqualTo(-125_040);
    }
  }

  @Test
  void withoutAReferenceEqualLinesStayTwoAndTheSameFileGivesTheSame() {
    String csv = "Tarih,Tutar,Açıklama\n2026-11-24,100.00,avans\n2026-11-24,100.00,avans\n";
    var one = CsvStatement.open(bytes(csv));
    var lines = one.read(ColumnMapping.guess(one.headings()), "TRY").file().lines();
    var again = CsvStatement.open(bytes(csv));
    assertThat(lines.get(0).reference()).isNotEqualTo(lines.get(1).reference());
    assertThat(again.read(ColumnMapping.guess(again.headings()), "TRY").file().lines())
        .isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,56|123456",
        "1,234.56|123456",
        "1234.5|123450",
        "1.234|123400",
        "1.234.567|123456700",
        "-12,00|-1200",
        "17.510,00 TL|1751000",
        "₺ 5|500",
        "0,05|5"
      })
  void amountsAreReadAsBanksWriteThem(String written, long minor) {
    assertThat(Amounts.read(written)).hasValue(minor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "1,234,56", "12.345.6", "1e9", "99999999999999999999", "0,005"})
  void whatIsNoAmountIsNone(String written) {
    assertThat(Amounts.read(written)).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
