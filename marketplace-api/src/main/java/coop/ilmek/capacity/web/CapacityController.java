package coop.ilmek.capacity.web;

import coop.ilmek.capacity.CapacityImportView;
import coop.ilmek.capacity.CapacityView;
import coop.ilmek.capacity.EstimateView;
import coop.ilmek.capacity.TypicalMinutesView;
import coop.ilmek.capacity.WeekQuestion;
import coop.ilmek.capacity.WeekSheets;
import coop.ilmek.capacity.Weeks;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.sheet.SheetFormat;
import coop.ilmek.shared.sheet.SheetWriter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a workshop says of its weeks. */
@RestController
@RequestMapping("/api/capacity")
class CapacityController {
  private static final String PROCESS =
      "cutting|sewing|printing|embroidery|washing|finishing_packing";

  private final Weeks weeks;
  private final WeekSheets sheets;
  private final SheetWriter writer;

  CapacityController(Weeks weeks, WeekSheets sheets, SheetWriter writer) {
    this.weeks = weeks;
    this.sheets = sheets;
    this.writer = writer;
  }

  record Question(
      @NotNull @Pattern(regexp = PROCESS) String process,
      @NotNull @Min(1) @Max(2000) Integer people,
      @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime startsAt,
      @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime endsAt,
      @NotNull @Min(0) @Max(300) Integer breakMinutes,
      @NotNull @Min(1) @Max(7) Integer days,
      @NotBlank @Size(max = 60) String garment,
      @Nullable @Min(1) @Max(1_000_000) Integer pieces) {
    WeekQuestion question() {
      return new WeekQuestion(
          process, people, startsAt, endsAt, breakMinutes, days, garment, pieces);
    }
  }

  record Publish(
      @NotNull @Pattern(regexp = PROCESS) String process,
      @NotNull @Min(1) @Max(2000) Integer people,
      @NotNull LocalTime startsAt,
      @NotNull LocalTime endsAt,
      @NotNull @Min(0) @Max(300) Integer breakMinutes,
      @NotNull @Min(1) @Max(7) Integer days,
      @NotBlank @Size(max = 60) String garment,
      @Nullable @Min(1) @Max(1_000_000) Integer pieces,
      @NotBlank String firstWeek,
      @NotNull @Min(1) @Max(Weeks.FURTHEST) Integer weeks) {
    WeekQuestion question() {
      return new WeekQuestion(
          process, people, startsAt, endsAt, breakMinutes, days, garment, pieces);
    }
  }

  record Correct(
      @NotBlank String week,
      @NotNull @Pattern(regexp = PROCESS) String process,
      @NotNull @Min(0) @Max(1_000_000) Integer minutes) {}

  record Close(
      @NotNull LocalDate firstDay,
      @NotNull LocalDate lastDay,
      @NotNull @Pattern(regexp = "holiday|maintenance|moving|other") String reason,
      @Nullable @Size(max = 200) String note) {}

  record Load(@NotNull UUID fileId, @NotNull Boolean apply) {}

  record LimitMachines(
      @NotBlank
          @Pattern(
              regexp =
                  "lockstitch|double_needle|chainstitch|overlock|coverstitch|zigzag|buttonhole"
                      + "|button|bartack|fusing|cutter|iron|printing|embroidery|washing")
          String machineClass,
      @Nullable @Min(0) @Max(1_000_000) Integer minutes,
      @NotBlank String firstWeek,
      @NotNull @Min(1) @Max(Weeks.FURTHEST) Integer weeks) {}

  @GetMapping("/typical-minutes")
  Mono<List<TypicalMinutesView>> typicalMinutes() {
    return weeks.typicalMinutes();
  }

  /** The sum of three answers; nothing is stored. */
  @GetMapping("/estimate")
  Mono<EstimateView> estimate(@ParameterObject @Valid @ModelAttribute Question request) {
    return weeks.estimate(request.question());
  }

  @GetMapping
  Mono<CapacityView> own(Actor actor) {
    return weeks.own(actor);
  }

  /** The published weeks as a spreadsheet. */
  @GetMapping("/export")
  Mono<ResponseEntity<byte[]>> export(
      Actor actor, @RequestParam(defaultValue = "xlsx") String format) {
    var wanted = SheetFormat.of(format);
    return sheets.table(actor).flatMap(table -> writer.download(table, wanted, actor.language()));
  }

  /** Weeks from a spreadsheet: what would change, and with {@code apply} the change itself. */
  @PostMapping("/import")
  Mono<CapacityImportView> load(Actor actor, @Valid @RequestBody Load request) {
    return sheets.load(actor, request.fileId(), request.apply());
  }

  @GetMapping("/workshops/{id}")
  Mono<CapacityView> of(Actor actor, @PathVariable UUID id) {
    return weeks.of(actor, id);
  }

  @PostMapping("/weeks")
  Mono<CapacityView> publish(Actor actor, @Valid @RequestBody Publish request) {
    return weeks.publish(
        actor,
        request.question(),
        IsoWeek.monday(request.firstWeek(), "/firstWeek"),
        request.weeks());
  }

  @PostMapping("/weeks/correct")
  Mono<CapacityView> correct(Actor actor, @Valid @RequestBody Correct request) {
    return weeks.correct(
        actor, IsoWeek.monday(request.week(), "/week"), request.process(), request.minutes());
  }

  @PostMapping("/closures")
  Mono<CapacityView> close(Actor actor, @Valid @RequestBody Close request) {
    String note = request.note();
    return weeks.close(
        actor,
        request.firstDay(),
        request.lastDay(),
        request.reason(),
        note == null ? "" : note.strip());
  }

  @PostMapping("/closures/{id}/cancel")
  Mono<CapacityView> reopen(Actor actor, @PathVariable UUID id) {
    return weeks.reopen(actor, id);
  }

  @PostMapping("/machine-weeks")
  Mono<CapacityView> limitMachines(Actor actor, @Valid @RequestBody LimitMachines request) {
    return weeks.limitMachines(
        actor,
        request.machineClass(),
        request.minutes(),
        IsoWeek.monday(request.firstWeek(), "/firstWeek"),
        request.weeks());
  }
}
