package coop.ilmek.demo;

import coop.ilmek.identity.Address;
import coop.ilmek.identity.StepUp;
import coop.ilmek.payments.BankStatements;
import coop.ilmek.payments.Disputes;
import coop.ilmek.payments.Invoices;
import coop.ilmek.payments.PayeeAccounts;
import coop.ilmek.payments.PayoutView;
import coop.ilmek.payments.Payouts;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Money is announced, arrives, comes back, is matched, disputed and decided. */
@Component
class MoneyScenes {
  private static final String IBAN = "payments.iban";
  private static final String RECEIVED = "payments.received";

  /** The mailbox of the demo: there a person reads her code. */
  private static final String CODE =
      """
      select secret from notifications.delivery
      where kept and address = ? and secret is not null order by created_at desc limit 1
      """;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final int RESENT_AFTER_SECONDS = 31;

  private final PayeeAccounts accounts;
  private final Payouts payouts;
  private final Disputes disputes;
  private final Invoices invoices;
  private final BankStatements statements;
  private final StepUp stepUp;
  private final Days days;
  private final JdbcTemplate jdbc;

  MoneyScenes(
      PayeeAccounts accounts,
      Payouts payouts,
      Disputes disputes,
      Invoices invoices,
      BankStatements statements,
      StepUp stepUp,
      Days days,
      @Qualifier("jdbcDataSource") DataSource dataSource) {
    this.accounts = accounts;
    this.payouts = payouts;
    this.disputes = disputes;
    this.invoices = invoices;
    this.statements = statements;
    this.stepUp = stepUp;
    this.days = days;
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /** The owner says where she is paid, once, and confirms it by her code. */
  void nameAccount(Cast.Workshop workshop) {
    if (workshop.ibanNamed) {
      return;
    }
    workshop.ibanNamed = true;
    var owner = workshop.owner();
    var named =
        Doing.now(
            accounts.change(
                owner, Names.iban(700_000 + workshop.plan.number()), workshop.plan.owner()));
    confirmByCode(workshop, IBAN);
    Doing.then(accounts.confirm(owner, named.id()));
  }

  private void confirmByCode(Cast.Workshop workshop, String purpose) {
    var owner = workshop.owner();
    try {
      Doing.then(stepUp.requestCode(owner, purpose));
    } catch (Problem soon) {
      if (soon.content().type() != ProblemType.TOO_MANY_REQUESTS) {
        throw soon;
      }
      // She confirmed something else a moment ago.
      days.skipSeconds(RESENT_AFTER_SECONDS);
      Doing.then(stepUp.requestCode(owner, purpose));
    }
    String phone =
        workshop.plan.number() < DemoPeople.OWNERS
            ? DemoPeople.FIRST_OWNERS.get(workshop.plan.number()).address()
            : workshop.plan.phone();
    String code = jdbc.queryForObject(CODE, String.class, Address.parse(phone).value());
    Doing.then(stepUp.exchange(owner, purpose, String.valueOf(code)));
  }

  private PayoutView open(Actor actor, Story story) {
    return Doing.now(payouts.list(actor, "open", story.poNumber, null, 10)).items().getFirst();
  }

  void announce(Story story) {
    var buyer = story.brand.buyer();
    var payout = open(buyer, story);
    Doing.then(
        payouts.announceSent(
            buyer,
            payout.id(),
            payout.version(),
            new Payouts.Sent(days.today(), "TRF" + (440_000 + story.number))));
  }

  void confirm(Story story) {
    var owner = story.maker.owner();
    var payout = open(owner, story);
    confirmByCode(story.maker, RECEIVED);
    Doing.then(payouts.confirmReceived(owner, payout.id(), payout.version(), days.today()));
  }

  void sayNotReceived(Story story) {
    var owner = story.maker.owner();
    var payout = open(owner, story);
    Doing.then(payouts.sayNotReceived(owner, payout.id(), payout.version()));
  }

  /** The owner's bank gives her a list; the line of the brand is matched by its reference. */
  void importStatement(Story story) {
    var owner = story.maker.owner();
    var payout = open(owner, story);
    String day = DAY.format(days.today());
    String csv =
        "Tarih;Açıklama;Tutar;Dekont No\n"
            + "%s;GELEN EFT %s %s;%s;D%d\n"
                .formatted(
                    day,
                    story.brand.plan.name(),
                    payout.reference(),
                    amount(payout.amount().minor()),
                    80_000 + story.number)
            + "%s;KİRA ÖDEMESİ;-18.500,00;D%d\n".formatted(day, 180_000 + story.number);
    String content = Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8));
    String name = "hesap-hareketleri-" + days.today() + ".csv";
    var look =
        Doing.now(statements.preview(owner, new BankStatements.File(null, name, content, null)));
    Doing.then(
        statements.bring(owner, new BankStatements.File(null, name, content, look.mapping())));
  }

  private static String amount(long minor) {
    return "%d,%02d".formatted(minor / 100, minor % 100);
  }

  void invoice(Story story) {
    var owner = story.maker.owner();
    var payout = open(owner, story);
    Doing.then(
        invoices.capture(
            owner,
            new Invoices.Draft(
                payout.id(),
                "GIB%d%09d".formatted(days.today().getYear(), 1 + story.number),
                days.today(),
                List.of())));
  }

  void dispute(Story story) {
    var buyer = story.brand.buyer();
    var fact = open(buyer, story).facts().getFirst();
    Doing.then(
        disputes.dispute(
            buyer,
            fact.id(),
            fact.version(),
            "22 pieces of the last carton were second quality; we agreed to a lower price."));
  }

  void decide(Cast cast, Story story, boolean forBrand) {
    var open =
        Doing.now(disputes.list(cast.coordinator())).stream()
            .filter(one -> one.poNumber().equals(story.poNumber))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(story.poNumber + " is not disputed"));
    Doing.then(
        forBrand
            ? disputes.forBrand(
                cast.coordinator(), open.id(), open.version(), "Fotoğraflar markayı doğruluyor.")
            : disputes.forWorkshop(
                cast.coordinator(),
                open.id(),
                open.version(),
                "Teslim tutanağında eksik yazılmamış."));
  }
}
