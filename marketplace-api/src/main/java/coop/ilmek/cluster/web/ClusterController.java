package coop.ilmek.cluster.web;

import coop.ilmek.cluster.ClusterFigures;
import coop.ilmek.cluster.ClusterFiguresView;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The cluster in figures, for anybody. */
@RestController
class ClusterController {
  private static final CacheControl SHORT =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private final ClusterFigures figures;

  ClusterController(ClusterFigures figures) {
    this.figures = figures;
  }

  @GetMapping("/api/public/cluster")
  Mono<ResponseEntity<ClusterFiguresView>> figures() {
    return figures.forAnybody().map(view -> ResponseEntity.ok().cacheControl(SHORT).body(view));
  }
}
