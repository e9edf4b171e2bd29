package coop.ilmek.workshop.web;

import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.workshop.Profiles;
import coop.ilmek.workshop.WorkshopView;
import coop.ilmek.workshop.domain.WorkshopCode;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The page behind a workshop's QR code: for people and link previews, without the application. */
@Hidden
@RestController
class ProfilePageController {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final CacheControl SHORT =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
  private static final List<Locale> SPOKEN = List.of(Locale.of("tr"), Locale.of("en"));

  private final Profiles profiles;
  private final String publicUrl;

  ProfilePageController(Profiles profiles, @Value("${ilmek.public-url}") String publicUrl) {
    this.profiles = profiles;
    this.publicUrl = publicUrl;
  }

  @GetMapping("/w/{code}")
  Mono<ResponseEntity<String>> page(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String lang,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String accepted) {
    var words = ProfileWords.in(language(lang, accepted));
    return profiles
        .forAnybody(code)
        .map(
            workshop ->
                isOld(code, workshop)
                    ? moved(workshop)
                    : answer(HttpStatus.OK, words, ProfilePage.of(workshop, words, at(workshop))))
        .onErrorResume(
            Problem.class,
            problem ->
                problem.content().type() == ProblemType.NOT_FOUND
                    ? Mono.just(answer(HttpStatus.NOT_FOUND, words, ProfilePage.absent(words)))
                    : Mono.error(problem));
  }

  /** Whether this is the code or the id of a record that was merged into this workshop. */
  private static boolean isOld(String typed, WorkshopView workshop) {
    return !WorkshopCode.parse(typed).equals(workshop.code());
  }

  /** Not for ever: a merge can be taken back. */
  private ResponseEntity<String> moved(WorkshopView workshop) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, "/w/" + workshop.code())
        .build();
  }

  /** The page under its one address, however the code was typed. */
  private String at(WorkshopView workshop) {
    return publicUrl + "/w/" + workshop.code();
  }

  private static ResponseEntity<String> answer(HttpStatus status, ProfileWords words, String page) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(SHORT)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
        .body(page);
  }

  /** What the address asks for, else what the browser prefers; Turkish where neither says. */
  private static String language(@Nullable String asked, @Nullable String accepted) {
    if (asked != null && (asked.equals("tr") || asked.equals("en"))) {
      return asked;
    }
    try {
      Locale best = accepted == null ? null : Locale.lookup(LanguageRange.parse(accepted), SPOKEN);
      return best == null ? "tr" : best.getLanguage();
    } catch (IllegalArgumentException e) {
      return "tr";
    }
  }
}
