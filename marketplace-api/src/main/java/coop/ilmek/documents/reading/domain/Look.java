package coop.ilmek.documents.reading.domain;

import coop.ilmek.documents.reading.domain.Days.Day;
import coop.ilmek.documents.reading.domain.Finder.Part;
import coop.ilmek.documents.reading.domain.Labels.Hit;
import coop.ilmek.documents.reading.domain.Layout.Cell;
import coop.ilmek.documents.reading.domain.Library.IssuerRule;
import coop.ilmek.documents.reading.domain.Library.TypeRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one look at a paper takes its fields to be; several values of a field stay several. */
final class Look {
  /** "1 01.26.…": a colon that recognition took for a figure. */
  private static final Pattern STRAY = Pattern.compile("^[1lI|!iİı](?=\\s+\\S{5,}$)\\s+");

  private static final Pattern NUMBER =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./\\\\_()*-]{1,39}");
  private static final int LONGEST = 160;

  private final Rules rules;
  private final Finder finder;
  private final @Nullable OwnFacts own;
  private final Map<Field, List<Candidate>> found = new EnumMap<>(Field.class);

  private Look(Rules rules, List<Sight> sights, @Nullable OwnFacts own) {
    this.rules = rules;
    this.finder = new Finder(sights, rules.labels(), rules.dates());
    this.own = own;
  }

  static Map<Field, List<Candidate>> at(Rules rules, List<Sight> sights, @Nullable OwnFacts own) {
    var look = new Look(rules, sights, own);
    Candidate type = rules.types().of(look.finder);
    look.add(type);
    look.days(type == null ? null : rules.type(type.value()));
    look.number(type == null ? null : rules.type(type.value()));
    look.taxNumber();
    look.holder();
    look.issuer(type == null ? null : type.value());
    look.scope();
    look.result();
    return look.found;
  }

  private void add(@Nullable Candidate candidate) {
    if (candidate == null) {
      return;
    }
    var others = found.computeIfAbsent(candidate.field(), field -> new ArrayList<>());
    for (int i = 0; i < others.size(); i++) {
      Candidate other = others.get(i);
      if (Agreement.same(candidate.field(), other.value(), candidate.value(), true)) {
        // The surer of two sightings of one value stands for both.
        if (candidate.certain() && !other.certain()
            || candidate.certain() == other.certain()
                && candidate.confidence() > other.confidence()) {
          others.set(i, candidate);
        }
        return;
      }
    }
    others.add(candidate);
  }

  private void days(@Nullable TypeRule type) {
    var days = new Days(finder, rules.library().trailing()).all();
    boolean expires = days.stream().anyMatch(day -> day.kind().equals("expires"));
    boolean issued =
        days.stream()
            .anyMatch(day -> day.kind().equals("issued") && !day.rule().equals("place_and_day"));
    boolean labelled = days.stream().anyMatch(day -> day.kind().equals("issued"));
    // A lone slash date of an English paper may have the month first, unless another one cannot.
    boolean dayFirst = rules.isTurkish(finder.text()) || dayFirstIsCertain(days);
    for (Day day : days) {
      Field field =
          switch (day.kind()) {
            case "expires" -> Field.EXPIRES;
            case "next" -> expires ? null : Field.EXPIRES;
            case "issued" -> issued && day.rule().equals("place_and_day") ? null : Field.ISSUED;
            case "event" -> labelled || !bearsEvent(type) ? null : Field.ISSUED;
            case "effective" -> Field.EFFECTIVE;
            default -> null;
          };
      if (field != null) {
        var place = new Part(day.cell(), day.found().from(), day.found().to());
        boolean certain = day.found().certain() && (dayFirst || !day.found().turnable());
        add(
            new Candidate(
                field,
                day.found().day().toString(),
                place.text(),
                day.cell().page(),
                place.box(),
                place.confidence(),
                day.kind() + "/" + day.rule(),
                certain));
      }
    }
    unreadable(Field.EXPIRES, "expires", days);
  }

  private static boolean dayFirstIsCertain(List<Day> days) {
    boolean slashed = false;
    for (Day day : days) {
      String text = day.cell().text().substring(day.found().from(), day.found().to());
      if (text.indexOf('/') > 0
          && !day.found().turnable()
          && day.found().day().getDayOfMonth() > 12) {
        slashed = true;
      }
    }
    return slashed;
  }

  /**
   * A label that says a day follows, and none can be read there: nobody may think there is none.
   */
  private void unreadable(Field field, String kind, List<Day> days) {
    if (days.stream().anyMatch(day -> day.kind().equals(kind))) {
      return;
    }
    for (var row : finder.rows()) {
      for (Cell cell : row) {
        for (Hit hit : finder.labels(cell)) {
          Part value = hit.kind().equals(kind) ? finder.value(cell, hit) : null;
          if (value != null
              && value.text().chars().filter(Character::isDigit).count() >= 5
              && finder.days(value.cell()).isEmpty()) {
            add(
                new Candidate(
                    field,
                    "",
                    value.text(),
                    cell.page(),
                    value.box(),
                    value.confidence(),
                    kind + "/unreadable",
                    false));
          }
        }
      }
    }
  }

  private static boolean bearsEvent(@Nullable TypeRule type) {
    if (type == null) {
      return true;
    }
    return type.dates().stream()
        .anyMatch(date -> List.of("event", "inspection", "audit", "sampling").contains(date));
  }

  private void number(@Nullable TypeRule type) {
    var own = new ArrayList<Candidate>();
    var general = new ArrayList<Candidate>();
    for (var row : finder.rows()) {
      for (Cell cell : row) {
        for (Hit hit : finder.labels(cell)) {
          boolean ofType = isOfType(cell, hit, type);
          if (ofType) {
            keep(own, numberAt(cell, hit, type));
          } else if (hit.kind().equals("number")) {
            keep(general, numberAt(cell, hit, type));
          }
        }
      }
    }
    (own.isEmpty() ? general : own).forEach(this::add);
  }

  private boolean isOfType(Cell cell, Hit hit, @Nullable TypeRule type) {
    return type != null && rules.isOwnLabel(type, cell.folded().substring(hit.from(), hit.to()));
  }

  private static void keep(List<Candidate> candidates, @Nullable Candidate candidate) {
    if (candidate != null) {
      candidates.add(candidate);
    }
  }

  private @Nullable Candidate numberAt(Cell cell, Hit hit, @Nullable TypeRule type) {
    Part part = finder.value(cell, hit);
    if (part == null) {
      return null;
    }
    String text = part.text();
    boolean stray = STRAY.matcher(text).find();
    String value = stray ? STRAY.matcher(text).replaceFirst("") : text;
    Pattern known = type == null ? null : rules.numberPattern(type);
    if (known != null) {
      var m = known.matcher(value);
      if (m.find()) {
        value = m.groupCount() > 0 && m.group(1) != null ? m.group(1) : m.group();
      }
    }
    value = value.replaceAll("[\\s.,;:-]+$", "");
    if (!NUMBER.matcher(value).matches() || value.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    boolean day = !finder.days(part.cell()).isEmpty() && rules.dates().days(value).size() == 1;
    // Words behind a number are no part of it, so a number of several words is only likely.
    boolean plain = !day && value.split(" ", -1).length <= 3;
    return new Candidate(
        Field.NUMBER,
        value,
        value,
        cell.page(),
        part.box(),
        part.confidence(),
        "number_label",
        plain && !stray);
  }

  private void taxNumber() {
    for (var row : finder.rows()) {
      for (Cell cell : row) {
        for (Hit hit : finder.labels(cell)) {
          if (!hit.kind().equals("tax_number")) {
            continue;
          }
          Part part = finder.value(cell, hit);
          if (part == null) {
            continue;
          }
          var m = Pattern.compile("(?<!\\d)\\d[\\d ]{8,13}\\d(?!\\d)").matcher(part.text());
          if (m.find()) {
            String digits = m.group().replace(" ", "");
            boolean valid = rules.isTaxNumber(digits);
            add(
                new Candidate(
                    Field.TAX_NUMBER,
                    digits,
                    m.group(),
                    cell.page(),
                    part.box(),
                    part.confidence(),
                    "tax_number_label",
                    valid));
          }
        }
      }
    }
  }

  private void holder() {
    labelled(Field.HOLDER, "holder");
    if (own == null || found.containsKey(Field.HOLDER)) {
      return;
    }
    for (var row : finder.rows()) {
      for (Cell cell : row) {
        if (Names.same(cell.text(), own.name()) || Names.begins(cell.text(), own.name())) {
          add(
              new Candidate(
                  Field.HOLDER,
                  own.name(),
                  cell.text(),
                  cell.page(),
                  cell.box(),
                  cell.confidence(),
                  "own_name",
                  true));
          return;
        }
      }
    }
  }

  private void issuer(@Nullable String type) {
    labelled(Field.ISSUER, "issuer");
    if (found.containsKey(Field.ISSUER)) {
      return;
    }
    for (IssuerRule rule : rules.library().issuers()) {
      if (type != null && !rule.types().contains(type)) {
        continue;
      }
      Pattern pattern = Pattern.compile(rule.pattern());
      for (var row : finder.rows()) {
        for (Cell cell : row) {
          if (pattern.matcher(cell.folded()).matches()) {
            add(
                new Candidate(
                    Field.ISSUER,
                    cell.text(),
                    cell.text(),
                    cell.page(),
                    cell.box(),
                    cell.confidence(),
                    rule.rule(),
                    true));
          }
        }
      }
    }
  }

  private void scope() {
    labelled(Field.SCOPE, "scope");
  }

  /** Texts behind a label that begins its cell. */
  private void labelled(Field field, String kind) {
    for (var row : finder.rows()) {
      for (Cell cell : row) {
        for (Hit hit : finder.labels(cell)) {
          if (!hit.kind().equals(kind) || !begins(cell, hit)) {
            continue;
          }
          Part part = finder.value(cell, hit);
          if (part == null) {
            continue;
          }
          String text = part.text().replaceAll("[\\s,;:]+$", "");
          long letters = text.chars().filter(Character::isLetter).count();
          boolean sentence = part.cell() == cell && !hasMark(cell, hit);
          long digits = text.chars().filter(Character::isDigit).count();
          boolean name = letters >= 5 && (field == Field.SCOPE || digits * 4 <= letters);
          if (!name || text.length() > LONGEST || sentence && !isLikelyName(text)) {
            continue;
          }
          // Of the member itself the portal knows how it is written.
          String value =
              field == Field.HOLDER && own != null && Names.same(text, own.name())
                  ? own.name()
                  : text;
          add(
              new Candidate(
                  field,
                  value,
                  text,
                  cell.page(),
                  part.box(),
                  part.confidence(),
                  kind + "_label",
                  !sentence));
        }
      }
    }
  }

  /** Nothing but other labels and marks stands before it. */
  private boolean begins(Cell cell, Hit hit) {
    int at = 0;
    for (Hit other : finder.labels(cell)) {
      if (other.from() >= hit.from()) {
        break;
      }
      if (!Finder.isSeparator(cell.text().substring(at, other.from()))) {
        return cell.text().substring(0, hit.from()).stripTrailing().endsWith(":");
      }
      at = other.to();
    }
    return Finder.isSeparator(cell.text().substring(at, hit.from()));
  }

  private static boolean hasMark(Cell cell, Hit hit) {
    String rest = cell.text().substring(hit.to());
    return rest.isBlank() || rest.indexOf(':') >= 0 && rest.indexOf(':') < 30;
  }

  /** Capitals begin the words of a name. */
  private static boolean isLikelyName(String text) {
    return Character.isUpperCase(text.charAt(0));
  }

  private void result() {
    var inspected = found.getOrDefault(Field.TYPE, List.of());
    boolean says =
        !inspected.isEmpty()
            && rules.type(inspected.getFirst().value()) instanceof TypeRule type
            && type.inspected();
    for (var row : finder.rows()) {
      for (Cell cell : row) {
        String verdict = rules.verdict(cell.folded());
        // Only what says "no" counts on papers that inspect nothing.
        if (says && !verdict.isEmpty()) {
          add(
              new Candidate(
                  Field.RESULT,
                  verdict,
                  cell.text(),
                  cell.page(),
                  cell.box(),
                  cell.confidence(),
                  "verdict",
                  true));
        }
      }
    }
  }
}
