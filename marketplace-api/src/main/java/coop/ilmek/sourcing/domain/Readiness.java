package coop.ilmek.sourcing.domain;

import coop.ilmek.shared.IsoWeek;
import coop.ilmek.sourcing.EnquiryTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Is an enquiry complete enough that a maker can price it without asking back? Missing and late
 * specifications are what makers complain of most, so nothing is posted without them.
 *
 * @param missing slugs of what must be there before posting, in the order of the form
 * @param advised slugs of what would bring better quotes
 */
public record Readiness(List<String> missing, List<String> advised) {
  /** Makers need a working day to price. */
  private static final Duration SHORTEST_WINDOW = Duration.ofHours(12);

  public boolean ready() {
    return missing.isEmpty();
  }

  public static Readiness of(EnquiryTerms terms, Instant now) {
    var missing = new ArrayList<String>();
    require(missing, "style", !terms.style().isEmpty());
    require(missing, "garment", terms.garment() != null);
    require(missing, "matrix", TermsCheck.pieces(terms.matrix()) > 0);
    require(missing, "smv", !terms.processes().isEmpty());
    require(missing, "material_mode", terms.materialMode() != null);
    require(missing, "tolerance", terms.toleranceUnder() != null && terms.toleranceOver() != null);
    require(missing, "incoterm", terms.incoterm() != null);
    require(missing, "delivery_address", !terms.deliveryAddress().isEmpty());
    require(missing, "packing", !terms.packing().isEmpty());
    require(missing, "labelling", !terms.labelling().isEmpty());
    require(missing, "aql", terms.aql().level() != null && terms.aql().major() != null);
    require(missing, "tech_pack", !terms.files().isEmpty());
    dates(terms, now, missing);
    var advised = new ArrayList<String>();
    require(advised, "picture", terms.picture() != null);
    require(advised, "price_idea", terms.priceIdeaMinor() != null);
    require(advised, "season", !terms.season().isEmpty());
    require(advised, "tests", !terms.tests().isEmpty());
    return new Readiness(List.copyOf(missing), List.copyOf(advised));
  }

  private static void dates(EnquiryTerms terms, Instant now, List<String> missing) {
    String week = terms.dueWeek();
    Instant ends = terms.windowEnds();
    if (week == null) {
      missing.add("due_week");
    }
    if (ends == null) {
      missing.add("window");
    } else if (ends.isBefore(now.plus(SHORTEST_WINDOW))) {
      missing.add("window_too_short");
    }
    if (week != null) {
      LocalDate due = IsoWeek.monday(week);
      if (due.isBefore(IsoWeek.monday(now))) {
        missing.add("due_week_past");
      } else if (ends != null && IsoWeek.sunday(due).isBefore(IsoWeek.day(ends))) {
        missing.add("due_before_window_ends");
      }
    }
  }

  private static void require(List<String> missing, String slug, boolean there) {
    if (!there) {
      missing.add(slug);
    }
  }
}
