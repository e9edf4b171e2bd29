package coop.ilmek.notifications;

import coop.ilmek.identity.Address;
import coop.ilmek.notifications.persistence.NoticeStore;
import coop.ilmek.notifications.persistence.NoticeStore.Outgoing;
import coop.ilmek.shared.Notices;
import coop.ilmek.shared.flow.Staging;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts notices before everybody they are meant for, in the caller's transaction, and stages what
 * leaves the portal.
 */
@Service
class Noticeboard implements Notices {
  private static final Logger log = LoggerFactory.getLogger(Noticeboard.class);
  private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

  private final NoticeStore store;
  private final NoticeTexts texts;
  private final Channels channels;
  private final Deliveries deliveries;
  private final JsonMapper json;
  private final Clock clock;
  private final String publicUrl;
  private final boolean strict;

  Noticeboard(
      NoticeStore store,
      NoticeTexts texts,
      Channels channels,
      Deliveries deliveries,
      JsonMapper json,
      Clock clock,
      @Value("${ilmek.public-url}") String publicUrl,
      @Value("${ilmek.notices.strict:false}") boolean strict) {
    this.store = store;
    this.texts = texts;
    this.channels = channels;
    this.deliveries = deliveries;
    this.json = json;
    this.clock = clock;
    this.publicUrl = publicUrl;
    this.strict = strict;
  }

  @Override
  public Mono<Void> tell(Notice notice) {
    if (notice.organisation() == null && notice.person() == null) {
      return Mono.error(new IllegalArgumentException("a notice to nobody: " + notice.key()));
    }
    String flaw = texts.flaw(notice.template(), notice.params());
    if (flaw != null && strict) {
      return Mono.error(new IllegalArgumentException(flaw + ", see resources/notices"));
    }
    if (flaw != null) {
      // A missing word must not undo a business act.
      log.error(flaw);
    }
    String params = json.writeValueAsString(notice.params());
    var out = outgoing(notice, json.readValue(params, VALUES));
    short priority = out.kind().equals("account") ? Staging.URGENT : Staging.NORMAL;
    return store
        .tell(notice, params, out, clock.instant())
        .flatMap(ids -> deliveries.stage(ids, priority));
  }

  private Outgoing outgoing(Notice notice, Map<String, Object> values) {
    var tr = texts.say(notice.template(), values, "tr");
    var en = texts.say(notice.template(), values, "en");
    String link = notice.link() == null ? "" : publicUrl + notice.link();
    return new Outgoing(
        tr.kind().slug(),
        tr.kind().urgent(),
        tr.title(),
        en.title(),
        Wording.mail(tr, link, publicUrl, "tr"),
        Wording.mail(en, link, publicUrl, "en"),
        way(Address.Channel.EMAIL),
        Wording.sms(tr, link),
        Wording.sms(en, link),
        way(Address.Channel.SMS));
  }

  private String way(Address.Channel channel) {
    return channels.way(channel).name().toLowerCase(Locale.ROOT);
  }
}
