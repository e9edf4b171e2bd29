package coop.ilmek.documents;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The library of paper types ({@code documents/types.json}), in the order in which it is shown. */
@Component
public class PaperTypes {
  private final Map<String, PaperType> byId = new LinkedHashMap<>();

  PaperTypes(JsonMapper json) throws IOException {
    try (var in = new ClassPathResource("documents/types.json").getInputStream()) {
      for (PaperType type : json.readValue(in, PaperType[].class)) {
        byId.put(type.id(), type);
      }
    }
  }

  public List<PaperType> all() {
    return List.copyOf(byId.values());
  }

  public Optional<PaperType> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** It holds personal data of people who work there. */
  public boolean isOfWorkers(String id) {
    return find(id).filter(PaperTypes::isOfWorkers).isPresent();
  }

  /** Slugs of the types that hold personal data of people who work there. */
  public List<String> ofWorkers() {
    return byId.values().stream().filter(PaperTypes::isOfWorkers).map(PaperType::id).toList();
  }

  private static boolean isOfWorkers(PaperType type) {
    return type.sensitivity().equals("personal") || type.sensitivity().equals("special_category");
  }

  /** Slugs of the types a brand may ask for and may see: the certificates. */
  public List<String> certificates() {
    return byId.values().stream()
        .filter(type -> type.group().equals("certificate") && type.sensitivity().equals("normal"))
        .map(PaperType::id)
        .toList();
  }
}
