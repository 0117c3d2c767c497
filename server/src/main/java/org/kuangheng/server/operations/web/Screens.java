package org.kuangheng.server.operations.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the web application: its files as they are, and its first page for every address that is a
 * screen's, because the browser itself finds the screen. Files with a hash in the name may be kept
 * for a year, all else is asked for anew.
 */
@Configuration
class Screens implements WebMvcConfigurer {
  private static final String FILES = "classpath:/META-INF/resources/";
  private static final List<String> NOT_SCREENS =
      List.of("api/", "log/", "actuator/", "oauth2/", "login/", "assets/");

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/", "/**")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new OrFirstPage());
  }

  /** Finds the file, or else the first page if the path may be a screen's. */
  private static final class OrFirstPage extends PathResourceResolver {
    private static final Resource FIRST_PAGE =
        new ClassPathResource("META-INF/resources/index.html");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      if (path.isEmpty()) {
        return FIRST_PAGE;
      }
      Resource file = super.getResource(path, location);
      if (file != null || NOT_SCREENS.stream().anyMatch(path::startsWith)) {
        return file;
      }
      String last = path.substring(path.lastIndexOf('/') + 1);
      return last.contains(".") ? null : FIRST_PAGE;
    }
  }
}
