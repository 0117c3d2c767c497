package org.kuangheng.bench.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kuangheng.merkle.check.FolderFiles;
import org.kuangheng.merkle.check.LogCheck;
import org.kuangheng.merkle.check.LogReport;
import org.kuangheng.merkle.check.NamedText;
import org.kuangheng.merkle.check.Trust;
import org.kuangheng.merkle.note.VerifierKey;
import org.kuangheng.merkle.tile.TilePath;

/**
 * The audit log, fetched over HTTP and checked offline, against every checkpoint seen before: what
 * was once signed must be the beginning of what is there now.
 */
final class ServedLog {
  private static final int LEVELS = 8;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final List<NamedText> seen = new ArrayList<>();

  ServedLog(Path folder) {
    this.folder = folder;
  }

  /** Fetches the log and checks all of it. */
  LogReport check(String base) throws IOException, InterruptedException {
    String note = new String(fetch(base + "/log/checkpoint"), StandardCharsets.UTF_8);
    long size = Long.parseLong(note.lines().skip(1).findFirst().orElse("0"));
    Files.createDirectories(folder);
    forgetPartialTiles();
    Files.writeString(folder.resolve("checkpoint"), note);
    for (int level = TilePath.ENTRIES; level < LEVELS; level++) {
      long count = TilePath.count(level, size);
      for (long index = 0; index * TilePath.WIDTH < count; index++) {
        long width = Math.min(TilePath.WIDTH, count - index * TilePath.WIDTH);
        keep(base, new TilePath(level, index, (int) width));
      }
    }
    String key = new String(fetch(base + "/log/key"), StandardCharsets.UTF_8);
    VerifierKey trusted =
        key.lines().findFirst().flatMap(VerifierKey::parse).orElseThrow(IOException::new);
    LogReport report =
        LogCheck.of(new FolderFiles(folder), new Trust(trusted, List.of(), List.copyOf(seen)));
    seen.add(new NamedText("checkpoint-" + seen.size(), note));
    return report;
  }

  /** They have grown since; whole tiles never change and are kept. */
  private void forgetPartialTiles() throws IOException {
    List<Path> partial;
    try (Stream<Path> walk = Files.walk(folder)) {
      partial = walk.filter(path -> path.toString().contains(".p")).sorted().toList();
    }
    for (Path path : partial.reversed()) {
      Files.delete(path);
    }
  }

  private void keep(String base, TilePath tile) throws IOException, InterruptedException {
    Path file = folder.resolve(tile.path());
    if (!Files.exists(file)) {
      Files.createDirectories(file.resolveSibling("."));
      Files.write(file, fetch(base + "/log/" + tile.path()));
    }
  }

  private byte[] fetch(String address) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(address + " answered " + answer.statusCode());
    }
    return answer.body();
  }
}
