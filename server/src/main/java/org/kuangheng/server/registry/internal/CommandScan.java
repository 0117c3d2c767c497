package org.kuangheng.server.registry.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Scans with an external program, such as {@code clamdscan --no-summary}. */
@Component
class CommandScan implements VirusScan {
  private static final Logger LOG = LoggerFactory.getLogger(CommandScan.class);

  private final EvidenceProperties properties;

  CommandScan(EvidenceProperties properties) {
    this.properties = properties;
  }

  @Override
  public Finding scan(Path file) {
    if (properties.scanCommand().isEmpty()) {
      return Finding.CLEAN;
    }
    List<String> command = new ArrayList<>(properties.scanCommand());
    command.add(file.toAbsolutePath().toString());
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(properties.scanTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        LOG.warn("The virus scan took longer than {}", properties.scanTimeout());
        return Finding.NOT_SCANNED;
      }
      return switch (process.exitValue()) {
        case 0 -> Finding.CLEAN;
        case 1 -> Finding.INFECTED;
        default -> failed("it ended with " + process.exitValue());
      };
    } catch (IOException e) {
      return failed(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.NOT_SCANNED;
    }
  }

  private static Finding failed(String why) {
    LOG.warn("The virus scan failed: {}", why);
    return Finding.NOT_SCANNED;
  }
}
