package org.kuangheng.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.record.RecordFiles;
import org.kuangheng.merkle.check.NamedText;
import org.kuangheng.merkle.check.Trust;
import picocli.CommandLine.Option;

/** The keys that a check of the record trusts. */
final class TrustOptions {
  @Option(names = "--key", required = true, paramLabel = "VKEY", descriptionKey = "record.key")
  private String key;

  @Option(names = "--witness", paramLabel = "VKEY", descriptionKey = "record.witness")
  private final List<String> witnesses = new ArrayList<>();

  Trust trust(List<NamedText> earlier) throws BlockedException {
    return new Trust(
        RecordFiles.keys(List.of(key)).getFirst(), RecordFiles.keys(witnesses), earlier);
  }
}
