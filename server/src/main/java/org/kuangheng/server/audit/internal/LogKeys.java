package org.kuangheng.server.audit.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.kuangheng.merkle.note.Ed25519Signer;
import org.kuangheng.merkle.note.NoteSigner;
import org.kuangheng.merkle.note.Sm2NoteSigner;
import org.kuangheng.merkle.note.VerifierKey;
import org.kuangheng.server.database.SecretFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The keys this server signs with, and those of the witnesses it knows. */
@Component
class LogKeys {
  private final Ed25519Signer signer;
  private final List<NoteSigner> signers = new ArrayList<>();
  private final List<VerifierKey> witnesses;

  LogKeys(AuditProperties properties, @Value("${kuangheng.data:data}") Path data) {
    SecureRandom random = new SecureRandom();
    Path given = properties.keyFile();
    Path file = given == null ? data.resolve("log.key") : given;
    String secret =
        new SecretFile(file)
            .readOrCreate(() -> Ed25519Signer.generate(properties.origin(), random).text());
    signer = Ed25519Signer.parse(secret).orElseThrow(() -> unusable(file));
    signers.add(signer);
    Path sm2 = properties.sm2KeyFile();
    if (sm2 != null && !sm2.toString().isBlank()) {
      String own =
          new SecretFile(sm2)
              .readOrCreate(() -> Sm2NoteSigner.generate(signer.verifier().name(), random).text());
      signers.add(Sm2NoteSigner.parse(own, random).orElseThrow(() -> unusable(sm2)));
    }
    witnesses =
        properties.witnesses().stream()
            .map(
                key ->
                    VerifierKey.parse(key)
                        .orElseThrow(
                            () ->
                                new IllegalStateException(
                                    "kuangheng.audit.witnesses holds no verifier key: " + key)))
            .toList();
  }

  private static IllegalStateException unusable(Path file) {
    String state = Files.exists(file) ? "is damaged" : "is missing";
    return new IllegalStateException("The log's secret key " + file + " " + state);
  }

  /** The log's public key. */
  VerifierKey key() {
    return signer.verifier();
  }

  List<NoteSigner> signers() {
    return List.copyOf(signers);
  }

  /** Every public key of the log, the Ed25519 one first. */
  List<VerifierKey> published() {
    return signers.stream().map(NoteSigner::verifier).toList();
  }

  List<VerifierKey> witnesses() {
    return witnesses;
  }
}
