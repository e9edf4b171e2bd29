package coop.ilmek.shared.web;

import coop.ilmek.shared.Actor;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What springdoc does not know by itself: the actor is no parameter, and failures are problems. */
@Configuration
class OpenApi {
  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
  }

  @Bean
  OpenAPI description() {
    // A server that is given is never replaced by the address of the running one.
    return new OpenAPI()
        .info(new Info().title("İlmek").version("1"))
        .addServersItem(new Server().url("/"));
  }

  @Bean
  ModelResolver schemas(ObjectMapperProvider mappers) {
    return new RecordSchemas(mappers.jsonMapper());
  }

  /** Stable however many controllers have a method of that name. */
  @Bean
  OperationCustomizer operationIds() {
    return (operation, handler) -> {
      String controller = handler.getBeanType().getSimpleName().replace("Controller", "");
      return operation.operationId(controller + "." + handler.getMethod().getName());
    };
  }

  @Bean
  OpenApiCustomizer problemResponses() {
    return api -> {
      ModelConverters.getInstance()
          .readAll(ProblemView.class)
          .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
      var problem =
          new ApiResponse()
              .description("A problem, RFC 9457")
              .content(
                  new Content()
                      .addMediaType(
                          "application/problem+json",
                          new MediaType()
                              .schema(new Schema<>().$ref("#/components/schemas/Problem"))));
      api.getPaths()
          .forEach(
              (path, item) -> {
                item.readOperations()
                    .forEach(
                        operation -> operation.getResponses().addApiResponse("default", problem));
                if (item.getPost() != null
                    && !path.startsWith("/api/se")
                    && !path.startsWith("/api/sign")) {
                  item.getPost()
                      .addParametersItem(
                          new HeaderParameter()
                              .name("Idempotency-Key")
                              .required(true)
                              .schema(
                                  new Schema<String>().type("string").minLength(8).maxLength(200)));
                }
              });
    };
  }
}
