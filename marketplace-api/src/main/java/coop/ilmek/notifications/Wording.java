package coop.ilmek.notifications;

import coop.ilmek.notifications.NoticeTexts.Said;
import coop.ilmek.notifications.domain.NoticeKind;

/** How a notice reads on each channel. */
final class Wording {
  private Wording() {}

  /** Short: the title says it, the link leads on. What concerns the account is said whole. */
  static String sms(Said said, String link) {
    String whole =
        said.kind() == NoticeKind.ACCOUNT ? said.title() + ". " + said.text() : said.title();
    return "İlmek: " + whole + (link.isEmpty() ? "" : " " + link);
  }

  static String mail(Said said, String link, String publicUrl, String language) {
    String foot =
        language.equals("en")
            ? "Choose which messages you get: "
            : "Hangi mesajları alacağınızı seçin: ";
    return said.text()
        + (link.isEmpty() ? "" : "\n\n" + link)
        + "\n\n-- \nİlmek\n"
        + foot
        + publicUrl
        + "/account\n";
  }
}
