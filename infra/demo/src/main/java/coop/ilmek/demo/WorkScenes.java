package coop.ilmek.demo;

import coop.ilmek.production.Consignments;
import coop.ilmek.production.OrderFilter;
import coop.ilmek.production.Orders;
import coop.ilmek.production.SliceView;
import coop.ilmek.production.Slices;
import coop.ilmek.production.domain.Breakdown;
import java.util.List;
import org.springframework.stereotype.Component;

/** Work is reported, delivered, accepted, sent back, stopped. */
@Component
class WorkScenes {
  private final Orders orders;
  private final Slices slices;
  private final Consignments consignments;

  WorkScenes(Orders orders, Slices slices, Consignments consignments) {
    this.orders = orders;
    this.slices = slices;
    this.consignments = consignments;
  }

  /** The award has opened an order; both sides find it. */
  void find(Story story) {
    var buyer = story.brand.buyer();
    var found =
        Doing.now(orders.list(buyer, new OrderFilter(null, story.poNumber, false, false), null, 2));
    var order = Doing.now(orders.read(buyer, found.items().getFirst().id()));
    story.ordered(order.id(), order.slices().getFirst().id());
  }

  private SliceView own(Story story) {
    return Doing.now(slices.read(story.maker.owner(), story.slice()));
  }

  void report(Story story, String milestone) {
    Doing.then(
        slices.report(
            story.maker.owner(),
            story.slice(),
            new Slices.Report(own(story).version(), milestone, null, "", null)));
  }

  /** Pieces sewn so far. */
  void pieces(Story story, double part) {
    int done = (int) (story.pieces * part);
    Doing.then(
        slices.pieces(story.maker.owner(), story.slice(), new Slices.Pieces(done, "", null)));
  }

  /**
   * Delivers a part of every colour and size, or with 1 what is left.
   *
   * @param note number of the delivery note of this slice
   */
  void deliver(Story story, double part, int note) {
    var slice = own(story);
    List<Breakdown.Cell> lines =
        slice.lines().stream()
            .map(
                line ->
                    new Breakdown.Cell(
                        line.colour(),
                        line.size(),
                        part >= 1
                            ? line.pieces() - line.delivered()
                            : (int) Math.ceil(line.pieces() * part)))
            .filter(cell -> cell.pieces() > 0)
            .toList();
    Doing.then(
        consignments.deliver(
            story.maker.owner(),
            story.slice(),
            new Consignments.Delivery(
                slice.version(),
                "IRS%d%04d".formatted(note, 100 + story.number),
                null,
                lines,
                "",
                null)));
  }

  private static SliceView.Delivery waiting(SliceView slice) {
    return slice.deliveries().stream()
        .filter(delivery -> delivery.status().equals("waiting"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(slice.poNumber() + ": no delivery waits"));
  }

  void accept(Story story) {
    var buyer = story.brand.buyer();
    var slice = Doing.now(slices.read(buyer, story.slice()));
    Doing.then(
        consignments.accept(buyer, story.slice(), waiting(slice).id(), slice.version(), false));
  }

  void requestChanges(Story story) {
    var buyer = story.brand.buyer();
    var slice = Doing.now(slices.read(buyer, story.slice()));
    Doing.then(
        consignments.requestChanges(
            buyer,
            story.slice(),
            waiting(slice).id(),
            slice.version(),
            story.seed.pick(
                List.of(
                    "Side seam twists on 14 of 80 pieces, please re-press and re-measure.",
                    "Care label missing in size M.",
                    "Neck width 1.5 cm over tolerance.",
                    "Thread ends not trimmed."))));
  }

  void closeShort(Story story) {
    var buyer = story.brand.buyer();
    var slice = Doing.now(slices.read(buyer, story.slice()));
    Doing.then(
        slices.closeShort(
            buyer, story.slice(), slice.version(), "The rest is no longer needed this season."));
  }

  void hold(Story story) {
    var buyer = story.brand.buyer();
    var order = Doing.now(orders.read(buyer, story.order()));
    Doing.then(
        orders.hold(buyer, order.id(), order.version(), "New colour standard is on its way."));
  }

  void cancel(Story story) {
    var buyer = story.brand.buyer();
    var order = Doing.now(orders.read(buyer, story.order()));
    Doing.then(
        orders.cancel(buyer, order.id(), order.version(), "Our customer cancelled the programme."));
  }

  /** The centre takes the work away. */
  void reassign(Cast cast, Story story) {
    var slice = Doing.now(slices.read(cast.coordinator(), story.slice()));
    Doing.then(
        slices.reassign(
            cast.coordinator(),
            story.slice(),
            slice.version(),
            "Atölyede su baskını oldu, iş sürdürülemiyor."));
  }
}
