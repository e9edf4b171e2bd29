package coop.ilmek.demo;

import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.sourcing.Awards;
import coop.ilmek.sourcing.Enquiries;
import coop.ilmek.sourcing.EnquiryTerms;
import coop.ilmek.sourcing.EnquiryView;
import coop.ilmek.sourcing.Invitations;
import coop.ilmek.sourcing.QuoteTerms;
import coop.ilmek.sourcing.QuoteView;
import coop.ilmek.sourcing.Quotes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Brands ask, workshops quote, brands decide. */
@Component
class TradeScenes {
  private static final int WORK_WEEKS = 4;
  private static final List<Integer> CLOTHS =
      List.of(0x33415C, 0xA23B3B, 0x4F7F5B, 0xC9A24B, 0x222222, 0x7A5C8E, 0x3F7C92, 0xB5651D);

  private final Enquiries enquiries;
  private final Invitations invitations;
  private final Quotes quotes;
  private final Awards awards;
  private final PaperScenes papers;
  private final Days days;

  TradeScenes(
      Enquiries enquiries,
      Invitations invitations,
      Quotes quotes,
      Awards awards,
      PaperScenes papers,
      Days days) {
    this.enquiries = enquiries;
    this.invitations = invitations;
    this.quotes = quotes;
    this.awards = awards;
    this.papers = papers;
    this.days = days;
  }

  /** The brand writes its enquiry; a draft stays one. */
  void draft(Story story) {
    var buyer = story.brand.buyer();
    var view = Doing.now(enquiries.draft(buyer, story.poNumber, null));
    story.posted(view.id());
    Doing.then(enquiries.save(buyer, view.id(), view.version(), story.poNumber, terms(story)));
  }

  void publish(Story story) {
    draft(story);
    var asked = new ArrayList<UUID>();
    asked.add(story.maker.id());
    story.others.forEach(other -> asked.add(other.id()));
    Doing.then(invitations.invite(story.brand.buyer(), story.enquiry(), asked));
    Doing.then(enquiries.publish(story.brand.buyer(), story.enquiry(), view(story).version()));
  }

  private EnquiryView view(Story story) {
    return Doing.now(enquiries.view(story.brand.buyer(), story.enquiry()));
  }

  private EnquiryTerms terms(Story story) {
    var buyer = story.brand.buyer();
    var style = story.style;
    var seed = story.seed;
    UUID pack =
        papers.upload(
            buyer,
            story.poNumber + ".pdf",
            SampleScan.techPack(story.poNumber + " " + style.name()));
    UUID picture =
        papers.upload(buyer, style.garment() + ".png", SampleScan.garment(seed.pick(CLOTHS)));
    long idea = Math.round(story.price(story.maker.plan) * seed.between(0.88, 1.06) / 5) * 5;
    boolean urgent = seed.chance(0.15);
    LocalDate due = IsoWeek.monday(story.start).plusWeeks(urgent ? 4 : 5 + seed.between(0, 2));
    return new EnquiryTerms(
        style.name(),
        story.start.getMonthValue() < 7 ? "AW26" : "SS27",
        "S-" + seed.between(2_000, 9_999),
        style.garment(),
        style.description(),
        picture,
        new EnquiryTerms.Matrix(
            style.sizes(),
            style.colours(),
            story.matrix.stream().<List<Integer>>map(List::copyOf).toList()),
        style.smv().keySet().stream()
            .map(
                process ->
                    new EnquiryTerms.ProcessTime(process, style.minutes(process), null, false))
            .toList(),
        seed.chance(0.85) ? "customer" : "full_package",
        2,
        3,
        seed.pick(List.of("exw", "fca", "ddp")),
        story.brand.plan.deliveryAddress(),
        story.currency,
        idea,
        "Polybag, 40 per carton, carton marks as attached",
        "Main label centre back neck, care label left side seam",
        seed.chance(0.6) ? "Wash 40 °C, colour fastness 4, pilling 3-4" : "",
        story.certificates,
        new EnquiryTerms.Aql("ii", BigDecimal.ZERO, new BigDecimal("2.5"), new BigDecimal("4")),
        List.of(new EnquiryTerms.TechPackFile(pack, story.poNumber + ".pdf")),
        IsoWeek.of(due),
        days.now().plus(Duration.ofDays(story.windowDays())),
        7,
        "weekly",
        story.ending.deposit() ? 20 : 0,
        "invited");
  }

  private UUID invitation(Story story, Cast.Workshop workshop) {
    return view(story).invited().stream()
        .filter(one -> one.workshopId().equals(workshop.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(story.poNumber + " was not sent"))
        .id();
  }

  /** Some look at it, one begins to answer, one declines. */
  void look(Story story) {
    var others = story.others;
    if (story.ending == Story.Ending.PUBLISHED && !others.isEmpty()) {
      save(story, others.getFirst(), 21);
    }
    for (int i = 0; i < others.size(); i++) {
      var owner = others.get(i).owner();
      UUID invitation = invitation(story, others.get(i));
      if (i == others.size() - 1) {
        String reason = story.seed.pick(List.of("full", "price", "too_early", "machines"));
        Doing.then(invitations.decline(owner, invitation, reason));
      } else if (i % 2 == 0) {
        Doing.then(invitations.seen(owner, invitation));
      }
    }
  }

  /** The maker quotes. */
  void quote(Story story, int validDays) {
    var quote = save(story, story.maker, validDays);
    story.quoted(quote.id());
    Doing.then(quotes.submit(story.maker.owner(), quote.id(), quote.version()));
  }

  /** One other quotes, one takes her quote back, one is still thinking about hers. */
  void others(Story story) {
    for (int i = 0; i < Math.min(3, story.others.size() - 1); i++) {
      var workshop = story.others.get(i);
      var quote = save(story, workshop, 21);
      if (i == 2
          || (i == 1 && story.ending == Story.Ending.QUOTING)
          || !quote.shortfall().isEmpty()) {
        continue;
      }
      var given = Doing.now(quotes.submit(workshop.owner(), quote.id(), quote.version()));
      if (i == 1 && story.number % 3 == 0) {
        Doing.then(quotes.withdraw(workshop.owner(), given.id(), given.version()));
      }
    }
  }

  private QuoteView save(Story story, Cast.Workshop workshop, int validDays) {
    LocalDate first = IsoWeek.monday(story.start).plusWeeks(2);
    var weeks =
        IntStream.range(0, WORK_WEEKS).mapToObj(n -> IsoWeek.of(first.plusWeeks(n))).toList();
    return Doing.now(
        quotes.save(
            workshop.owner(),
            invitation(story, workshop),
            null,
            new QuoteTerms(
                story.price(workshop.plan),
                story.pieces,
                weeks,
                days.today().plusDays(validDays),
                "")));
  }

  void close(Story story) {
    Doing.then(enquiries.close(story.brand.buyer(), story.enquiry(), view(story).version()));
  }

  void award(Story story) {
    long own = story.price(story.maker.plan);
    boolean cheapest = story.others.stream().allMatch(other -> story.price(other.plan) >= own);
    String reason =
        cheapest ? "price" : story.seed.pick(List.of("quality", "dates", "known_partner"));
    try {
      award(story, reason);
    } catch (Problem refused) {
      if (refused.content().type() != ProblemType.REFUSED) {
        throw refused;
      }
      // Her minutes went to another job since she quoted: she quotes again, for other weeks.
      var owner = story.maker.owner();
      var quote = Doing.now(quotes.view(owner, story.quote()));
      Doing.then(quotes.withdraw(owner, quote.id(), quote.version()));
      quote(story, 21);
      award(story, reason);
    }
  }

  private void award(Story story, String reason) {
    Doing.then(
        awards.award(
            story.brand.buyer(),
            story.enquiry(),
            new Awards.Award(view(story).version(), story.quote(), reason, "")));
  }

  void awardNobody(Story story) {
    Doing.then(
        awards.awardNobody(
            story.brand.buyer(),
            story.enquiry(),
            view(story).version(),
            "The programme moved to the next season."));
  }

  void cancel(Story story) {
    Doing.then(
        enquiries.cancel(
            story.brand.buyer(),
            story.enquiry(),
            view(story).version(),
            "The fabric did not pass its test."));
  }
}
