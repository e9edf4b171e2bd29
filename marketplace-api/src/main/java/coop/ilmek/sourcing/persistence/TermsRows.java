package coop.ilmek.sourcing.persistence;

import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.sourcing.EnquiryTerms;
import coop.ilmek.sourcing.EnquiryTerms.Aql;
import coop.ilmek.sourcing.EnquiryTerms.Matrix;
import coop.ilmek.sourcing.EnquiryTerms.ProcessTime;
import coop.ilmek.sourcing.EnquiryTerms.TechPackFile;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the terms of an enquiry out of one row, its children included. */
@Component
class TermsRows {
  /** What {@link #read} needs; the enquiry is called {@code e}. */
  static final String COLUMNS =
      """
      e.style, e.season, e.supplier_number, e.garment, e.description, e.picture_blob, e.sizes,
      e.colours, e.pieces, e.tolerance_under, e.tolerance_over, e.material_mode, e.incoterm,
      e.delivery_address, e.currency, e.price_idea_minor, e.packing, e.labelling, e.tests,
      e.certificates, e.aql_level, e.aql_critical, e.aql_major, e.aql_minor, e.due_week,
      e.window_ends, e.silence_days, e.payment_plan, e.deposit_percent, e.visibility,
      (select json_agg(json_build_object('colour', c.colour, 'size', c.size, 'pieces', c.pieces))
       from sourcing.enquiry_cell c where c.enquiry_id = e.id)::text as cells,
      (select json_agg(json_build_object('process', p.process, 'smv', p.smv,
         'machineClass', p.machine_class, 'estimated', p.estimated) order by array_position(
         array['cutting', 'sewing', 'printing', 'embroidery', 'washing', 'finishing_packing'],
         p.process))
       from sourcing.enquiry_process p where p.enquiry_id = e.id)::text as processes,
      (select json_agg(json_build_object('blobId', f.blob_id, 'name', f.name) order by f.position)
       from sourcing.enquiry_file f where f.enquiry_id = e.id)::text as files
      """;

  private static final TypeReference<List<Cell>> CELLS = new TypeReference<>() {};
  private static final TypeReference<List<ProcessTime>> PROCESSES = new TypeReference<>() {};
  private static final TypeReference<List<TechPackFile>> FILES = new TypeReference<>() {};

  private final JsonMapper json;

  TermsRows(JsonMapper json) {
    this.json = json;
  }

  record Cell(String colour, String size, int pieces) {}

  EnquiryTerms read(Readable row) {
    LocalDate due = row.get("due_week", LocalDate.class);
    return new EnquiryTerms(
        Rows.text(row, "style"),
        Rows.text(row, "season"),
        Rows.text(row, "supplier_number"),
        row.get("garment", String.class),
        Rows.text(row, "description"),
        row.get("picture_blob", UUID.class),
        matrix(row),
        list(row, "processes", PROCESSES),
        row.get("material_mode", String.class),
        row.get("tolerance_under", Integer.class),
        row.get("tolerance_over", Integer.class),
        row.get("incoterm", String.class),
        Rows.text(row, "delivery_address"),
        Rows.text(row, "currency"),
        row.get("price_idea_minor", Long.class),
        Rows.text(row, "packing"),
        Rows.text(row, "labelling"),
        Rows.text(row, "tests"),
        texts(row, "certificates"),
        new Aql(
            row.get("aql_level", String.class),
            row.get("aql_critical", BigDecimal.class),
            row.get("aql_major", BigDecimal.class),
            row.get("aql_minor", BigDecimal.class)),
        list(row, "files", FILES),
        due == null ? null : IsoWeek.of(due),
        Rows.optionalInstant(row, "window_ends"),
        Rows.required(row, "silence_days", Integer.class),
        Rows.text(row, "payment_plan"),
        Rows.required(row, "deposit_percent", Integer.class),
        Rows.text(row, "visibility"));
  }

  static List<String> texts(Readable row, String column) {
    return List.of(Rows.required(row, column, String[].class));
  }

  private Matrix matrix(Readable row) {
    List<String> sizes = texts(row, "sizes");
    List<String> colours = texts(row, "colours");
    Map<String, Integer> pieces = new HashMap<>();
    for (Cell cell : list(row, "cells", CELLS)) {
      pieces.put(cell.colour() + "\n" + cell.size(), cell.pieces());
    }
    var lines = new ArrayList<List<@Nullable Integer>>();
    for (String colour : colours) {
      var line = new ArrayList<@Nullable Integer>();
      for (String size : sizes) {
        line.add(pieces.get(colour + "\n" + size));
      }
      lines.add(line);
    }
    return new Matrix(sizes, colours, lines);
  }

  private <T> List<T> list(Readable row, String column, TypeReference<List<T>> type) {
    String text = row.get(column, String.class);
    return text == null ? List.of() : json.readValue(text, type);
  }
}
