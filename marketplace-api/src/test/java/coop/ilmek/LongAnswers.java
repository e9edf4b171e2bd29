package coop.ilmek;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** The description of all routes is longer than what a test's client usually takes. */
@TestConfiguration(proxyBeanMethods = false)
class LongAnswers {
  @Bean
  WebTestClientBuilderCustomizer takesLongAnswers() {
    return client -> client.codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 << 20));
  }
}
