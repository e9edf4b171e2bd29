package coop.ilmek.membership;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Names;
import coop.ilmek.shared.flow.History;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells what happened, with names where the reader may know them. */
@Component
class MemberHistory {
  private final History history;
  private final Names names;
  private final JsonMapper json;

  MemberHistory(History history, Names names, JsonMapper json) {
    this.history = history;
    this.names = names;
    this.json = json;
  }

  Mono<List<TimelineLine>> of(Actor reader, UUID organisation, List<UUID> subjects) {
    return history
        .of(subjects)
        .flatMap(
            lines ->
                names
                    .of(lines.stream().map(History.Line::actor).distinct().toList())
                    .map(
                        known ->
                            lines.stream()
                                .map(line -> line(reader, organisation, line, known))
                                .toList()));
  }

  private TimelineLine line(
      Actor reader, UUID organisation, History.Line line, Map<UUID, String> people) {
    boolean own = reader.is(Actor.Kind.CENTRE) || organisation.equals(line.organisation());
    JsonNode detail = line.detail() == null ? null : json.readTree(line.detail());
    return new TimelineLine(
        line.at(),
        line.course(),
        line.act(),
        line.from(),
        line.to(),
        line.role(),
        own ? people.get(line.actor()) : null,
        text(detail, "reason"),
        text(detail, "note"));
  }

  private static @Nullable String text(@Nullable JsonNode detail, String field) {
    JsonNode value = detail == null ? null : detail.get(field);
    return value == null || !value.isString() || value.stringValue().isBlank()
        ? null
        : value.stringValue();
  }
}
