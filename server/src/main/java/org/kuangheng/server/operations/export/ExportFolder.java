package org.kuangheng.server.operations.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Where exports lie until they are fetched or their time is over. */
@Component
class ExportFolder {
  private final Path data;
  private final ExportProperties properties;
  private final Clock clock;

  ExportFolder(
      @Value("${kuangheng.data:data}") Path data, ExportProperties properties, Clock clock) {
    this.data = data.toAbsolutePath().normalize();
    this.properties = properties;
    this.clock = clock;
  }

  Path data() {
    return data;
  }

  /** Where an export's file goes. */
  Path place(String job) throws IOException {
    if (!job.matches("[A-Za-z0-9-]{1,80}")) {
      throw new IllegalArgumentException(
          "A job's id is letters, digits and hyphens, but was " + job);
    }
    return Files.createDirectories(data.resolve("exports")).resolve(job + ".zip");
  }

  /** The file, if it is here. */
  Optional<Path> find(String job) {
    try {
      return Optional.of(place(job)).filter(Files::isRegularFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Scheduled(fixedDelayString = "PT1H")
  void clean() throws IOException {
    Path folder = data.resolve("exports");
    if (!Files.isDirectory(folder)) {
      return;
    }
    Instant oldest = clock.instant().minus(properties.kept());
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.toList();
    }
    for (Path file : files) {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
        Files.deleteIfExists(file);
      }
    }
  }
}
