package org.kuangheng.server.operations.internal;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the process number into the data folder while the server serves, for {@code --stop}. */
@Component
class ProcessFile {
  private final Path file;

  ProcessFile(Installation installation) {
    this.file = installation.data().resolve("server.pid");
  }

  @EventListener(ApplicationReadyEvent.class)
  public void write() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, ProcessHandle.current().pid() + "\n", StandardCharsets.US_ASCII);
  }

  @PreDestroy
  public void remove() throws IOException {
    Files.deleteIfExists(file);
  }
}
