package coop.ilmek.demo;

import coop.ilmek.documents.Claim;
import coop.ilmek.documents.PaperView;
import coop.ilmek.documents.Papers;
import coop.ilmek.documents.Reviews;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.blob.Blobs;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Papers are photographed, handed in, confirmed and sent back. */
@Component
class PaperScenes {
  private static final List<String> SENT_BACK =
      List.of(
          "Fotoğraf bulanık, tarih okunmuyor. Lütfen ışıkta yeniden çekin.",
          "Belge başka bir firmaya ait görünüyor.",
          "Bitiş tarihi belgedekiyle aynı değil.",
          "İkinci sayfa eksik.");

  private final Blobs blobs;
  private final Papers papers;
  private final Reviews reviews;
  private final Days days;

  PaperScenes(Blobs blobs, Papers papers, Reviews reviews, Days days) {
    this.blobs = blobs;
    this.papers = papers;
    this.reviews = reviews;
    this.days = days;
  }

  UUID upload(Actor actor, String name, byte[] content) {
    var body = Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(content));
    return Doing.now(
            blobs.store(
                actor,
                name,
                body.cast(org.springframework.core.io.buffer.DataBuffer.class),
                content.length,
                false))
        .id();
  }

  /** A paper of a type as its owner typed it. */
  PaperView handIn(
      Actor owner, Seed seed, String type, LocalDate issued, @Nullable LocalDate expires) {
    UUID page = upload(owner, type + ".png", SampleScan.paper(seed));
    return Doing.now(
        papers.add(
            owner,
            type,
            "",
            new Claim(
                issuer(type, seed),
                "ÖRNEK-" + seed.between(100_000, 999_999),
                issued,
                expires,
                List.of(page))));
  }

  void confirm(Actor coordinator, PaperView paper) {
    Doing.then(
        reviews.confirm(
            coordinator, paper.id(), paper.revisions().getFirst().number(), paper.version()));
  }

  /** Its owner does not ask for a decision any more. */
  void takeBack(Actor owner, PaperView paper) {
    Doing.then(papers.withdraw(owner, paper.id(), paper.version()));
  }

  void sendBack(Actor coordinator, PaperView paper, Seed seed) {
    Doing.then(
        reviews.sendBack(
            coordinator,
            paper.id(),
            paper.revisions().getFirst().number(),
            paper.version(),
            seed.pick(SENT_BACK)));
  }

  private static String issuer(String type, Seed seed) {
    return switch (type) {
      case "tax_plate" -> seed.pick(List.of("Atışalanı V.D.", "Güngören V.D.", "Şirinyer V.D."));
      case "workplace_licence" ->
          seed.pick(List.of("Esenler Belediyesi", "Bağcılar Belediyesi", "Buca Belediyesi"));
      case "fire_report" -> seed.pick(List.of("İstanbul İtfaiyesi", "İzmir İtfaiyesi"));
      case "cert_bsci" -> seed.pick(List.of("Kuzey Denetim", "Meridyen Belgelendirme"));
      case "cert_gots" -> "Meridyen Belgelendirme";
      case "cert_oekotex100" -> "Lale Test Enstitüsü";
      default -> seed.pick(List.of("Ege OSGB", "Marmara OSGB", "Yapı Kontrol Ltd."));
    };
  }

  /** What a member hands in besides what the vetting asked: the certificates, and some more. */
  void folder(Cast cast, Cast.Workshop workshop) {
    Seed seed = cast.seed.of("folder", workshop.plan.number());
    LocalDate today = days.today();
    workshop
        .plan
        .certificates()
        .forEach(
            (type, last) -> {
              if (last.isAfter(today)) {
                LocalDate issued = last.minusMonths(type.equals("cert_bsci") ? 24 : 12);
                var paper = handIn(workshop.owner(), seed, type, earlier(issued, today), last);
                confirm(cast.coordinator(), paper);
              }
            });
    if (seed.chance(0.2)) {
      LocalDate issued = today.minusDays(seed.between(20, 200));
      confirm(cast.coordinator(), handIn(workshop.owner(), seed, "fire_report", issued, null));
    }
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /** Papers of the last days wait for the centre, or came back from it. */
  void lately(Diary diary, Cast cast, int each) {
    var holders = cast.workshops.subList(DemoPeople.OWNERS, cast.workshops.size());
    for (int i = 0; i < 4 * each && i < holders.size(); i++) {
      var workshop = holders.get(i * 7 % holders.size());
      Seed seed = cast.seed.of("lately", i);
      int nth = i;
      diary.on(
          cast.day(-1 - i % 6),
          workshop.lane(),
          () -> {
            LocalDate today = days.today();
            String type =
                seed.pick(
                    List.of("risk_assessment", "sgk_no_debt", "insurance_policy", "drill_record"));
            var paper =
                handIn(
                    workshop.owner(),
                    seed,
                    type,
                    today.minusDays(seed.between(1, 20)),
                    type.equals("insurance_policy") ? today.plusDays(300) : null);
            if (nth % 3 == 0) {
              sendBack(cast.coordinator(), paper, seed);
            }
          });
    }
    ending(diary, cast);
    renewing(diary, cast, each);
  }

  /** One owner has to act soon: her fire report and her certificate end within two weeks. */
  private void ending(Diary diary, Cast cast) {
    var workshop = cast.workshops.get(DemoPeople.FIRST_OWNERS.indexOf(DemoPeople.PAPER_OWNER));
    Seed seed = cast.seed.of("ending", 0);
    diary.on(
        cast.day(-100),
        workshop.lane(),
        () -> {
          LocalDate ends = cast.day(12);
          confirm(
              cast.coordinator(),
              handIn(workshop.owner(), seed, "fire_report", ends.minusYears(1), ends));
          confirm(
              cast.coordinator(),
              handIn(workshop.owner(), seed, "cert_smeta", cast.day(9).minusYears(1), cast.day(9)));
          confirm(
              cast.coordinator(),
              handIn(workshop.owner(), seed, "insurance_policy", cast.day(-350), cast.day(-5)));
        });
  }

  /** Papers come to their end: some are over, some end these days, some have a successor. */
  private void renewing(Diary diary, Cast cast, int each) {
    var holders = cast.workshops.subList(DemoPeople.OWNERS, cast.workshops.size());
    for (int i = 0; i < each && i < holders.size(); i++) {
      var workshop = holders.get(i * 5 % holders.size());
      Seed seed = cast.seed.of("renewing", i);
      int nth = i;
      var renewed = new AtomicReference<@Nullable UUID>();
      diary.on(
          cast.day(-95),
          workshop.lane(),
          () -> {
            LocalDate issued = cast.day(-340);
            confirm(
                cast.coordinator(),
                handIn(workshop.owner(), seed, "insp_electrical", issued, cast.day(-2 - nth % 9)));
            confirm(
                cast.coordinator(),
                handIn(workshop.owner(), seed, "insp_pressure", issued, cast.day(6 + nth % 20)));
            var before = handIn(workshop.owner(), seed, "fire_extinguisher", issued, cast.day(11));
            confirm(cast.coordinator(), before);
            renewed.set(before.id());
          });
      diary.on(
          cast.day(-4),
          workshop.lane(),
          () -> renew(cast, workshop, Objects.requireNonNull(renewed.get()), seed));
    }
  }

  private void renew(Cast cast, Cast.Workshop workshop, UUID paper, Seed seed) {
    LocalDate today = days.today();
    var before = Doing.now(papers.read(workshop.owner(), paper));
    UUID page = upload(workshop.owner(), "yeni.png", SampleScan.paper(seed));
    confirm(
        cast.coordinator(),
        Doing.now(
            papers.renew(
                workshop.owner(),
                paper,
                before.version(),
                new Claim(
                    before.revisions().getFirst().issuer(),
                    "ÖRNEK-" + seed.between(100_000, 999_999),
                    today.minusDays(2),
                    today.plusYears(1),
                    List.of(page)))));
  }
}
