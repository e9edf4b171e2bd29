package coop.ilmek.payments.persistence;

import coop.ilmek.payments.domain.Rate;
import coop.ilmek.payments.domain.Withholding;
import coop.ilmek.payments.domain.Work;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The rates of the law, by date. */
@Component
public class TaxRates {
  private static final String ON =
      """
      select v.numerator as vat_numerator, v.denominator as vat_denominator,
        v.valid_from as vat_since, w.numerator as withheld_numerator,
        w.denominator as withheld_denominator, w.valid_from as withheld_since
      from (select * from payments.tax_rate
            where kind = 'vat' and work = $1 and valid_from <= $2
            order by valid_from desc limit 1) v
      cross join (select * from payments.tax_rate
            where kind = 'withholding' and work = $1 and valid_from <= $2
            order by valid_from desc limit 1) w
      """;

  private final DatabaseClient db;

  TaxRates(DatabaseClient db) {
    this.db = db;
  }

  /** The rates that hold on a day; refused for days before the table begins. */
  public Mono<Withholding> on(Work work, LocalDate day) {
    return db.sql(ON)
        .bind("$1", work.slug())
        .bind("$2", day)
        .map((row, meta) -> new Withholding(rate(row, "vat"), rate(row, "withheld")))
        .one()
        .switchIfEmpty(Mono.error(() -> Problem.refused("no_tax_rate")));
  }

  private static Rate rate(Readable row, String kind) {
    return new Rate(
        Rows.required(row, kind + "_numerator", Integer.class),
        Rows.required(row, kind + "_denominator", Integer.class),
        Rows.required(row, kind + "_since", LocalDate.class));
  }
}
