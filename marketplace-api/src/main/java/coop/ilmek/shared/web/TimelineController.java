package coop.ilmek.shared.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.flow.TimelineEvent;
import coop.ilmek.shared.flow.Timelines;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What happened to anything that has a course. */
@RestController
@RequestMapping("/api/timeline")
class TimelineController {
  private final Timelines timelines;

  TimelineController(Timelines timelines) {
    this.timelines = timelines;
  }

  @GetMapping("/{course}/{id}")
  Mono<List<TimelineEvent>> read(Actor actor, @PathVariable String course, @PathVariable UUID id) {
    return timelines.read(actor, course, id);
  }
}
