package org.kuangheng.server.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive to be restored; every part is read through once before any of it is believed. */
public final class BackupArchive implements AutoCloseable {
  private static final String MANIFEST = "manifest.json";

  private final ZipFile zip;
  private final BackupManifest manifest;

  private BackupArchive(ZipFile zip, BackupManifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * @throws NotABackupException if the file is no archive, or none of ours
   */
  public static BackupArchive open(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new NotABackupException(file);
    }
    try {
      ZipEntry entry = zip.getEntry(MANIFEST);
      if (entry == null) {
        throw new NotABackupException(file);
      }
      try (InputStream in = zip.getInputStream(entry)) {
        BackupManifest manifest = JsonMapper.shared().readValue(in, BackupManifest.class);
        if (!BackupManifest.FORMAT.equals(manifest.format())) {
          throw new NotABackupException(file);
        }
        return new BackupArchive(zip, manifest);
      } catch (JacksonException | ZipException e) {
        throw new NotABackupException(file);
      }
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  BackupManifest manifest() {
    return manifest;
  }

  /** What is wrong with it, whatever it is restored into; in both languages. */
  public List<String> check(Migrations program) throws IOException {
    List<String> findings = new ArrayList<>();
    if (!manifest.schema().equals(program.schema())) {
      findings.add(
          "备份的数据结构版本（%s）与本程序（%s）不同，请用相同版本的程序恢复，再升级。 The backup is of another schema version; restore it with the same version of the program, then upgrade."
              .formatted(last(manifest.schema()), last(program.schema())));
    }
    Map<String, String> expected = new TreeMap<>(manifest.files());
    manifest.tables().forEach((table, part) -> expected.put(tableEntry(table), part.sha256()));
    for (Map.Entry<String, String> part : expected.entrySet()) {
      expect(part.getKey(), part.getValue(), findings);
    }
    Set<String> unknown = new HashSet<>();
    zip.stream().map(ZipEntry::getName).forEach(unknown::add);
    unknown.removeAll(expected.keySet());
    unknown.remove(MANIFEST);
    unknown.stream()
        .sorted()
        .forEach(
            name ->
                findings.add(
                    "备份中有清单未列的 "
                        + name
                        + "。 The backup holds "
                        + name
                        + ", which its manifest does not name."));
    return findings;
  }

  private void expect(String name, String digest, List<String> findings) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      findings.add("备份缺少 " + name + "。 The backup lacks " + name + ".");
      return;
    }
    try (DigestInputStream in =
        new DigestInputStream(zip.getInputStream(entry), Digests.sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      if (Digests.hex(in.getMessageDigest()).equals(digest)) {
        return;
      }
    } catch (ZipException e) {
      // Said below: what cannot be unpacked is damaged.
    }
    findings.add("备份中的 " + name + " 已被改动或损坏。 " + name + " in the backup is changed or damaged.");
  }

  InputStream table(String table) throws IOException {
    return part(tableEntry(table));
  }

  InputStream part(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("The archive has no " + name);
    }
    return zip.getInputStream(entry);
  }

  static String tableEntry(String table) {
    return "tables/" + table + ".copy";
  }

  private static String last(String schema) {
    return schema.substring(schema.lastIndexOf(',') + 1);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** The file is no backup of this system. */
  public static final class NotABackupException extends IOException {
    private static final long serialVersionUID = 1L;

    NotABackupException(Path file) {
      super("%s 不是本系统的备份，或已损坏。 %1$s is no backup of this system, or damaged.".formatted(file));
    }
  }
}
