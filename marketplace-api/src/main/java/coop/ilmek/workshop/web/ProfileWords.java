package coop.ilmek.workshop.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a public profile says around its facts. "%s" stands for the fact.
 *
 * @param processes what is done, by slug, in the order in which it is done
 */
record ProfileWords(
    String language,
    String ogLocale,
    Locale locale,
    String otherLanguage,
    String otherName,
    String workshop,
    String intro,
    String does,
    String smallestRun,
    String pieces,
    String leadTime,
    String days,
    String place,
    String paused,
    String closed,
    String visited,
    String scan,
    String order,
    String back,
    String whoSees,
    String gone,
    String goneMore,
    List<Map.Entry<String, String>> processes) {

  private static final ProfileWords TURKISH =
      new ProfileWords(
          "tr",
          "tr_TR",
          Locale.of("tr", "TR"),
          "en",
          "English",
          "Atölye %s",
          "%s, İlmek kümesinin üyesi bir tekstil atölyesidir.",
          "Yaptığı işler",
          "En az adet",
          "%s adet",
          "Olağan temin süresi",
          "%s gün",
          "Yer",
          "Bu atölye %s tarihinden beri yeni iş almıyor.",
          "Bu atölye %s tarihinde kapandı.",
          "Küme merkezi bu atölyeyi üyeliğe almadan önce inceledi. Kodun son karakteri, yanlış"
              + " yazımı yakalar.",
          "Telefonda açmak için okutun",
          "Bu atölyeye iş vermek için giriş yapın",
          "İlmek ana sayfası",
          "Kim neyi görür?",
          "Bu kodla bir atölye yok",
          "Kodu bir daha okuyun: yedi harf ve rakamdan oluşur; içinde 0, 1, I, L ve O olmaz.",
          List.of(
              Map.entry("cutting", "Kesim"),
              Map.entry("sewing", "Dikim"),
              Map.entry("printing", "Baskı"),
              Map.entry("embroidery", "Nakış"),
              Map.entry("washing", "Yıkama"),
              Map.entry("finishing_packing", "Ütü-paket")));

  private static final ProfileWords ENGLISH =
      new ProfileWords(
          "en",
          "en_GB",
          Locale.UK,
          "tr",
          "Türkçe",
          "Workshop %s",
          "%s is a textile workshop and a member of the İlmek cluster.",
          "What is done here",
          "Smallest run",
          "%s pieces",
          "Usual lead time",
          "%s days",
          "Place",
          "This workshop has taken no new work since %s.",
          "This workshop closed on %s.",
          "The cluster centre vetted this workshop before it was admitted. The last character of"
              + " the code catches typing errors.",
          "Scan to open this page on a phone",
          "Sign in to give work to this workshop",
          "İlmek's first page",
          "Who sees what?",
          "There is no workshop with this code",
          "Read the code once more: it has seven letters and figures, and never 0, 1, I, L or O.",
          List.of(
              Map.entry("cutting", "Cutting"),
              Map.entry("sewing", "Sewing"),
              Map.entry("printing", "Printing"),
              Map.entry("embroidery", "Embroidery"),
              Map.entry("washing", "Washing"),
              Map.entry("finishing_packing", "Pressing and packing")));

  static ProfileWords in(String language) {
    return language.equals("en") ? ENGLISH : TURKISH;
  }
}
