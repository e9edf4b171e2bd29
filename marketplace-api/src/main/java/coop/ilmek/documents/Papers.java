package coop.ilmek.documents;

import coop.ilmek.documents.persistence.PaperQueries;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Papers of an organisation. */
@Service
public class Papers {
  private final PaperQueries queries;

  Papers(PaperQueries queries) {
    this.queries = queries;
  }

  /**
   * Which of the types the organisation cannot show: no confirmed paper of the type counts on that
   * day. Its last day is the last on which a paper counts.
   *
   * @param types slugs of paper types
   * @param last the day through which they must count
   */
  @Transactional(readOnly = true)
  public Mono<Set<String>> confirmedThrough(UUID organisation, Set<String> types, LocalDate last) {
    if (types.isEmpty()) {
      return Mono.just(Set.of());
    }
    return queries
        .confirmedOn(organisation, types, last)
        .map(
            confirmed -> {
              Set<String> missing = new LinkedHashSet<>(types);
              missing.removeAll(confirmed);
              return missing;
            });
  }
}
