package coop.ilmek.membership;

import coop.ilmek.membership.BaselineView.Band;
import coop.ilmek.membership.BaselineView.Item;
import coop.ilmek.membership.persistence.BaselineQueries;
import coop.ilmek.membership.persistence.BaselineQueries.Count;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The baseline, which is shown in sums and never beside a name. */
@Service
public class Baselines {
  /** Fewer answers than these could be told apart by who knows the workshops. */
  private static final int FEWEST = 5;

  private final BaselineQueries queries;

  Baselines(BaselineQueries queries) {
    this.queries = queries;
  }

  /** How many gave which answer, for questions that enough have answered. */
  @Transactional(readOnly = true)
  public Mono<BaselineView> sums(Actor actor) {
    return actor.is(Actor.Kind.CENTRE)
        ? queries.counts().map(Baselines::view)
        : Mono.error(Problem.notFound());
  }

  private static BaselineView view(List<Count> counts) {
    var byItem =
        counts.stream()
            .collect(Collectors.groupingBy(Count::item, LinkedHashMap::new, Collectors.toList()));
    return new BaselineView(
        byItem.entrySet().stream()
            .map(entry -> item(entry.getKey(), entry.getValue()))
            .filter(item -> item.answered() >= FEWEST)
            .toList());
  }

  private static Item item(String item, List<Count> counts) {
    int answered = counts.stream().mapToInt(Count::count).sum();
    return new Item(
        item, answered, counts.stream().map(c -> new Band(c.value(), c.count())).toList());
  }
}
