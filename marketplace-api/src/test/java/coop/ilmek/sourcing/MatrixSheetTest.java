package coop.ilmek.sourcing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pieces by colour and size leave as a spreadsheet and come back. */
@IlmekTest
class MatrixSheetTest {
  @Autowired private Cluster cluster;

  private record Draft(Browser brand, String id) {
    Browser.Answer view() {
      return brand.get("/api/enquiries/" + id).expectStatus(200);
    }

    int version() {
      return view().json("$.version");
    }

    byte[] leaves(String format) {
      var answer = brand.file("/api/enquiries/" + id + "/matrix/export?format=" + format);
      assertThat(answer.getStatus().value()).isEqualTo(200);
      byte[] content = answer.getResponseBody();
      assertThat(content).isNotNull();
      return content == null ? new byte[0] : content;
    }

    Browser.Answer comes(byte[] content, int version, boolean apply) {
      String file =
          brand
              .upload("/api/files?tables=true&name=adet.csv", content)
              .expectStatus(201)
              .json("$.id");
      return brand.post(
          "/api/enquiries/" + id + "/matrix/import",
          Map.of("version", version, "fileId", file, "apply", apply));
    }
  }

  private Draft draft(String po) {
    var brand = cluster.brand("Matrix " + po);
    var begun = brand.post("/api/enquiries", Map.of("poNumber", po)).expectStatus(201);
    String id = begun.json("$.id");
    var matrix =
        Map.of(
            "sizes",
            List.of("36", "S", "-XL"),
            "colours",
            List.of("=Siyah", "Kırık beyaz; 01", "İĞŞ \"çizgili\""),
            "pieces",
            List.of(Arrays.asList(100, null, 0), List.of(1200, 7, 9), Arrays.asList(1, 2, null)));
    brand
        .post(
            "/api/enquiries/" + id + "/save",
            Map.of(
                "version",
                begun.<Integer>json("$.version"),
                "poNumber",
                po,
                "terms",
                Map.of("style", "Basic Tee", "matrix", matrix)))
        .expectStatus(200);
    return new Draft(brand, id);
  }

  @Test
  void whatLeftComesBackAndChangesNothing() {
    var draft = draft("PO-RT");
    String before = draft.view().body();
    for (String format : List.of("xlsx", "csv")) {
      var answer = draft.comes(draft.leaves(format), draft.version(), true).expectStatus(200);
      assertThat(answer.<List<Object>>json("$.changes")).isEmpty();
      assertThat(answer.<List<Object>>json("$.errors")).isEmpty();
      assertThat(answer.<Integer>json("$.same")).isEqualTo(6);
      assertThat(answer.<Boolean>json("$.applied")).isFalse();
    }
    assertThat(draft.view().body()).isEqualTo(before);
  }

  @Test
  void whatChangedIsShownFirstAndThenApplied() {
    var draft = draft("PO-CH");
    byte[] sheet = "Colour;S;M;Toplam\nBlack;1.000;5;1005\nToplam;1000;5;1005\n".getBytes(UTF_8);
    int version = draft.version();
    var seen = draft.comes(sheet, version, false).expectStatus(200);
    assertThat(seen.<Boolean>json("$.applied")).isFalse();
    assertThat(draft.version()).isEqualTo(version);
    assertThat(draft.comes(sheet, version, true).<Boolean>json("$.applied")).isTrue();
    assertThat(draft.view().<List<String>>json("$.terms.matrix.sizes")).containsExactly("S", "M");
    assertThat(draft.view().<List<List<Integer>>>json("$.terms.matrix.pieces"))
        .containsExactly(List.of(1000, 5));
    assertThat(draft.view().<String>json("$.terms.style")).isEqualTo("Basic Tee");
    draft.comes(sheet, version, true).expectStatus(409);
  }

  @Test
  void aWrongCellAppliesNothingAndAnotherBrandSeesNothing() {
    var draft = draft("PO-WR");
    var answer = draft.comes("Renk;S;M\nSiyah;on;-5\n".getBytes(UTF_8), draft.version(), true);
    assertThat(answer.<List<String>>json("$.errors[*].column")).containsExactly("S", "M");
    assertThat(answer.<Boolean>json("$.applied")).isFalse();
    var missing = draft.comes("Beden;S;M\nSiyah;1;2\n".getBytes(UTF_8), draft.version(), true);
    assertThat(missing.expectStatus(400).<String>json("$.errors[0].code"))
        .isEqualTo("column_missing");
    var stranger = new Draft(cluster.brand("Fremde Matrix"), draft.id());
    stranger.comes("Renk;S\nSiyah;1\n".getBytes(UTF_8), 1, true).expectStatus(404);
    assertThat(
            stranger
                .brand()
                .file("/api/enquiries/" + draft.id() + "/matrix/export")
                .getStatus()
                .value())
        .isEqualTo(404);
  }
}
