package coop.ilmek.compliance;

import coop.ilmek.compliance.domain.Framework;
import coop.ilmek.compliance.domain.Framework.Requirement;
import coop.ilmek.documents.PaperTypes;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The library of frameworks ({@code compliance/frameworks.json}). Requirements are written in own
 * words from public sources, replace no standard and are no legal advice.
 */
@Component
public class Frameworks {
  private final List<Framework> all;
  private final Set<String> papers = new HashSet<>();
  private final Set<String> controls = new HashSet<>();

  Frameworks(JsonMapper json, PaperTypes types) throws IOException {
    try (var in = new ClassPathResource("compliance/frameworks.json").getInputStream()) {
      all = List.of(json.readValue(in, Framework[].class));
    }
    for (Framework framework : all) {
      framework.areas().forEach(area -> area.requirements().forEach(this::index));
    }
    for (String type : papers) {
      if (types.find(type).isEmpty()) {
        throw new IllegalStateException("a requirement names the paper " + type);
      }
    }
  }

  private void index(Requirement requirement) {
    papers.addAll(requirement.papers());
    controls.add(requirement.control());
  }

  List<Framework> all() {
    return all;
  }

  Optional<Framework> find(String id) {
    return all.stream().filter(framework -> framework.id().equals(id)).findFirst();
  }

  /** Every type of paper that proves something. */
  Set<String> papers() {
    return papers;
  }

  boolean asks(String control) {
    return controls.contains(control);
  }
}
