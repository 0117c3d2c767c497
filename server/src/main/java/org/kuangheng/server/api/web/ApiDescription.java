package org.kuangheng.server.api.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The description of the API (OpenAPI 3.1): what every operation has in common, in a stable order.
 */
@Configuration
class ApiDescription {
  private static final String SESSION = "session";
  private static final String TOKEN = "token";

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Kuangheng 矿衡")
                .version("0.1.0")
                .description(
                    "Registry, verdicts, proposals and record of a programme that closes, exits,"
                        + " keeps or merges non-coal mines. Errors are problem details (RFC 9457)"
                        + " with a code, its values and a remedy in Chinese or English"
                        + " (Accept-Language). Creates take an Idempotency-Key; changes need"
                        + " If-Match; lists are paged by cursor.")
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .servers(List.of(new Server().url("/").description("This server")))
        .components(
            new Components()
                .addSecuritySchemes(
                    SESSION,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("SESSION")
                        .description("Signed in with POST /api/session"))
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A token of one's own, with scope and expiry")))
        .addSecurityItem(new SecurityRequirement().addList(SESSION))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  @Bean
  SchemaNames schemaNames() {
    return new SchemaNames();
  }

  @Bean
  ModelResolver namedModels(ObjectMapperProvider mappers, SchemaNames names) {
    return new ModelResolver(mappers.jsonMapper(), names).openapi31(true);
  }

  @Bean
  OpenApiCustomizer problemsEverywhere() {
    return description -> {
      description.getComponents().addSchemas("ProblemDetails", problem());
      description
          .getPaths()
          .forEach(
              (path, item) ->
                  item.readOperationsMap()
                      .forEach(
                          (method, operation) -> {
                            operation.setOperationId(id(method.name(), path));
                            withProblem(operation);
                          }));
      description.setTags(null);
      var schemas = description.getComponents().getSchemas();
      description.getComponents().setSchemas(new TreeMap<>(schemas));
    };
  }

  /** {@code PUT /api/mines/{id}/area} is {@code putMinesByIdArea}: stable and its own. */
  private static String id(String method, String path) {
    StringBuilder id = new StringBuilder(method.toLowerCase(Locale.ROOT));
    for (String segment : path.replaceFirst("^/api/", "").split("/", -1)) {
      String prefix = segment.startsWith("{") ? "By-" : "";
      for (String word : (prefix + segment).replaceAll("[{}]", "").split("[^A-Za-z0-9]+", -1)) {
        if (!word.isEmpty()) {
          id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
      }
    }
    return id.toString();
  }

  private static void withProblem(Operation operation) {
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("A refusal or fault, as problem details")
                .content(
                    new Content()
                        .addMediaType(
                            "application/problem+json",
                            new MediaType()
                                .schema(
                                    new Schema<Object>()
                                        .$ref("#/components/schemas/ProblemDetails")))));
  }

  private static Schema<Object> problem() {
    Schema<Object> issues = typed("array", "Every finding: code, place, values, what, remedy");
    issues.setItems(typed("object", "A finding"));
    Schema<Object> problem = typed("object", "Problem details (RFC 9457)");
    problem.addProperty("type", typed("string", "A URN with the code"));
    problem.addProperty("title", typed("string", "What is wrong, in the language asked for"));
    problem.addProperty("status", typed("integer", "HTTP status"));
    problem.addProperty("detail", typed("string", "The same, where there is one finding"));
    problem.addProperty("code", typed("string", "The first finding's code"));
    problem.addProperty("remedy", typed("string", "How to mend it"));
    problem.addProperty("correlation", typed("string", "What to tell the administrator"));
    problem.addProperty("issues", issues);
    problem.setRequired(List.of("type", "title", "status", "code", "issues"));
    return problem;
  }

  private static Schema<Object> typed(String type, String what) {
    Schema<Object> schema = new Schema<>();
    schema.setTypes(Set.of(type));
    schema.setDescription(what);
    return schema;
  }
}
