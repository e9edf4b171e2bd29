package coop.ilmek.shared.flow;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Names;
import coop.ilmek.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The process timeline of any subject of any course, with names where the reader may know them. */
@Service
public class Timelines {
  /** Under which names commands carry what somebody wrote. */
  private static final List<String> TEXTS = List.of("reason", "note");

  private final Map<String, TimelineAccess> access;
  private final History history;
  private final Names names;
  private final JsonMapper json;

  Timelines(List<TimelineAccess> access, History history, Names names, JsonMapper json) {
    this.access =
        access.stream().collect(Collectors.toMap(TimelineAccess::course, Function.identity()));
    this.history = history;
    this.names = names;
    this.json = json;
  }

  /** Oldest first; 404 for whom the subject is none of their business. */
  @Transactional(readOnly = true)
  public Mono<List<TimelineEvent>> read(Actor reader, String course, UUID subject) {
    var door = access.get(course);
    return (door == null ? Mono.just(false) : door.maySee(reader, subject))
        .flatMap(
            open ->
                open
                    ? history.of(List.of(subject))
                    : Mono.<List<History.Line>>error(Problem::notFound))
        .flatMap(
            lines -> named(reader, lines.stream().filter(l -> l.course().equals(course)).toList()));
  }

  private Mono<List<TimelineEvent>> named(Actor reader, List<History.Line> lines) {
    var ids =
        lines.stream()
            .flatMap(line -> Stream.of(line.actor(), or(line.organisation())))
            .distinct()
            .toList();
    return names
        .of(ids)
        .map(known -> lines.stream().map(line -> event(reader, line, known)).toList());
  }

  private static UUID or(@Nullable UUID organisation) {
    return organisation == null ? Actor.NOBODY : organisation;
  }

  private TimelineEvent event(Actor reader, History.Line line, Map<UUID, String> known) {
    boolean own = reader.is(Actor.Kind.CENTRE) || reader.belongsTo(line.organisation());
    String person = own ? known.get(line.actor()) : null;
    String actor = person == null ? known.get(or(line.organisation())) : person;
    return new TimelineEvent(
        line.at(), line.role(), actor, line.act(), line.from(), line.to(), text(line.detail()));
  }

  private @Nullable String text(@Nullable String detail) {
    if (detail == null) {
      return null;
    }
    JsonNode fields = json.readTree(detail);
    return TEXTS.stream()
        .map(fields::get)
        .filter(value -> value != null && value.isString() && !value.stringValue().isBlank())
        .map(JsonNode::stringValue)
        .findFirst()
        .orElse(null);
  }
}
