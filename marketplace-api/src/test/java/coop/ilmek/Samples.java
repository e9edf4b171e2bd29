package coop.ilmek;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that pass validation, made from the running description of the interface. */
final class Samples {
  private static final Pattern CHOICE = Pattern.compile("[a-z0-9_]+(\\|[a-z0-9_]+)*");
  static final String NOBODYS_ID = "01999999-0000-7000-8000-000000000000";

  private final JsonNode description;
  private final JsonNodeFactory make = JsonNodeFactory.instance;

  Samples(JsonNode description) {
    this.description = description;
  }

  String body(String method, String path) {
    JsonNode schema =
        description
            .path("paths")
            .path(path)
            .path(method.toLowerCase(Locale.ROOT))
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("schema");
    return JsonMapper.builder().build().writeValueAsString(sample("", schema));
  }

  private JsonNode sample(String name, JsonNode schema) {
    if (schema.has("$ref")) {
      String ref = schema.get("$ref").stringValue();
      return sample(
          name,
          description
              .path("components")
              .path("schemas")
              .path(ref.substring(ref.lastIndexOf('/') + 1)));
    }
    return switch (schema.path("type").asString("object")) {
      case "integer" -> make.numberNode(name.equals("version") ? 999_999 : least(schema));
      case "number" -> make.numberNode(1.0);
      case "boolean" -> make.booleanNode(false);
      case "array" -> {
        var array = make.arrayNode();
        if (schema.path("minItems").asInt(0) > 0) {
          array.add(sample("", schema.get("items")));
        }
        yield array;
      }
      case "string" -> make.stringNode(text(schema));
      default -> object(schema);
    };
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode object = make.objectNode();
    schema
        .path("required")
        .forEach(
            required -> {
              String name = required.stringValue();
              object.set(name, sample(name, schema.path("properties").path(name)));
            });
    return object;
  }

  private static int least(JsonNode schema) {
    return Math.max(1, schema.path("minimum").asInt(1));
  }

  private static String text(JsonNode schema) {
    if (schema.path("example").isString()) {
      return schema.path("example").stringValue();
    }
    String pattern = schema.path("pattern").asString("");
    if (!pattern.isEmpty()) {
      if (CHOICE.matcher(pattern).matches()) {
        return pattern.split("\\|")[0];
      }
      return pattern.contains("W") ? "2027-W05" : pattern.contains("d{") ? "000000" : "other";
    }
    return switch (schema.path("format").asString("")) {
      case "uuid" -> NOBODYS_ID;
      case "date" -> "2027-02-01";
      case "date-time" -> "2027-02-01T09:00:00Z";
      case "partial-time", "time" -> "08:00";
      default -> "x".repeat(Math.max(3, schema.path("minLength").asInt(0)));
    };
  }
}
