package org.kuangheng.server.audit.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kuangheng.merkle.check.LogFiles;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.merkle.tile.TilePath;
import org.kuangheng.merkle.tile.TreeGrowth;

/** The stored log as the offline check reads it, up to one checkpoint. */
record StoredLogFiles(ServedLog log, SignedNote checkpoint, long size) implements LogFiles {
  @Override
  public List<String> names() {
    return TreeGrowth.served(size).stream().map(TilePath::path).toList();
  }

  @Override
  public Optional<byte[]> read(String path) {
    return path.equals("checkpoint")
        ? Optional.of(checkpoint.format().getBytes(StandardCharsets.UTF_8))
        : TilePath.parse(path).flatMap(log::tile);
  }
}
