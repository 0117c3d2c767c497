package org.kuangheng.server.survey.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.kuangheng.server.survey.ImportFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps uploads by their content, in the database, so that every server can read them and a backup
 * holds them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UploadStore {
  private static final int PART = 1 << 20;

  private final JdbcClient jdbc;
  private final Clock clock;

  UploadStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps what the stream gives; the same content is kept once. */
  ImportFile keep(String name, ImportFile.Purpose purpose, InputStream stream) {
    try {
      Path temporary = Files.createTempFile("kuangheng-upload", ".part");
      try {
        String hash = copy(stream, temporary);
        long size = Files.size(temporary);
        if (add(hash, size)) {
          addParts(hash, temporary);
        }
        return new ImportFile(name, purpose, hash, size);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String copy(InputStream stream, Path target) throws IOException {
    try (DigestInputStream digesting = new DigestInputStream(stream, sha256());
        OutputStream out = Files.newOutputStream(target)) {
      digesting.transferTo(out);
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private boolean add(String hash, long size) {
    return jdbc.sql(
                """
                insert into survey_upload (hash, size, received_at) values (:hash, :size, :at)
                on conflict do nothing""")
            .param("hash", hash)
            .param("size", size)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  private void addParts(String hash, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int number = 0;
      for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
        jdbc.sql(
                """
                insert into survey_upload_part (hash, number, bytes) values (:hash, :number, :bytes)""")
            .param("hash", hash)
            .param("number", number)
            .param("bytes", part)
            .update();
        number++;
      }
    }
  }

  /** Writes what is kept into a new file. */
  void write(String hash, Path target) {
    try (OutputStream out = Files.newOutputStream(target)) {
      int parts =
          jdbc.sql("select count(*) from survey_upload_part where hash = :hash")
              .param("hash", hash)
              .query(Integer.class)
              .single();
      for (int number = 0; number < parts; number++) {
        out.write(
            jdbc.sql("select bytes from survey_upload_part where hash = :hash and number = :number")
                .param("hash", hash)
                .param("number", number)
                .query((row, index) -> row.getBytes(1))
                .single());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
