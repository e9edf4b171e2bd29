package coop.ilmek.notifications;

import coop.ilmek.notifications.NoticeView.NoticesView;
import coop.ilmek.notifications.PreferencesView.PreferenceView;
import coop.ilmek.notifications.domain.NoticeKind;
import coop.ilmek.notifications.persistence.NoticeStore;
import coop.ilmek.notifications.persistence.PreferenceStore;
import coop.ilmek.notifications.persistence.PreferenceStore.Choice;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a person was told, and how she wants to be told. */
@Service
public class Inbox {
  private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

  private final NoticeStore notices;
  private final PreferenceStore preferences;
  private final NoticeTexts texts;
  private final JsonMapper json;
  private final Audit audit;
  private final Clock clock;

  Inbox(
      NoticeStore notices,
      PreferenceStore preferences,
      NoticeTexts texts,
      JsonMapper json,
      Audit audit,
      Clock clock) {
    this.notices = notices;
    this.preferences = preferences;
    this.texts = texts;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  public Mono<NoticesView> list(Actor actor, @Nullable UUID cursor, int size) {
    return notices
        .page(actor, cursor, size + 1)
        .zipWith(notices.unread(actor))
        .map(
            both -> {
              var page = Page.of(both.getT1(), size, line -> line.id().toString());
              var items = page.items().stream().map(line -> view(line, actor)).toList();
              return new NoticesView(items, page.next(), both.getT2());
            });
  }

  private NoticeView view(NoticeStore.Line line, Actor actor) {
    var said = texts.say(line.template(), json.readValue(line.params(), VALUES), actor.language());
    return new NoticeView(
        line.id(),
        said.kind().slug(),
        said.title(),
        said.text(),
        line.link(),
        line.at(),
        line.readAt() != null);
  }

  @Transactional
  public Mono<Void> read(Actor actor, UUID id) {
    return notices
        .read(actor, id, clock.instant())
        .filter(read -> read)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .then();
  }

  @Transactional
  public Mono<Void> readAll(Actor actor) {
    return notices.readAll(actor, clock.instant());
  }

  public Mono<PreferencesView> preferences(Actor actor) {
    return preferences
        .contact(actor.person())
        .zipWith(preferences.of(actor.person()))
        .map(both -> view(both.getT1(), both.getT2()));
  }

  private static PreferencesView view(PreferenceStore.Contact contact, List<Choice> choices) {
    var lines = new ArrayList<PreferenceView>();
    for (NoticeKind kind : NoticeKind.choices()) {
      boolean smsUsual = kind.urgent() || !contact.email();
      lines.add(
          new PreferenceView(
              kind.slug(),
              wanted(choices, kind, "email", true),
              wanted(choices, kind, "sms", smsUsual)));
    }
    return new PreferencesView(contact.email(), contact.sms(), lines);
  }

  private static boolean wanted(
      List<Choice> choices, NoticeKind kind, String channel, boolean usual) {
    return choices.stream()
        .filter(c -> c.kind().equals(kind.slug()) && c.channel().equals(channel))
        .findFirst()
        .map(Choice::wanted)
        .orElse(usual);
  }

  /** What concerns the account itself is told on every channel, whatever is chosen. */
  @Transactional
  public Mono<PreferencesView> prefer(Actor actor, List<PreferenceView> wanted) {
    var choices = new ArrayList<Choice>();
    for (PreferenceView one : wanted) {
      choices.add(new Choice(one.kind(), "email", one.email()));
      choices.add(new Choice(one.kind(), "sms", one.sms()));
    }
    return preferences
        .put(actor.person(), choices)
        .then(audit.record(actor, "notifications.prefer", actor.person()))
        .then(Mono.defer(() -> preferences(actor)));
  }
}
