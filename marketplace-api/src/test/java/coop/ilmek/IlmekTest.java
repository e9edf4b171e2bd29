package coop.ilmek;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a random port, the real embedded database, a movable clock and the
 * demo's mailbox. All tests that use it share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "ilmek.demo=true",
      "ilmek.clock.movable=true",
      "ilmek.flow.polling=200ms",
      "ilmek.flow.heartbeat=1s"
    })
@AutoConfigureWebTestClient(timeout = "PT30S")
@Import({Cluster.class, LongAnswers.class})
public @interface IlmekTest {}
