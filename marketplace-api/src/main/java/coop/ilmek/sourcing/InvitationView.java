package coop.ilmek.sourcing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job a workshop was asked about: everything it needs to answer, and nothing about the others.
 *
 * @param state {@code sent}, {@code seen}, {@code declined}, {@code quoted} or {@code lapsed}
 * @param open quotes are still taken
 * @param net what the brand's price idea leaves in hand, and when; none without a price idea
 * @param certificates asked, with how this workshop stands
 * @param why slugs of what made the brand's choice fall here
 * @param quote the workshop's own latest quote
 */
public record InvitationView(
    UUID id,
    UUID enquiryId,
    String state,
    boolean open,
    String brand,
    String poNumber,
    String kind,
    EnquiryTerms terms,
    int pieces,
    PayerView payer,
    @Nullable NetView net,
    List<CertificateView> certificates,
    List<String> why,
    @Nullable String declineReason,
    @Nullable QuoteView quote) {

  /**
   * A certificate asked.
   *
   * @param state {@code valid} through the due week, {@code pending} (waits for the centre), {@code
   *     ends_early} or {@code missing}; {@code asked} in the brand's preview
   */
  public record CertificateView(String type, String state) {}
}
