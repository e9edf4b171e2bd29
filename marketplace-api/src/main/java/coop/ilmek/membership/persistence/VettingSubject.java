package coop.ilmek.membership.persistence;

import coop.ilmek.shared.flow.Subject;
import coop.ilmek.workflows.MemberVetting;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An application as the subject of its course. */
@Component
public class VettingSubject
    extends Subject<
        MemberVetting.State, MemberVetting.Act, MemberVetting.Effect, MemberVetting.Facts> {
  private final VettingQueries queries;

  VettingSubject(VettingQueries queries) {
    super(MemberVetting.COURSE, "membership.application");
    this.queries = queries;
  }

  @Override
  protected Mono<MemberVetting.Facts> facts(UUID id) {
    return queries.read(id).map(VettingQueries.Application::facts);
  }
}
