package coop.ilmek.documents;

import coop.ilmek.documents.persistence.RenewalQueries;
import coop.ilmek.documents.persistence.RenewalQueries.Told;
import coop.ilmek.shared.Notices;
import coop.ilmek.shared.Notices.Notice;
import coop.ilmek.shared.flow.EffectHandlers;
import coop.ilmek.shared.flow.Effects;
import coop.ilmek.shared.flow.Work;
import coop.ilmek.workflows.DocumentRenewal;
import coop.ilmek.workflows.DocumentRenewal.Act;
import coop.ilmek.workflows.DocumentRenewal.Effect;
import coop.ilmek.workflows.Slugs;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What follows from the course of a paper: its holder is told, and reminded in good time. */
@Component
class RenewalEffects implements EffectHandlers {
  private static final Map<Effect, Integer> DAYS_LEFT =
      Map.of(
          Effect.REMIND_90_DAYS, 90,
          Effect.REMIND_60_DAYS, 60,
          Effect.REMIND_30_DAYS, 30,
          Effect.REMIND_14_DAYS, 14,
          Effect.REMIND_7_DAYS, 7,
          Effect.REMIND_3_DAYS, 3,
          Effect.REMIND_LAST_DAY, 1);

  private final RenewalQueries queries;
  private final PaperTypes types;
  private final Notices notices;
  private final JsonMapper json;

  RenewalEffects(RenewalQueries queries, PaperTypes types, Notices notices, JsonMapper json) {
    this.queries = queries;
    this.types = types;
    this.notices = notices;
    this.json = json;
  }

  /** What a decision keeps in the history. */
  record Decision(@Nullable String reason) {}

  @Override
  public void register(Effects effects) {
    effects.inside(DocumentRenewal.COURSE, Effect.TELL_OWNER, this::tellOwner);
    DAYS_LEFT.forEach(
        (effect, days) ->
            effects.inside(DocumentRenewal.COURSE, effect, work -> remind(work, days)));
    effects.inside(DocumentRenewal.COURSE, Effect.REMIND_WEEK_OVER, work -> remind(work, -7));
    effects.inside(DocumentRenewal.COURSE, Effect.REMIND_MONTH_OVER, work -> remind(work, -30));
  }

  private Mono<Void> tellOwner(Work work) {
    String act = work.move().act();
    if (act.equals(Slugs.of(Act.EXPIRE))) {
      return over(work);
    }
    String detail = work.move().detail();
    String reason = detail == null ? null : json.readValue(detail, Decision.class).reason();
    String template = act.equals(Slugs.of(Act.CONFIRM)) ? "paper_confirmed" : "paper_sent_back";
    return queries
        .told(work.subjectOrThrow())
        .flatMap(
            told ->
                notices.tell(
                    Notice.toOrganisation(
                        work.key(),
                        told.organisationId(),
                        template,
                        Map.of("paper", named(told), "reason", reason == null ? "" : reason),
                        "/" + told.kind() + "/papers/" + told.paperId())));
  }

  /** Whoever has handed in the next one already is left in peace. */
  private Mono<Void> remind(Work work, int daysLeft) {
    if (daysLeft < 0) {
      return over(work);
    }
    return queries
        .told(work.subjectOrThrow())
        .filter(told -> !told.renewing())
        .flatMap(
            told -> {
              var params = params(told);
              params.put("days", daysLeft);
              return notices.tell(
                  Notice.toOrganisation(
                      work.key(), told.organisationId(), "paper_ends", params, renewal(told)));
            });
  }

  private Mono<Void> over(Work work) {
    return queries
        .told(work.subjectOrThrow())
        .filter(told -> !told.renewing())
        .flatMap(
            told ->
                notices.tell(
                    Notice.toOrganisation(
                        work.key(),
                        told.organisationId(),
                        "paper_expired",
                        params(told),
                        renewal(told))));
  }

  /** The form for the next one, filled in as far as it stays the same: one tap from the notice. */
  private static String renewal(Told told) {
    return "/" + told.kind() + "/papers/new?renew=" + told.paperId();
  }

  private Map<String, Object> params(Told told) {
    var params = new HashMap<String, Object>();
    params.put("paper", named(told));
    params.put("last", String.valueOf(told.expiresOn()));
    return params;
  }

  /** What its owner calls it; without a name of hers, its type in the reader's language. */
  private Object named(Told told) {
    if (!told.label().isEmpty()) {
      return told.label();
    }
    return types
        .find(told.type())
        .<Object>map(type -> Map.of("tr", type.nameTr(), "en", type.nameEn()))
        .orElse(told.type());
  }
}
