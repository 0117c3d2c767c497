package org.kuangheng.server.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.CanonicalForms;
import org.kuangheng.assessment.RecordReader;
import org.kuangheng.assessment.UnreadableTree;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.kernel.Sha256;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The registry's form of a record (登记形式): the engine's own canonical form as JSON, so that what is
 * read back is equal and its digest is the same everywhere.
 */
public final class RegistryForms {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private RegistryForms() {}

  /** The JSON of a record. */
  public static JsonNode of(Record value) {
    return MAPPER.readTree(text(CanonicalForms.exact(value)));
  }

  /** The record a JSON holds; what the JSON has beyond the record is passed over. */
  public static <T extends Record> T read(Class<T> type, JsonNode content) throws UnreadableTree {
    return RecordReader.read(type, tree(content));
  }

  /** The subject of a fact of a mine; the registry fills in its fence. */
  public static Subject fact(String mine, String key) {
    return new Subject(Kind.FACT, mine + "/" + key, mine, null, null);
  }

  /** A tree of maps, lists, text, numbers and booleans as JSON text; numbers keep their scale. */
  public static String text(@Nullable Object tree) {
    return MAPPER.writeValueAsString(plain(tree));
  }

  public static JsonNode node(String json) {
    return MAPPER.readTree(json);
  }

  /** The tree of a JSON; numbers are {@code BigDecimal}. */
  public static @Nullable Object tree(JsonNode node) {
    return tree(MAPPER.writeValueAsString(node));
  }

  public static @Nullable Object tree(String json) {
    try (JsonParser parser = MAPPER.createParser(json)) {
      parser.nextToken();
      return value(parser);
    }
  }

  /** The digest of a JSON's canonical bytes. */
  public static Sha256 digest(@Nullable Object tree) {
    return Sha256.of(CanonicalJson.bytes(tree));
  }

  private static @Nullable Object plain(@Nullable Object tree) {
    return switch (tree) {
      case java.math.BigDecimal number when number.scale() < 0 -> number.setScale(0);
      case Map<?, ?> map -> {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, plain(value)));
        yield copy;
      }
      case List<?> list -> list.stream().map(RegistryForms::plain).toList();
      case null, default -> tree;
    };
  }

  private static @Nullable Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          map.put(key, value(parser));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }
}
