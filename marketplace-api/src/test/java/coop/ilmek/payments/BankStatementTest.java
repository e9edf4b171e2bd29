package coop.ilmek.payments;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Money that came in, as the bank says it, brought together with what was owed. */
@IlmekTest
class BankStatementTest {
  private static final String IBAN = "TR330006100519786457841326";
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

  /** 400 pieces of 42.50 and 3 % of VAT. */
  private static final int OWED = 1_751_000;

  @Autowired private Cluster cluster;
  @Autowired private DatabaseClient db;
  @Autowired private TransactionalOperator transaction;
  @Autowired private PaymentPlans plans;
  @Autowired private MovableClock clock;

  private Deal deal() {
    var deal =
        Deal.bound(cluster, db, transaction, plans, Deal.Terms.weekly(1000, 4250)).withIban(IBAN);
    deal.accepted(400, MONDAY);
    return deal;
  }

  @Test
  void aLineWithTheReferencePaysTheTransferAndIsKnownFromThenOn() {
    var deal = deal();
    String payout = deal.payout();
    String reference = deal.owner.get("/api/payouts/" + payout).json("$.reference");
    String camt =
        camt(
            entry("B1", "17510.00", "2026-11-24", "nordwind " + reference.toLowerCase()),
            entry("B2", "99.00", "2026-11-24", "kira iadesi"));

    var first = bring(deal.owner, camt).expectStatus(201);

    assertThat(first.<Integer>json("$.newLines")).isEqualTo(2);
    assertThat(first.<Integer>json("$.matchedLines")).isEqualTo(1);
    var paid = deal.owner.get("/api/payouts/" + payout);
    assertThat(paid.<String>json("$.state")).isEqualTo("paid");
    assertThat(paid.<String>json("$.paidHow")).isEqualTo("statement");
    assertThat(paid.<String>json("$.paidOn")).isEqualTo("2026-11-24");
    assertThat(deal.balance("bank")).isEqualTo(OWED);
    assertThat(deal.balance("receivable")).isZero();
    // days from the first acceptance, for the brand's record
    assertThat(
            deal.number(
                "select (detail->>'days')::bigint as n from flow.transition where act = 'match'"
                    + " and subject = '"
                    + payout
                    + "'"))
        .isEqualTo(8);

    var second = bring(deal.owner, camt).expectStatus(201);

    assertThat(second.<Integer>json("$.newLines")).isZero();
    assertThat(second.<Integer>json("$.knownLines")).isEqualTo(2);
    assertThat(deal.balance("bank")).isEqualTo(OWED);
    assertThat(lines(deal.owner).<Integer>json("$.items.length()")).isEqualTo(1);
  }

  @Test
  void aPartIsCountedAndTheRestPays() {
    var deal = deal();
    String payout = deal.payout();
    String reference = deal.owner.get("/api/payouts/" + payout).json("$.reference");
    bring(deal.owner, camt(entry("P1", "10000.00", "2026-11-24", reference))).expectStatus(201);

    var part = deal.owner.get("/api/payouts/" + payout);
    assertThat(part.<String>json("$.state")).isEqualTo("pending");
    assertThat(part.<Integer>json("$.received.minor")).isEqualTo(1_000_000);
    var account = deal.owner.get("/api/account");
    assertThat(account.<String>json("$.owed[0].why")).isEqualTo("rest_missing");
    assertThat(account.<Integer>json("$.owed[0].amount.minor")).isEqualTo(OWED - 1_000_000);

    bring(deal.owner, camt(entry("P2", "7510.00", "2026-11-26", reference))).expectStatus(201);

    assertThat(deal.owner.get("/api/payouts/" + payout).<String>json("$.state")).isEqualTo("paid");
    assertThat(deal.balance("receivable")).isZero();
  }

  @Test
  void whatCameAboveIsForAPersonAndMayStandAsCredit() {
    var deal = deal();
    String payout = deal.payout();
    String reference = deal.owner.get("/api/payouts/" + payout).json("$.reference");
    bring(deal.owner, camt(entry("O1", "18000.00", "2026-11-24", reference))).expectStatus(201);

    assertThat(deal.owner.get("/api/payouts/" + payout).<String>json("$.state")).isEqualTo("paid");
    var line = lines(deal.owner);
    assertThat(line.<String>json("$.items[0].state")).isEqualTo("part_matched");
    assertThat(line.<Integer>json("$.items[0].rest.minor")).isEqualTo(49_000);

    String id = line.json("$.items[0].id");
    act(deal.owner, id, "credit", Map.of()).expectStatus(200);

    assertThat(deal.balance("overpaid")).isEqualTo(-49_000);
    assertThat(deal.balance("bank")).isEqualTo(1_800_000);
    assertThat(lines(deal.owner).<Integer>json("$.items.length()")).isZero();
  }

  @Test
  void withoutAReferenceAPersonMatchesAndAMistakeIsUndone() {
    var deal = deal();
    deal.accepted(100, MONDAY.plusDays(7));
    Cluster.eventually("both transfers", () -> deal.openPayouts() == 2);
    bring(deal.owner, camt(entry("N1", "4377.50", "2026-11-24", "money fashion ödeme")))
        .expectStatus(201);

    var line = lines(deal.owner);
    String id = line.json("$.items[0].id");
    // the transfer of just this sum comes first
    assertThat(line.<String>json("$.items[0].candidates[0].fit")).isEqualTo("exact");
    assertThat(line.<List<String>>json("$.items[0].candidates[0].hints"))
        .contains("amount", "name");
    String second = line.json("$.items[0].candidates[0].payoutId");
    String first = line.json("$.items[0].candidates[1].payoutId");

    act(deal.owner, id, "match", Map.of("payoutId", first)).expectStatus(200);
    assertThat(deal.balance("bank")).isEqualTo(437_750);
    act(deal.owner, id, "unmatch", Map.of("payoutId", first)).expectStatus(200);
    assertThat(deal.balance("bank")).isZero();
    act(deal.owner, id, "match", Map.of("payoutId", second)).expectStatus(200);

    assertThat(deal.owner.get("/api/payouts/" + second).<String>json("$.state")).isEqualTo("paid");
    assertThat(deal.balance("bank")).isEqualTo(437_750);
    assertThat(deal.balance("receivable")).isEqualTo(OWED);
    // what is paid is not undone
    act(deal.owner, id, "unmatch", Map.of("payoutId", second)).expectStatus(409);
  }

  @Test
  void twoMatchesOfOneLineAtOnceGiveOneWinner() {
    var deal = deal();
    deal.accepted(400, MONDAY.plusDays(7));
    Cluster.eventually("both transfers", () -> deal.openPayouts() == 2);
    bring(deal.owner, camt(entry("C1", "17510.00", "2026-11-24", "dikim"))).expectStatus(201);
    var line = lines(deal.owner);
    String id = line.json("$.items[0].id");
    int version = line.json("$.items[0].version");

    var answers =
        List.of(0, 1).stream()
            .map(i -> line.<String>json("$.items[0].candidates[" + i + "].payoutId"))
            .map(
                payout ->
                    CompletableFuture.supplyAsync(
                        () ->
                            deal.owner.post(
                                "/api/bank-lines/" + id + "/match",
                                Map.of("version", version, "payoutId", payout))))
            .toList()
            .stream()
            .map(future -> future.join().status())
            .toList();

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
    assertThat(deal.balance("bank")).isEqualTo(OWED);
    assertThat(deal.balance("receivable")).isEqualTo(OWED);
  }

  @Test
  void aLineProvesWhatWasConfirmedByCodeWithoutBookingItTwice() {
    var deal = deal();
    String payout = deal.payout();
    String reference = deal.owner.get("/api/payouts/" + payout).json("$.reference");
    Deal.stepUp(deal.owner, "payments.received");
    deal.act(deal.owner, payout, "confirm-received", Map.of("on", LocalDate.now(clock).toString()))
        .expectStatus(200);

    bring(deal.owner, camt(entry("V1", "17510.00", "2026-11-21", reference))).expectStatus(201);

    assertThat(lines(deal.owner).<Integer>json("$.items.length()")).isZero();
    assertThat(deal.balance("bank")).isEqualTo(OWED);
  }

  @Test
  void hostileForeignAndForgedFilesAreRefusedAtTheirField() {
    var deal = deal();
    var doctype =
        bring(deal.owner, "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>");
    assertThat(doctype.expectStatus(400).<String>json("$.errors[0].pointer")).isEqualTo("/content");
    assertThat(doctype.body()).doesNotContain("root:");
    var other =
        bring(
            deal.owner,
            camt(entry("X", "1.00", "2026-11-24", "x")).replace(IBAN, "DE89370400440532013000"));
    assertThat(other.expectStatus(400).<String>json("$.errors[0].code")).isEqualTo("other_account");
    var broken = deal.owner.post("/api/bank-statements", Map.of("fileName", "a", "content", "*"));
    assertThat(broken.expectStatus(400).<String>json("$.errors[0].code")).isEqualTo("base64");
  }

  @Test
  void aCsvIsMappedOnceAndItsBadCellsStopItWhole() {
    var deal = deal();
    String bad = "Tarih;Tutar;Açıklama\n24.11.2026;1.000,00;a\n31.02.2026;5,00;b\n";
    var look = deal.owner.post("/api/bank-statements/preview", file(bad));
    assertThat(look.expectStatus(200).<String>json("$.mapping.date")).isEqualTo("Tarih");
    assertThat(look.<Boolean>json("$.kept")).isFalse();

    var withMapping = new HashMap<>(file(bad));
    withMapping.put("mapping", look.<Map<String, Object>>json("$.mapping"));
    var refused = deal.owner.post("/api/bank-statements", withMapping).expectStatus(400);
    assertThat(refused.<String>json("$.errors[0].pointer")).isEqualTo("/rows/3/date");
    assertThat(lines(deal.owner).<Integer>json("$.items.length()")).isZero();

    String good = bad.replace("31.02.2026", "30.11.2026");
    var right = new HashMap<>(file(good));
    right.put("mapping", look.<Map<String, Object>>json("$.mapping"));
    assertThat(
            deal.owner
                .post("/api/bank-statements", right)
                .expectStatus(201)
                .<Integer>json("$.newLines"))
        .isEqualTo(2);
    assertThat(deal.owner.post("/api/bank-statements/preview", file(good)).<Boolean>json("$.kept"))
        .isTrue();
  }

  @Test
  void theCentreSeesLinesOnlyOfMembersWhoLetIt() {
    var deal = deal();
    bring(deal.owner, camt(entry("Z1", "5.00", "2026-11-24", "kira"))).expectStatus(201);
    String id = lines(deal.owner).json("$.items[0].id");
    var coordinator = cluster.coordinator();
    String mine = "/api/bank-lines?memberId=" + deal.workshop;
    assertThat(coordinator.get(mine).<Integer>json("$.items.length()")).isZero();
    act(coordinator, id, "ignore", Map.of("reason", "own_money")).expectStatus(404);

    deal.owner.post("/api/account/centre-consent", Map.of("given", true)).expectStatus(204);

    assertThat(coordinator.get(mine).<Integer>json("$.items.length()")).isEqualTo(1);
    var request = new HashMap<>(file(camt(entry("Z2", "6.00", "2026-11-25", "kira"))));
    request.put("memberId", deal.workshop.toString());
    var byCentre = coordinator.post("/api/bank-statements", request).expectStatus(201);
    assertThat(byCentre.<Boolean>json("$.byCentre")).isTrue();
    act(coordinator, id, "ignore", Map.of("reason", "own_money")).expectStatus(200);

    deal.owner.post("/api/account/centre-consent", Map.of("given", false)).expectStatus(204);
    assertThat(coordinator.get(mine).<Integer>json("$.items.length()")).isZero();
    // others never see them
    var other = cluster.workshop("Komşu Atölye");
    other.post("/api/bank-lines/" + id + "/reopen", Map.of("version", 1)).expectStatus(404);
    deal.buyer.get("/api/bank-lines").expectStatus(404);
  }

  private static Browser.Answer act(Browser by, String line, String act, Map<String, Object> body) {
    var withVersion = new HashMap<>(body);
    var all = by.get("/api/bank-lines?state=all&size=200");
    List<Integer> found =
        all.status() == 200
            ? all.json("$.items[?(@.id == '" + line + "')].version")
            : List.<Integer>of();
    withVersion.put("version", found.isEmpty() ? 0 : found.getFirst());
    return by.post("/api/bank-lines/" + line + "/" + act, withVersion);
  }

  private static Browser.Answer lines(Browser owner) {
    return owner.get("/api/bank-lines").expectStatus(200);
  }

  private static Browser.Answer bring(Browser owner, String text) {
    return owner.post("/api/bank-statements", file(text));
  }

  private static Map<String, Object> file(String text) {
    return Map.of(
        "fileName",
        "kasim.xml",
        "content",
        Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String camt(String... entries) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>
        <Acct><Id><IBAN>%s</IBAN></Id></Acct>%s</Stmt></BkToCstmrStmt></Document>
        """
        .formatted(IBAN, String.join("", entries));
  }

  private static String entry(String reference, String amount, String day, String text) {
    return """
        <Ntry><Amt Ccy="TRY">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
        <BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls>
        <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        """
        .formatted(amount, day, reference, text);
  }
}
