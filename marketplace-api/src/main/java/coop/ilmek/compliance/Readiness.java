package coop.ilmek.compliance;

import coop.ilmek.compliance.FrameworkView.AreaView;
import coop.ilmek.compliance.FrameworkView.EvidenceView;
import coop.ilmek.compliance.FrameworkView.RowView;
import coop.ilmek.compliance.ReadinessView.EndView;
import coop.ilmek.compliance.ReadinessView.ProfileView;
import coop.ilmek.compliance.ReadinessView.ScoreView;
import coop.ilmek.compliance.domain.Assessment;
import coop.ilmek.compliance.domain.Assessment.Answer;
import coop.ilmek.compliance.domain.Evidence;
import coop.ilmek.compliance.domain.Framework;
import coop.ilmek.compliance.domain.Profile;
import coop.ilmek.compliance.persistence.ReadinessQueries;
import coop.ilmek.compliance.persistence.ReadinessStore;
import coop.ilmek.documents.Papers;
import coop.ilmek.documents.PapersView;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * How ready a workshop is for the law and for audits, by the papers that count today and, where no
 * paper can prove it, by its own word, kept apart. Seen by the workshop itself and the centre.
 */
@Service
public class Readiness {
  private final Frameworks frameworks;
  private final ReadinessQueries queries;
  private final ReadinessStore store;
  private final Papers papers;
  private final Audit audit;
  private final Clock clock;

  Readiness(
      Frameworks frameworks,
      ReadinessQueries queries,
      ReadinessStore store,
      Papers papers,
      Audit audit,
      Clock clock) {
    this.frameworks = frameworks;
    this.queries = queries;
    this.store = store;
    this.papers = papers;
    this.audit = audit;
    this.clock = clock;
  }

  private record Held(Profile profile, Map<String, Evidence> shelf, Map<String, Answer> answers) {}

  /**
   * The whole picture.
   *
   * @param organisation null: the actor's own; the centre may name another's
   */
  @Transactional(readOnly = true)
  public Mono<ReadinessView> overview(Actor actor, @Nullable UUID organisation) {
    UUID whose = whose(actor, organisation);
    return held(whose)
        .flatMap(held -> papers.folder(actor, whose).map(folder -> view(whose, held, folder)));
  }

  /** One framework with all its requirements. */
  @Transactional(readOnly = true)
  public Mono<FrameworkView> framework(Actor actor, @Nullable UUID organisation, String id) {
    UUID whose = whose(actor, organisation);
    Framework framework = frameworks.find(id).orElseThrow(Problem::notFound);
    return held(whose).map(held -> view(framework, held));
  }

  /**
   * The workshop says what it is. What is left out is taken to concern it.
   *
   * @param hazardClass low, hazardous or very_hazardous
   */
  @Transactional
  public Mono<ReadinessView> describe(
      Actor actor,
      String hazardClass,
      @Nullable Boolean foreignWorkers,
      @Nullable Boolean youngWorkers,
      @Nullable Boolean pressure,
      @Nullable Boolean lifting) {
    UUID own = own(actor);
    return store
        .profile(actor, own, hazardClass, foreignWorkers, youngWorkers, pressure, lifting)
        .then(audit.record(actor, "compliance.describe", own))
        .then(Mono.defer(() -> overview(actor, null)));
  }

  /**
   * The workshop answers for itself; the answer counts for every framework that asks the same.
   *
   * @param answer yes, partly or no
   */
  @Transactional
  public Mono<ReadinessView> answer(Actor actor, String control, String answer, String note) {
    UUID own = own(actor);
    if (!frameworks.asks(control)) {
      return Mono.error(Problem.invalid("/control", "unknown"));
    }
    return store
        .answer(actor, own, control, new Answer(answer, note))
        .then(
            audit.record(
                actor, "compliance.answer", own, Map.of("control", control, "answer", answer)))
        .then(Mono.defer(() -> overview(actor, null)));
  }

  private Mono<Held> held(UUID organisation) {
    var today = IsoWeek.day(clock.instant());
    return queries
        .profile(organisation)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            profile ->
                queries
                    .papers(organisation, frameworks.papers())
                    .map(
                        found -> {
                          var shelf = new HashMap<String, Evidence>();
                          for (String type : frameworks.papers()) {
                            shelf.put(type, Evidence.of(type, found, profile, today));
                          }
                          return shelf;
                        })
                    .flatMap(
                        shelf ->
                            queries
                                .answers(organisation)
                                .map(answers -> new Held(profile, shelf, answers))));
  }

  private static UUID own(Actor actor) {
    if (!actor.is(Actor.Kind.WORKSHOP)) {
      throw Problem.notFound();
    }
    return actor.organisationOrThrow();
  }

  private static UUID whose(Actor actor, @Nullable UUID organisation) {
    if (organisation == null) {
      return own(actor);
    }
    if (!actor.is(Actor.Kind.CENTRE)
        && !(actor.is(Actor.Kind.WORKSHOP) && actor.belongsTo(organisation))) {
      throw Problem.notFound();
    }
    return organisation;
  }

  private ReadinessView view(UUID organisation, Held held, PapersView folder) {
    Profile profile = held.profile();
    return new ReadinessView(
        organisation,
        new ProfileView(
            profile.hazardClass(),
            profile.said(),
            profile.people(),
            profile.foreignWorkers(),
            profile.youngWorkers(),
            profile.pressure(),
            profile.lifting()),
        folder.lights(),
        frameworks.all().stream().map(framework -> score(framework, held)).toList(),
        ends(held.shelf()));
  }

  private static List<EndView> ends(Map<String, Evidence> shelf) {
    return shelf.values().stream()
        .filter(one -> one.until() != null && one.paperId() != null)
        .filter(one -> one.state().equals("met") || one.state().equals("expiring"))
        .map(one -> end(one))
        .sorted(Comparator.comparing(EndView::until).thenComparing(EndView::type))
        .toList();
  }

  private static EndView end(Evidence one) {
    var until = one.until();
    var paper = one.paperId();
    if (until == null || paper == null) {
      throw new IllegalArgumentException(one.type());
    }
    return new EndView(one.type(), paper, until);
  }

  private static ScoreView score(Framework framework, Held held) {
    var assessment = assess(framework, held);
    int open =
        (int)
            assessment.rows().stream()
                .filter(row -> row.counted() && !row.state().equals("met"))
                .count();
    return new ScoreView(
        framework.id(),
        framework.nameTr(),
        framework.nameEn(),
        assessment.score(),
        assessment.uncapped(),
        assessment.claimed(),
        assessment.capReasons(),
        open);
  }

  private static Assessment assess(Framework framework, Held held) {
    return Assessment.of(framework, held.profile(), held.shelf(), held.answers());
  }

  private static FrameworkView view(Framework framework, Held held) {
    var assessment = assess(framework, held);
    var rows = new HashMap<String, RowView>();
    assessment.rows().forEach(row -> rows.put(row.requirement().id(), view(row)));
    return new FrameworkView(
        framework.id(),
        framework.nameTr(),
        framework.nameEn(),
        framework.sourceTr(),
        framework.sourceEn(),
        assessment.score(),
        assessment.uncapped(),
        assessment.claimed(),
        assessment.capReasons(),
        framework.areas().stream()
            .map(
                area ->
                    new AreaView(
                        area.id(),
                        area.titleTr(),
                        area.titleEn(),
                        area.requirements().stream().map(one -> rows.get(one.id())).toList()))
            .toList());
  }

  private static RowView view(Assessment.Row row) {
    var requirement = row.requirement();
    var answer = row.answer();
    return new RowView(
        requirement.id(),
        requirement.control(),
        requirement.severity(),
        row.counted(),
        requirement.weight(),
        row.points(),
        row.state(),
        row.claimed(),
        requirement.all(),
        row.evidence().stream()
            .map(
                one ->
                    new EvidenceView(
                        one.type(), one.state(), one.until(), one.paperId(), one.waiting()))
            .toList(),
        answer == null ? null : answer.answer(),
        answer == null ? null : answer.note(),
        requirement.titleTr(),
        requirement.titleEn(),
        requirement.stepTr(),
        requirement.stepEn(),
        requirement.verified());
  }
}
