package org.kuangheng.cli.out;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Place;

/** JSON text from trees of maps and lists, for people and scripts: indented, numbers exact. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(200).build())
                  .build())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Json() {}

  public static String text(Object tree) {
    try {
      return MAPPER.writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of maps and lists is always written", e);
    }
  }

  public static byte[] bytes(Object tree) {
    return text(tree).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws JsonProcessingException if the text is not one JSON value
   */
  public static @Nullable Object parse(byte[] bytes) throws JsonProcessingException {
    return MAPPER.readValue(new String(bytes, StandardCharsets.UTF_8), Object.class);
  }

  /** A map that keeps its order and may hold {@code null}. */
  public static Map<String, @Nullable Object> map(@Nullable Object... keyValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keyValues.length; i += 2) {
      map.put(String.valueOf(keyValues[i]), keyValues[i + 1]);
    }
    return map;
  }

  public static List<Object> issues(List<Issue> issues) {
    List<Object> list = new ArrayList<>();
    for (Issue issue : issues) {
      Place place = issue.place();
      list.add(
          map(
              "code",
              issue.code().name(),
              "severity",
              issue.severity().name().toLowerCase(java.util.Locale.ROOT),
              "place",
              map(
                  "file",
                  place.file(),
                  "part",
                  place.part(),
                  "line",
                  place.line(),
                  "field",
                  place.field()),
              "values",
              issue.values(),
              "what",
              map("zh", issue.what(Lang.ZH), "en", issue.what(Lang.EN)),
              "remedy",
              map("zh", issue.remedy(Lang.ZH), "en", issue.remedy(Lang.EN))));
    }
    return list;
  }

  public static Map<String, @Nullable Object> text(LocalizedText text) {
    return map("zh", text.zh(), "en", text.en());
  }
}
