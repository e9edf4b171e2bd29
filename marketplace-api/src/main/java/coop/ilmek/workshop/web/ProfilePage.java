package coop.ilmek.workshop.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.ilmek.shared.IsoWeek;
import coop.ilmek.workshop.WorkshopView;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A workshop's public profile as one HTML page that needs no script: read by people, by link
 * previews and from paper. Every value is escaped where it enters the page.
 */
final class ProfilePage {
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="%s" dir="ltr">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s · İlmek</title>
      %s<meta name="theme-color" content="#f7f2e8">
      <link rel="icon" href="/icon.svg" type="image/svg+xml">
      <link rel="stylesheet" href="/p/profile.css">
      </head>
      <body>
      <header class="top">
      <a class="brand" href="/"><img src="/icon.svg" alt="" width="28" height="28">İlmek</a>
      %s</header>
      <main>
      %s</main>
      </body>
      </html>
      """;

  private static final String HEAD =
      """
      <meta name="description" content="%1$s">
      <link rel="canonical" href="%2$s">
      <link rel="alternate" hreflang="tr" href="%2$s?lang=tr">
      <link rel="alternate" hreflang="en" href="%2$s?lang=en">
      <link rel="alternate" hreflang="x-default" href="%2$s">
      <meta property="og:type" content="profile">
      <meta property="og:site_name" content="İlmek">
      <meta property="og:title" content="%3$s">
      <meta property="og:description" content="%1$s">
      <meta property="og:url" content="%2$s">
      <meta property="og:locale" content="%4$s">
      <meta name="twitter:card" content="summary">
      """;

  private ProfilePage() {}

  /**
   * @param address of the page, without a query
   */
  static String of(WorkshopView workshop, ProfileWords words, String address) {
    String name = escape(workshop.name());
    String place =
        Stream.of(workshop.district(), workshop.province())
            .filter(Objects::nonNull)
            .map(ProfilePage::escape)
            .collect(Collectors.joining(", "));
    var does =
        words.processes().stream()
            .filter(one -> workshop.processes().contains(one.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    String description =
        Stream.of(words.intro().formatted(name), place, String.join(", ", does))
            .filter(part -> !part.isEmpty())
            .map(part -> part.endsWith(".") ? part : part + ".")
            .collect(Collectors.joining(" "));
    String head = HEAD.formatted(description, escape(address), name, words.ogLocale());
    return FRAME.formatted(
        words.language(),
        name,
        head,
        otherLanguage(words),
        body(workshop, words, address, name, place, does));
  }

  /** The answer to a code nobody has. */
  static String absent(ProfileWords words) {
    String body =
        """
        <h1>%s</h1>
        <p class="soft">%s</p>
        <p class="no-print"><a class="button" href="/">%s</a></p>
        """
            .formatted(words.gone(), words.goneMore(), words.back());
    return FRAME.formatted(
        words.language(),
        words.gone(),
        "<meta name=\"robots\" content=\"noindex\">\n",
        otherLanguage(words),
        body);
  }

  private static String otherLanguage(ProfileWords words) {
    return """
        <a class="language" href="?lang=%1$s" lang="%1$s" hreflang="%1$s">%2$s</a>
        """
        .formatted(words.otherLanguage(), words.otherName());
  }

  private static String body(
      WorkshopView workshop,
      ProfileWords words,
      String address,
      String name,
      String place,
      List<String> does) {
    var page = new StringBuilder();
    String code = spaced(escape(workshop.code()));
    page.append("<p class=\"over\">")
        .append(words.workshop().formatted("<b>" + code + "</b>"))
        .append("</p>\n<h1>")
        .append(name)
        .append("</h1>\n");
    if (!place.isEmpty()) {
      page.append("<p class=\"place\">").append(place).append("</p>\n");
    }
    page.append("<hr class=\"stitch\">\n").append(standing(workshop, words));
    String about = workshop.about();
    if (about != null && !about.isBlank()) {
      page.append("<p class=\"about\">").append(escape(about)).append("</p>\n");
    }
    page.append("<div class=\"sheet\">\n<section>\n<h2>").append(words.does()).append("</h2>\n");
    page.append("<ul class=\"does\">");
    does.forEach(one -> page.append("<li>").append(one).append("</li>"));
    page.append("</ul>\n<dl>\n");
    fact(page, words.smallestRun(), words.pieces(), workshop.moqPieces(), words);
    fact(page, words.leadTime(), words.days(), workshop.leadDays(), words);
    page.append("</dl>\n<p class=\"soft\">")
        .append(words.visited())
        .append("</p>\n</section>\n<figure>\n")
        .append(QrSvg.of(address, words.scan()))
        .append("\n<figcaption>")
        .append(words.scan())
        .append("<span class=\"address\">")
        .append(escape(address.replaceFirst("^https?://", "")))
        .append("</span></figcaption>\n</figure>\n</div>\n<p class=\"no-print acts\">");
    if (workshop.status().equals("active")) {
      page.append("<a class=\"button\" href=\"/sign-in\">").append(words.order()).append("</a> ");
    }
    return page.append("<a href=\"/who-sees\">")
        .append(words.whoSees())
        .append("</a></p>\n")
        .toString();
  }

  private static String standing(WorkshopView workshop, ProfileWords words) {
    if (workshop.status().equals("active")) {
      return "";
    }
    String since =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(words.locale())
            .format(IsoWeek.day(workshop.statusSince()));
    String sentence = workshop.status().equals("closed") ? words.closed() : words.paused();
    return "<p class=\"note\">" + sentence.formatted(since) + "</p>\n";
  }

  private static void fact(
      StringBuilder page, String label, String unit, @Nullable Integer value, ProfileWords words) {
    if (value != null) {
      page.append("<div><dt>")
          .append(label)
          .append("</dt><dd>")
          .append(unit.formatted(NumberFormat.getIntegerInstance(words.locale()).format(value)))
          .append("</dd></div>\n");
    }
  }

  /** As it is read aloud: K7M4 2QP. */
  private static String spaced(String code) {
    return code.length() > 4 ? code.substring(0, 4) + "\u00a0" + code.substring(4) : code;
  }

  private static String escape(String value) {
    return HtmlUtils.htmlEscape(value, UTF_8.name());
  }
}
