package org.kuangheng.server.registry.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.registry.EvidenceFiles.Attachment;
import org.kuangheng.server.registry.RegistryProblem;
import org.springframework.stereotype.Component;

/** What is looked at before a file is taken: size, type by content, name, viruses. */
@Component
class EvidenceCheck {
  private final EvidenceProperties properties;
  private final VirusScan scan;

  EvidenceCheck(EvidenceProperties properties, VirusScan scan) {
    this.properties = properties;
    this.scan = scan;
  }

  EvidenceType admit(Attachment attachment) {
    String name = attachment.name();
    try {
      long size = Files.size(attachment.file());
      if (size == 0) {
        throw Refusal.of(RegistryProblem.EVIDENCE_EMPTY, "file", "name", name);
      }
      if (size > properties.largest().toBytes()) {
        throw Refusal.of(
            RegistryProblem.EVIDENCE_TOO_LARGE,
            "file",
            "name",
            name,
            "limit",
            properties.largest().toMegabytes());
      }
      EvidenceType type =
          EvidenceType.of(attachment.file())
              .orElseThrow(() -> Refusal.of(RegistryProblem.EVIDENCE_TYPE, "file", "name", name));
      if (!type.fits(name)) {
        throw Refusal.of(
            RegistryProblem.EVIDENCE_NAME, "file", "name", name, "type", type.mediaType());
      }
      return scanned(attachment, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EvidenceType scanned(Attachment attachment, EvidenceType type) {
    return switch (scan.scan(attachment.file())) {
      case CLEAN -> type;
      case INFECTED ->
          throw Refusal.of(RegistryProblem.EVIDENCE_INFECTED, "file", "name", attachment.name());
      case NOT_SCANNED ->
          throw Refusal.of(RegistryProblem.EVIDENCE_UNSCANNED, "file", "name", attachment.name());
    };
  }
}
