package org.kuangheng.cli.command;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kuangheng.cli.ExitCode;
import org.kuangheng.cli.IssuePrinter;
import org.kuangheng.cli.Sentences;
import org.kuangheng.cli.Surroundings;
import org.kuangheng.cli.chain.ParcelFile;
import org.kuangheng.cli.out.Csv;
import org.kuangheng.cli.out.Json;
import org.kuangheng.cli.out.StagedFolder;
import org.kuangheng.geo.overlap.Overlap;
import org.kuangheng.geo.overlap.Overlaps;
import org.kuangheng.kernel.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kuangheng overlap RIGHTS ZONES}: the ground each right shares with each zone. */
@Command(name = "overlap")
final class OverlapCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it
  private CommonOptions common;

  @Mixin private CrsOption crs;

  @Parameters(index = "0", paramLabel = "RIGHTS", descriptionKey = "overlap.rights")
  private Path rights;

  @Parameters(index = "1", paramLabel = "ZONES", descriptionKey = "overlap.zones")
  private Path zones;

  @Option(names = "--out", required = true, paramLabel = "CSV", descriptionKey = "out.csv")
  private Path out;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  OverlapCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    ParcelFile right = ParcelFile.read(rights, crs.read());
    ParcelFile zone = ParcelFile.read(zones, crs.read()).in(right.crs(), zones);
    List<Overlap> pairs = Overlaps.pairs(right.parcels(), zone.parcels(), right.crs());
    StringBuilder csv = new StringBuilder("right,zone,overlap_m2,right_m2,share\n");
    for (Overlap pair : pairs) {
      csv.append(
          Csv.line(
              pair.right(),
              pair.zone(),
              pair.overlap().value().setScale(1, RoundingMode.HALF_UP).toPlainString(),
              pair.rightArea().value().setScale(1, RoundingMode.HALF_UP).toPlainString(),
              pair.share().ratio().setScale(6, RoundingMode.HALF_UP).toPlainString()));
    }
    StagedFolder.writeFile(out, csv.toString().getBytes(StandardCharsets.UTF_8));
    List<Issue> issues = new ArrayList<>(right.issues());
    issues.addAll(zone.issues());
    report(right.parcels().size(), zone.parcels().size(), pairs.size(), issues);
    return ExitCode.OK;
  }

  private void report(int rightCount, int zoneCount, int pairs, List<Issue> issues) {
    if (json) {
      surroundings
          .out()
          .print(
              Json.text(
                  Json.map(
                      "rights",
                      rightCount,
                      "zones",
                      zoneCount,
                      "pairs",
                      pairs,
                      "issues",
                      Json.issues(issues))));
    } else {
      IssuePrinter.print(issues, surroundings.lang(), surroundings.err());
      surroundings
          .out()
          .println(
              Sentences.say(
                  surroundings.lang(), "overlap.done", rightCount, zoneCount, pairs, out));
    }
    surroundings.out().flush();
  }
}
