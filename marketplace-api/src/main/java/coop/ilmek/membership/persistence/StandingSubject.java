package coop.ilmek.membership.persistence;

import coop.ilmek.membership.OpenWork;
import coop.ilmek.shared.flow.Subject;
import coop.ilmek.workflows.MemberStanding;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A membership as the subject of its course. */
@Component
public class StandingSubject
    extends Subject<
        MemberStanding.State, MemberStanding.Act, MemberStanding.Effect, MemberStanding.Facts> {
  private final StandingQueries queries;
  private final ObjectProvider<OpenWork> work;

  StandingSubject(StandingQueries queries, ObjectProvider<OpenWork> work) {
    super(MemberStanding.COURSE, "membership.membership");
    this.queries = queries;
    this.work = work;
  }

  @Override
  protected Mono<MemberStanding.Facts> facts(UUID id) {
    return queries.ofId(id).flatMap(this::facts);
  }

  /** The facts of a membership that was read already. */
  public Mono<MemberStanding.Facts> facts(StandingQueries.Membership membership) {
    List<OpenWork> asked = work.orderedStream().toList();
    return Flux.fromIterable(asked)
        .concatMap(module -> module.hasOpenWork(membership.organisationId()))
        .any(open -> open)
        .map(open -> new MemberStanding.Facts(!open, membership.wasFull()));
  }
}
