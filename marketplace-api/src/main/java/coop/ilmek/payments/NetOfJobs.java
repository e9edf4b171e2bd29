package coop.ilmek.payments;

import coop.ilmek.payments.domain.NetOfInvoice;
import coop.ilmek.payments.domain.PaymentPlan;
import coop.ilmek.payments.domain.Withholding;
import coop.ilmek.payments.domain.Work;
import coop.ilmek.payments.persistence.TaxRates;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.sourcing.NetInHand;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Tells sourcing what of a price arrives, by the dated rates and the payment plan. */
@Service
class NetOfJobs implements NetInHand {
  private final TaxRates rates;

  NetOfJobs(TaxRates rates) {
    this.rates = rates;
  }

  @Override
  public Mono<Net> of(Job job) {
    return rates
        .on(Work.ofMaterialMode(job.materialMode()), job.on())
        .map(withholding -> net(job, withholding));
  }

  private static Net net(Job job, Withholding withholding) {
    NetOfInvoice sums = withholding.line(job.price().times(job.pieces()));
    var plan = PaymentPlan.of(job.paymentPlan());
    LocalDate last = plan.dueOn(accepted(job.lastWeek(), job));
    LocalDate first =
        job.depositPercent() > 0
            ? PaymentPlan.depositDueOn(job.on())
            : plan == PaymentPlan.WEEKLY ? plan.dueOn(accepted(job.firstWeek(), job)) : last;
    return new Net(sums.net(), sums.vat(), sums.withheld(), sums.payable(), first, last);
  }

  /** At the latest: delivered on the Sunday of the week, and the brand says nothing. */
  private static LocalDate accepted(LocalDate monday, Job job) {
    return IsoWeek.sunday(monday).plusDays(job.silenceDays());
  }
}
