package org.kuangheng.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.ReceiptCheck;
import org.kuangheng.assessment.ReceiptCheck.Difference;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.assessment.VerdictCodec;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.cli.ExitCode;
import org.kuangheng.cli.InputFiles;
import org.kuangheng.cli.Sentences;
import org.kuangheng.cli.Surroundings;
import org.kuangheng.cli.chain.Packs;
import org.kuangheng.cli.out.Json;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kuangheng receipt verify FILE}: recomputes a verdict and compares it to the byte. */
@Command(name = "verify")
final class ReceiptVerifyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it
  private CommonOptions common;

  @Parameters(paramLabel = "FILE", descriptionKey = "receipt.file")
  private Path file;

  @Option(names = "--pack", paramLabel = "ID", descriptionKey = "receipt.pack")
  private @Nullable String pack;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  ReceiptVerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Object tree = read();
    VerdictCodec.Parsed parsed = VerdictCodec.parse(tree, file.toString());
    VerdictCodec.Recorded recorded = parsed.recorded();
    if (recorded == null) {
      throw new BlockedException(parsed.issues());
    }
    Verdict verdict = recorded.verdict();
    String packId = pack == null ? verdict.pack() : pack;
    List<Difference> differences = ReceiptCheck.verify(tree, Packs.load(packId));
    report(verdict, differences);
    return differences.isEmpty() ? ExitCode.OK : ExitCode.BLOCKED;
  }

  private @Nullable Object read() throws BlockedException {
    try {
      return Json.parse(Files.readAllBytes(InputFiles.file(file)));
    } catch (JsonProcessingException e) {
      throw unreadable(CliIssue.RECEIPT_NOT_JSON, e.getOriginalMessage());
    } catch (IOException e) {
      throw unreadable(CliIssue.FILE_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private BlockedException unreadable(CliIssue code, String reason) {
    return new BlockedException(
        Issue.of(code, Place.of(file.toString()), "path", file, "reason", reason));
  }

  private void report(Verdict verdict, List<Difference> differences) {
    if (json) {
      List<Object> list = new ArrayList<>();
      for (Difference difference : differences) {
        Map<String, @Nullable Object> row =
            Json.map(
                "path",
                difference.path(),
                "recorded",
                difference.recorded(),
                "recomputed",
                difference.recomputed());
        list.add(row);
      }
      surroundings
          .out()
          .print(
              Json.text(
                  Json.map(
                      "mine",
                      verdict.mine().value(),
                      "pack",
                      verdict.pack(),
                      "as_of",
                      verdict.asOf().toString(),
                      "holds",
                      differences.isEmpty(),
                      "differences",
                      list)));
    } else if (differences.isEmpty()) {
      say("receipt.ok", verdict.mine(), verdict.pack(), verdict.asOf());
    } else {
      say("receipt.differs", differences.size());
      for (Difference difference : differences) {
        say(
            "receipt.difference",
            difference.path(),
            Objects.requireNonNullElse(difference.recorded(), "–"),
            Objects.requireNonNullElse(difference.recomputed(), "–"));
      }
    }
    surroundings.out().flush();
  }

  private void say(String key, Object... values) {
    surroundings.out().println(Sentences.say(surroundings.lang(), key, values));
  }
}
