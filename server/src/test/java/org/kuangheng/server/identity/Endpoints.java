package org.kuangheng.server.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The endpoints as the generated description has them, and as they are annotated. */
final class Endpoints {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /** Path variables that stand for something inside a fence. */
  private static final Pattern FENCED =
      Pattern.compile("\\{(mine|mineId|county)}|^/api/(mines|counties)/\\{");

  /** An operation of the description. */
  record Operation(String method, String path, boolean multipart) {
    String name() {
      return method + " " + path;
    }

    List<String> fences() {
      return FENCED.matcher(path).find() ? List.of("own", "other") : List.of("-");
    }
  }

  /** What an endpoint declares. */
  record Declared(@Nullable Needs needs, @Nullable OpenToAll open) {
    /** Whether the wall can have let this status through, or must have given it. */
    boolean allows(String column, int status) {
      boolean anonymous = column.equals(AccessMatrix.ANONYMOUS);
      if (open != null) {
        return !anonymous || !open.signedIn() || status == 401;
      }
      if (needs == null) {
        return false;
      }
      if (anonymous) {
        return status == 401;
      }
      boolean may =
          Arrays.stream(needs.value()).anyMatch(Role.valueOf(column).permissions()::contains);
      return may == (status != 403) && status != 401;
    }
  }

  private final RunningServer server;

  Endpoints(RunningServer server) {
    this.server = server;
  }

  /** Reading comes last, so that it finds what the other operations leave, whenever they run. */
  List<Operation> described() {
    JsonNode description =
        ApiClient.as(server, Role.SYSTEM_ADMIN).get("/api/openapi").expect(200).json();
    List<Operation> operations = new ArrayList<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            operations.add(
                                operation(path.getKey(), method.getKey(), method.getValue()));
                          }
                        }));
    operations.sort(
        Comparator.comparing((Operation operation) -> operation.method().equals("GET"))
            .thenComparing(Operation::name));
    return operations;
  }

  private static Operation operation(String path, String method, JsonNode described) {
    boolean multipart = described.path("requestBody").path("content").has("multipart/form-data");
    return new Operation(method.toUpperCase(java.util.Locale.ROOT), path, multipart);
  }

  Map<String, Declared> declared() {
    Map<String, Declared> all = new TreeMap<>();
    handlers()
        .forEach(
            (info, method) -> {
              for (String path : info.getPatternValues()) {
                info.getMethodsCondition()
                    .getMethods()
                    .forEach(
                        verb ->
                            all.put(
                                verb.name() + " " + path,
                                new Declared(
                                    method.getMethodAnnotation(Needs.class),
                                    method.getMethodAnnotation(OpenToAll.class))));
              }
            });
    return all;
  }

  /** Those under /api with neither annotation, or both. */
  List<String> undeclared() {
    List<String> names = new ArrayList<>();
    declared()
        .forEach(
            (name, declared) -> {
              boolean one = (declared.needs() == null) != (declared.open() == null);
              boolean description = name.startsWith("GET /api/openapi");
              if (name.contains(" /api") && !description && !one) {
                names.add(name);
              }
            });
    return names;
  }

  private Map<RequestMappingInfo, HandlerMethod> handlers() {
    return server
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods();
  }
}
