package org.kuangheng.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.api.web.SchemaNames;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API is complete, tidy, and the one that was committed. */
final class OpenApiTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private static JsonNode description = JSON.createObjectNode();

  record Operation(String path, String method, JsonNode node) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @BeforeAll
  static void read() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(RunningServer.shared().uri("/api/openapi")).build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    description = JSON.readTree(answer.body());
  }

  @Test
  void isOpenApi31() {
    assertThat(description.get("openapi").asString()).startsWith("3.1");
    assertThat(operations()).hasSizeGreaterThan(5);
  }

  @Test
  void everyOperationSaysWhatItDoesUnderATag() {
    List<String> faults = new ArrayList<>();
    for (Operation operation : operations()) {
      if (text(operation.node().get("summary")).isBlank()) {
        faults.add(operation + ": no summary");
      }
      JsonNode tags = operation.node().get("tags");
      if (tags == null || tags.isEmpty() || text(tags.get(0)).endsWith("-controller")) {
        faults.add(operation + ": no tag of its feature");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyOperationHasAnIdOfItsOwn() {
    Map<String, Operation> ids = new HashMap<>();
    List<String> faults = new ArrayList<>();
    for (Operation operation : operations()) {
      String id = text(operation.node().get("operationId"));
      Operation other = ids.putIfAbsent(id, operation);
      if (other != null || !id.matches("[a-z][A-Za-z0-9]*")) {
        faults.add(operation + ": operationId " + id + (other == null ? "" : " as " + other));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyPathParameterIsDeclared() {
    List<String> faults = new ArrayList<>();
    for (Operation operation : operations()) {
      Matcher parameters = PARAMETER.matcher(operation.path());
      while (parameters.find()) {
        if (!declares(operation.node(), parameters.group(1))) {
          faults.add(operation + ": " + parameters.group());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everySuccessSaysWhatItGives() {
    List<String> faults = new ArrayList<>();
    for (Operation operation : operations()) {
      boolean told = false;
      for (var response : operation.node().get("responses").properties()) {
        boolean success = response.getKey().startsWith("2") || response.getKey().startsWith("3");
        boolean described = !text(response.getValue().get("description")).isBlank();
        told = told || (success && described);
      }
      if (!told) {
        faults.add(operation.toString());
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void noTwoTypesShareAName() {
    assertThat(RunningServer.shared().bean(SchemaNames.class).collisions()).isEmpty();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> faults = new ArrayList<>();
    description
        .findValues("$ref")
        .forEach(
            reference -> {
              String pointer = reference.asString().substring(1);
              if (description.at(pointer).isMissingNode()) {
                faults.add(reference.asString());
              }
            });
    assertThat(faults).isEmpty();
  }

  @Test
  void isTheOneOnRecord() throws Exception {
    Path file =
        Path.of(System.getProperty("kuangheng.root", "..")).resolve("docs/generated/openapi.json");
    String now = JSON.writeValueAsString(JSON.treeToValue(description, Object.class)) + "\n";
    if (Boolean.getBoolean("kuangheng.generate")) {
      Files.writeString(file, now, StandardCharsets.UTF_8);
    }
    assertThat(file).as("bin/generate-docs writes it").exists();
    assertThat(now).as("run bin/generate-docs").isEqualTo(Files.readString(file));
  }

  private static boolean declares(JsonNode operation, String name) {
    JsonNode parameters = operation.get("parameters");
    if (parameters == null) {
      return false;
    }
    for (JsonNode parameter : parameters) {
      if (text(parameter.get("in")).equals("path") && text(parameter.get("name")).equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    description
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            operations.add(
                                new Operation(path.getKey(), method.getKey(), method.getValue()));
                          }
                        }));
    return operations;
  }

  private static String text(@Nullable JsonNode node) {
    return node == null ? "" : node.asString();
  }
}
