package coop.ilmek.documents.reading;

import coop.ilmek.documents.reading.domain.Library;
import coop.ilmek.documents.reading.domain.Readers;
import coop.ilmek.documents.reading.domain.Rules;
import coop.ilmek.shared.TaxNumber;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The rules, from {@code documents/reading.json}. */
@Configuration
class ReadingRules {
  static Rules load() throws IOException {
    try (var in = new ClassPathResource("documents/reading.json").getInputStream()) {
      var library = JsonMapper.builder().build().readValue(in, Library.class);
      return new Rules(library, TaxNumber::isValid);
    }
  }

  @Bean
  Readers readers() throws IOException {
    return new Readers(load());
  }
}
