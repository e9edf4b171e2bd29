package coop.ilmek.shared;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Tells people something. Modules below notifications speak through this; notifications implements
 * it: in-app at once in the caller's transaction, e-mail and SMS as staged effects.
 */
public interface Notices {
  /**
   * Tells everybody of an organisation who wants this kind of notice.
   *
   * @param key stable and unique: the same key tells once
   */
  Mono<Void> tell(Notice notice);

  /**
   * One thing to tell.
   *
   * @param key unique; a repeated key is ignored
   * @param template slug of the text, e.g. {@code enquiry_invited}
   * @param params plain values the text names; no personal data beyond names
   * @param link path of the screen where the reader goes on
   */
  record Notice(
      String key,
      @Nullable UUID organisation,
      @Nullable UUID person,
      String template,
      Map<String, Object> params,
      @Nullable String link) {
    public static Notice toOrganisation(
        String key, UUID organisation, String template, Map<String, Object> params, String link) {
      return new Notice(key, organisation, null, template, params, link);
    }
  }
}
