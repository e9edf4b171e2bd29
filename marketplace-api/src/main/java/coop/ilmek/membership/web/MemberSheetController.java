package coop.ilmek.membership.web;

import coop.ilmek.membership.MemberFilter;
import coop.ilmek.membership.Members;
import coop.ilmek.membership.QueueFilter;
import coop.ilmek.membership.Vetting;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.sheet.SheetWriter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Members and applications for a spreadsheet, with the rights and the filters of their lists. */
@RestController
@RequestMapping("/api")
class MemberSheetController {
  private final Members members;
  private final Vetting vetting;
  private final SheetWriter writer;

  MemberSheetController(Members members, Vetting vetting, SheetWriter writer) {
    this.members = members;
    this.vetting = vetting;
    this.writer = writer;
  }

  @GetMapping("/members/export")
  Mono<ResponseEntity<byte[]>> members(
      Actor actor,
      @RequestParam(required = false) @Nullable @Size(max = 40) String kind,
      @RequestParam(required = false) @Nullable @Size(max = 40) String state,
      @RequestParam(required = false) @Nullable @Size(max = 60) String district,
      @RequestParam(required = false) @Nullable @Size(max = 40) String process,
      @RequestParam(required = false) @Nullable @Size(max = 100) String q,
      @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor,
        format,
        MemberLists.MEMBERS,
        cursor ->
            members.listed(
                actor, new MemberFilter(kind, state, district, process, q, cursor, Page.MAX_SIZE)));
  }

  @GetMapping("/applications/export")
  Mono<ResponseEntity<byte[]>> applications(
      Actor actor,
      @RequestParam(required = false) @Nullable @Size(max = 40) String state,
      @RequestParam(required = false) @Nullable @Size(max = 40) String kind,
      @RequestParam(required = false) @Nullable @Size(max = 60) String district,
      @RequestParam(required = false) @Nullable @Min(0) @Max(3650) Integer olderThanDays,
      @RequestParam(required = false) @Nullable @Size(max = 100) String q,
      @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor,
        format,
        MemberLists.APPLICATIONS,
        cursor ->
            vetting.queue(
                actor,
                new QueueFilter(state, kind, district, olderThanDays, q, cursor, Page.MAX_SIZE)));
  }

  @GetMapping("/applications/visits/export")
  Mono<ResponseEntity<byte[]>> plannedVisits(
      Actor actor,
      @RequestParam(required = false) @Nullable LocalDate until,
      @RequestParam(defaultValue = "xlsx") String format) {
    return writer.download(
        actor,
        format,
        MemberLists.VISITS,
        cursor -> vetting.plannedVisits(actor, until).map(visits -> new Page<>(visits, null)));
  }
}
