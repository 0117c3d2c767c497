package org.kuangheng.server.consolidation.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.LocalizedText;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON from maps and lists, numbers exact. */
final class Trees {
  static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private Trees() {}

  /** A map that keeps its order and may hold {@code null}. */
  static Map<String, @Nullable Object> map(@Nullable Object... keyValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keyValues.length; i += 2) {
      map.put(String.valueOf(keyValues[i]), keyValues[i + 1]);
    }
    return map;
  }

  static Map<String, @Nullable Object> text(LocalizedText text) {
    return map("zh", text.zh(), "en", text.en());
  }

  static List<Object> texts(List<LocalizedText> texts) {
    return List.copyOf(texts.stream().map(Trees::text).toList());
  }

  static List<Object> issues(List<Issue> issues) {
    List<Object> list = new ArrayList<>();
    for (Issue issue : issues) {
      list.add(
          map(
              "code",
              issue.code().name(),
              "severity",
              issue.severity().name(),
              "values",
              issue.values(),
              "what",
              map("zh", issue.what(Lang.ZH), "en", issue.what(Lang.EN)),
              "remedy",
              map("zh", issue.remedy(Lang.ZH), "en", issue.remedy(Lang.EN))));
    }
    return list;
  }

  static String write(Object tree) {
    return JSON.writeValueAsString(tree);
  }

  static JsonNode read(String text) {
    return JSON.readTree(text);
  }
}
