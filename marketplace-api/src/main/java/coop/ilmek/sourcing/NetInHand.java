package coop.ilmek.sourcing;

import coop.ilmek.shared.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * What of a price reaches the workshop's account, and when. Sourcing shows it before anybody
 * answers; payments, which knows the dated tax tables and the payment plans, implements it.
 */
public interface NetInHand {

  /** Answers for every job, also for one below the threshold of the withholding. */
  Mono<Net> of(Job job);

  /**
   * A job as it stands in an enquiry or a quote.
   *
   * @param price of one piece, without VAT
   * @param materialMode {@code customer} (contract sewing) or {@code full_package}
   * @param paymentPlan {@code weekly} or {@code on_acceptance}
   * @param depositPercent of the price, paid before the work begins
   * @param silenceDays after so many days a delivery counts as accepted
   * @param firstWeek Monday of the first week of work
   * @param lastWeek Monday of the last week of work
   * @param on the day whose tax tables count
   */
  record Job(
      UUID brandOrganisation,
      UUID workshopOrganisation,
      Money price,
      int pieces,
      String materialMode,
      String paymentPlan,
      int depositPercent,
      int silenceDays,
      LocalDate firstWeek,
      LocalDate lastWeek,
      LocalDate on) {}

  /**
   * The sum, part by part: {@code inHand = gross + vat - withheld}.
   *
   * @param gross pieces times price, without VAT
   * @param withheld the part of the VAT that the buyer pays to the tax office
   * @param inHand what arrives on the workshop's account
   * @param firstOn the day the first money is due
   * @param lastOn the day the last money is due
   */
  record Net(
      Money gross, Money vat, Money withheld, Money inHand, LocalDate firstOn, LocalDate lastOn) {}
}
