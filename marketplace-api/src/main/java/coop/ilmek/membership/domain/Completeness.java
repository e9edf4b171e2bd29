package coop.ilmek.membership.domain;

import coop.ilmek.membership.Answers;
import coop.ilmek.membership.ApplicationView.AskedDocument;
import coop.ilmek.shared.Problem.FieldError;
import coop.ilmek.shared.TaxNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is missing or wrong in an application before it may be sent, field by field. */
public final class Completeness {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern WEBSITE =
      Pattern.compile("(?:https?://)?[^\\s/:@]+\\.[^\\s/:@.]{2,}(?:/\\S*)?");

  private final Answers answers;
  private final List<FieldError> found = new ArrayList<>();

  private Completeness(Answers answers) {
    this.answers = answers;
  }

  /**
   * A workshop says who, where, what is done, with what and by how many; a brand who it is. Both
   * show the required papers. The rest is optional.
   */
  public static List<FieldError> of(
      boolean workshop, Answers answers, List<AskedDocument> documents) {
    var check = new Completeness(answers);
    if (workshop) {
      check.name();
      check.address();
      check.processes();
      check.machines();
      check.people();
    } else {
      check.brand();
    }
    check.contact();
    documents.stream()
        .filter(asked -> asked.required() && asked.state().equals("missing"))
        .forEach(asked -> check.wrong("/papers/" + asked.type(), "required"));
    return List.copyOf(check.found);
  }

  /** Of a member who corrects some of her facts: only the steps that were sent are looked at. */
  public static List<FieldError> ofCorrection(Answers answers) {
    var check = new Completeness(answers);
    if (answers.processes() != null) {
      check.processes();
    }
    if (answers.machines() != null) {
      check.machines();
    }
    if (answers.people() != null) {
      check.people();
    }
    return List.copyOf(check.found);
  }

  private void name() {
    var step = answers.workshop();
    needs("/workshop/name", step == null ? null : step.name());
    String tax = step == null ? null : step.taxNumber();
    if (needs("/workshop/taxNumber", tax) && !TaxNumber.isValid(String.valueOf(tax))) {
      wrong("/workshop/taxNumber", "tax_number");
    }
  }

  private void address() {
    var step = answers.address();
    needs("/address/province", step == null ? null : step.province());
    needs("/address/district", step == null ? null : step.district());
    needs("/address/neighbourhood", step == null ? null : step.neighbourhood());
    needs("/address/street", step == null ? null : step.street());
    needs("/address/buildingNo", step == null ? null : step.buildingNo());
    needs("/address/floor", step == null ? null : step.floor());
    needs("/address/door", step == null ? null : step.door());
  }

  private void processes() {
    var step = answers.processes();
    if (step == null || step.processes().isEmpty()) {
      wrong("/processes/processes", "required");
    }
  }

  private void machines() {
    var step = answers.machines();
    if (step == null || step.machines().isEmpty()) {
      wrong("/machines/machines", "required");
      return;
    }
    var seen = new ArrayList<String>();
    for (int i = 0; i < step.machines().size(); i++) {
      String type = step.machines().get(i).type();
      if (seen.contains(type)) {
        wrong("/machines/machines/" + i + "/type", "duplicate");
      }
      seen.add(type);
    }
  }

  private void people() {
    var step = answers.people();
    Integer total = step == null ? null : step.total();
    needs("/people/sewing", step == null ? null : step.sewing());
    needs("/people/total", total);
    if (step == null || total == null) {
      return;
    }
    if (total == 0) {
      found.add(new FieldError("/people/total", "min", Map.of("value", 1)));
    }
    atMost("/people/sewing", step.sewing(), total);
    atMost("/people/registered", step.registered(), total);
    atMost("/people/women", step.women(), total);
    atMost("/people/young", step.young(), total);
  }

  private void atMost(String pointer, @Nullable Integer part, int total) {
    if (part != null && part > total) {
      found.add(new FieldError(pointer, "more_than_total", Map.of("total", total)));
    }
  }

  private void brand() {
    var step = answers.brand();
    needs("/brand/legalName", step == null ? null : step.legalName());
    String country = step == null ? null : step.country();
    if (needs("/brand/country", country) && !COUNTRIES.contains(String.valueOf(country))) {
      wrong("/brand/country", "invalid");
    }
    needs("/brand/taxNumber", step == null ? null : step.taxNumber());
    needs("/brand/sector", step == null ? null : step.sector());
    String website = step == null ? null : step.website();
    if (website != null && !website.isBlank() && !WEBSITE.matcher(website.strip()).matches()) {
      wrong("/brand/website", "pattern");
    }
  }

  private void contact() {
    var step = answers.contact();
    needs("/contact/name", step == null ? null : step.name());
    if (step == null || !Boolean.TRUE.equals(step.informed())) {
      wrong("/contact/informed", "required");
    }
  }

  private boolean needs(String pointer, @Nullable Object value) {
    boolean there = value != null && !(value instanceof String text && text.isBlank());
    if (!there) {
      wrong(pointer, "required");
    }
    return there;
  }

  private void wrong(String pointer, String code) {
    found.add(FieldError.of(pointer, code));
  }
}
