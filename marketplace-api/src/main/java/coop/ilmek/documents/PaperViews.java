package coop.ilmek.documents;

import coop.ilmek.documents.PapersView.LightView;
import coop.ilmek.documents.domain.Standing;
import coop.ilmek.documents.domain.Standing.Stage;
import coop.ilmek.documents.domain.Term;
import coop.ilmek.documents.persistence.PaperRow;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.LegalAct;
import coop.ilmek.workflows.DocumentRenewal;
import coop.ilmek.workflows.DocumentRenewal.Act;
import coop.ilmek.workflows.Slugs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes views of rows: what counts today, what is missing, what the reader may do. */
@Component
class PaperViews {
  private static final List<String> LIGHTS =
      List.of("law", "fire", "insurance", "ohs", "certificate");

  private static final LocalDate NO_END = LocalDate.MAX;

  private final PaperTypes types;

  PaperViews(PaperTypes types) {
    this.types = types;
  }

  PaperView view(PaperRow paper, Actor actor, LocalDate today) {
    var standing = standing(paper, today);
    var newestFirst = paper.revisions().reversed().stream().map(PaperRow.Numbered::view).toList();
    return new PaperView(
        paper.id(),
        paper.organisationId(),
        paper.organisation(),
        paper.type(),
        paper.label(),
        paper.version(),
        standing.slug(),
        standing.renewal(),
        shown(paper, standing).expiresOn(),
        newestFirst,
        acts(paper, actor));
  }

  /** The folder of an organisation; lights are asked of workshops only. */
  PapersView folder(List<PaperRow> papers, boolean workshop, LocalDate today) {
    var lines = papers.stream().map(paper -> line(paper, standing(paper, today))).toList();
    Map<String, List<PaperRow>> byGroup =
        papers.stream().collect(Collectors.groupingBy(paper -> group(paper.type())));
    var lights = new ArrayList<LightView>();
    if (workshop) {
      for (String group : LIGHTS) {
        lights.add(light(group, byGroup.getOrDefault(group, List.of()), today));
      }
    }
    return new PapersView(
        lights,
        lines.stream()
            .sorted(
                Comparator.<PaperLine, LocalDate>comparing(
                        line -> line.validTo() == null ? NO_END : line.validTo())
                    .thenComparing(PaperLine::id))
            .toList());
  }

  private LightView light(String group, List<PaperRow> papers, LocalDate today) {
    var standings = papers.stream().map(paper -> standing(paper, today)).toList();
    var missing = new ArrayList<String>();
    for (PaperType type : types.all()) {
      boolean there =
          papers.stream()
              .anyMatch(
                  paper ->
                      paper.type().equals(type.id()) && standing(paper, today).answersTheAsked());
      if (type.asked() && type.group().equals(group) && !there) {
        missing.add(type.id());
      }
    }
    int waiting = (int) papers.stream().filter(p -> p.newest().state().equals("in_review")).count();
    return new LightView(
        group, Standing.light(standings, !missing.isEmpty()).slug(), missing, waiting);
  }

  private PaperLine line(PaperRow paper, Standing standing) {
    RevisionView shown = shown(paper, standing);
    RevisionView newest = paper.newest();
    return new PaperLine(
        paper.id(),
        paper.type(),
        group(paper.type()),
        paper.label(),
        shown.issuer(),
        shown.documentNumber(),
        standing.slug(),
        standing.renewal(),
        shown.expiresOn(),
        shown.expiresEstimated(),
        newest.reason());
  }

  ReviewLine review(PaperRow paper, LocalDate today) {
    var standing = standing(paper, today);
    return new ReviewLine(
        paper.id(),
        paper.version(),
        paper.organisationId(),
        paper.organisation(),
        paper.type(),
        paper.label(),
        paper.newest(),
        standing.counting() < 0 ? null : shown(paper, standing));
  }

  private String group(String type) {
    return types.find(type).map(PaperType::group).orElse("other");
  }

  private static Standing standing(PaperRow paper, LocalDate today) {
    var stages =
        paper.revisions().stream()
            .map(PaperRow.Numbered::view)
            .map(
                r ->
                    new Stage(
                        DocumentRenewal.COURSE.state(r.state()),
                        new Term(r.issuedOn(), r.expiresOn(), r.expiresEstimated())))
            .toList();
    return Standing.of(stages, today);
  }

  /** The revision whose values stand for the paper: the one that counts, else the newest. */
  private static RevisionView shown(PaperRow paper, Standing standing) {
    return standing.counting() < 0
        ? paper.newest()
        : paper.revisions().get(standing.counting()).view();
  }

  private static List<LegalAct> acts(PaperRow paper, Actor actor) {
    var acts = new ArrayList<LegalAct>();
    boolean own = actor.belongsTo(paper.organisationId());
    if (own) {
      acts.add(new LegalAct("renew", List.of()));
    }
    if (own || actor.isCoordinator()) {
      var state = DocumentRenewal.COURSE.state(paper.newest().state());
      for (Act act : DocumentRenewal.COURSE.legal(state, actor.courseRole())) {
        acts.add(new LegalAct(Slugs.of(act), List.of()));
      }
    }
    return acts;
  }
}
