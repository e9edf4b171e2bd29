package coop.ilmek.documents;

import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The registers of issuers ({@code documents/registers.json}). */
@Component
public class Registers {
  private final List<Register> all;

  Registers(JsonMapper json) throws IOException {
    try (var in = new ClassPathResource("documents/registers.json").getInputStream()) {
      all = List.of(json.readValue(in, Register[].class));
    }
  }

  public List<Register> all() {
    return all;
  }

  boolean knows(String id) {
    return all.stream().anyMatch(register -> register.id().equals(id));
  }
}
