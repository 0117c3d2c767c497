package org.kuangheng.server.survey.internal;

import java.util.List;
import java.util.Map;
import org.kuangheng.server.survey.ImportChange.Difference;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the survey's rows keep it: numbers exact to the last digit. */
@Component
class ImportJson {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  String text(Object value) {
    return mapper.writeValueAsString(value);
  }

  JsonNode tree(String text) {
    return mapper.readTree(text);
  }

  Map<String, Integer> counts(String text) {
    return mapper.readValue(text, new TypeReference<>() {});
  }

  Map<String, String> texts(String text) {
    return mapper.readValue(text, new TypeReference<>() {});
  }

  List<Difference> differences(String text) {
    return mapper.readValue(text, new TypeReference<>() {});
  }
}
