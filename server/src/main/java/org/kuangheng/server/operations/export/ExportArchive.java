package org.kuangheng.server.operations.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kuangheng.server.operations.backup.Digests;
import org.kuangheng.server.operations.backup.PrivateFile;
import tools.jackson.databind.json.JsonMapper;

/** The archive being written; it gets its name only when it is whole. */
final class ExportArchive implements AutoCloseable {
  /** Writes one part. */
  interface Part {
    void to(OutputStream out) throws Exception;
  }

  private final Path draft;
  private final ZipOutputStream zip;
  private final Map<String, String> digests = new TreeMap<>();

  ExportArchive(Path draft) throws IOException {
    this.draft = draft;
    this.zip = new ZipOutputStream(PrivateFile.create(draft));
  }

  void add(String name, Part part) throws Exception {
    zip.putNextEntry(new ZipEntry(name));
    DigestOutputStream out = new DigestOutputStream(zip, Digests.sha256());
    part.to(out);
    zip.closeEntry();
    digests.put(name, Digests.hex(out.getMessageDigest()));
  }

  void add(String name, Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      add(name, in::transferTo);
    }
  }

  /** Adds the manifest and puts the archive in its place. */
  void finish(Map<String, Object> manifest, Path place) throws Exception {
    Map<String, Object> whole = new TreeMap<>(manifest);
    whole.put("files", new TreeMap<>(digests));
    add(
        "manifest.json",
        out ->
            out.write(
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(whole)));
    zip.close();
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
