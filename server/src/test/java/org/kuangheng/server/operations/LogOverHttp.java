package org.kuangheng.server.operations;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kuangheng.merkle.check.FolderFiles;
import org.kuangheng.merkle.check.LogCheck;
import org.kuangheng.merkle.check.LogReport;
import org.kuangheng.merkle.check.Trust;
import org.kuangheng.merkle.note.VerifierKey;
import org.kuangheng.merkle.tile.TilePath;
import org.kuangheng.server.testing.RunningServer;

/** Fetches the log as any outsider may, and checks it offline. */
final class LogOverHttp {
  private final RunningServer server;
  private final Path folder;

  LogOverHttp(RunningServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  LogReport check() throws IOException, InterruptedException {
    String note = new String(fetch("checkpoint"), StandardCharsets.UTF_8);
    long size = Long.parseLong(note.lines().skip(1).findFirst().orElseThrow());
    keep("checkpoint", note.getBytes(StandardCharsets.UTF_8));
    for (int level = TilePath.ENTRIES; level < 4; level++) {
      long count = TilePath.count(level, size);
      for (long index = 0; index * TilePath.WIDTH < count; index++) {
        long width = Math.min(TilePath.WIDTH, count - index * TilePath.WIDTH);
        String path = new TilePath(level, index, (int) width).path();
        keep(path, fetch(path));
      }
    }
    String key = new String(fetch("key"), StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    return LogCheck.of(new FolderFiles(folder), Trust.in(VerifierKey.parse(key).orElseThrow()));
  }

  private void keep(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private byte[] fetch(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.uri("/log/" + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException("/log/" + path + " answered " + answer.statusCode());
    }
    return answer.body();
  }
}
