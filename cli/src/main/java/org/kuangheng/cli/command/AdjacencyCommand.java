package org.kuangheng.cli.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuangheng.cli.ExitCode;
import org.kuangheng.cli.IssuePrinter;
import org.kuangheng.cli.Sentences;
import org.kuangheng.cli.Surroundings;
import org.kuangheng.cli.chain.ParcelFile;
import org.kuangheng.cli.out.Csv;
import org.kuangheng.cli.out.Json;
import org.kuangheng.cli.out.StagedFolder;
import org.kuangheng.geo.adjacency.Adjacency;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.kernel.Metres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kuangheng adjacency RIGHTS}: every pair that touches, overlaps or lies within the
 * tolerance.
 */
@Command(name = "adjacency")
final class AdjacencyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it
  private CommonOptions common;

  @Mixin private CrsOption crs;

  @Parameters(paramLabel = "RIGHTS", descriptionKey = "adjacency.rights")
  private Path rights;

  @Option(names = "--out", required = true, paramLabel = "CSV", descriptionKey = "out.csv")
  private Path out;

  @Option(
      names = "--tolerance",
      paramLabel = "M",
      defaultValue = "0",
      descriptionKey = "adjacency.tolerance")
  private BigDecimal tolerance;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  AdjacencyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Metres metres = NonNegative.metres("--tolerance", tolerance);
    ParcelFile file = ParcelFile.read(rights, crs.read());
    List<Contact> contacts = Adjacency.contacts(file.parcels(), file.crs(), metres, metres);
    StringBuilder csv = new StringBuilder("a,b,kind,overlap_m2,distance_m\n");
    Map<String, Integer> counts = new TreeMap<>();
    for (Contact contact : contacts) {
      String kind = contact.kind().name().toLowerCase(Locale.ROOT);
      counts.merge(kind, 1, Integer::sum);
      csv.append(
          Csv.line(
              contact.a(),
              contact.b(),
              kind,
              plain(contact.overlap().value(), 1),
              plain(contact.distance().value(), 3)));
    }
    StagedFolder.writeFile(out, csv.toString().getBytes(StandardCharsets.UTF_8));
    report(file, contacts.size(), counts);
    return ExitCode.OK;
  }

  private void report(ParcelFile file, int pairs, Map<String, Integer> counts) {
    if (json) {
      Map<String, @Nullable Object> tree =
          Json.map(
              "parcels",
              file.parcels().size(),
              "pairs",
              pairs,
              "kinds",
              counts,
              "issues",
              Json.issues(file.issues()));
      surroundings.out().print(Json.text(tree));
    } else {
      IssuePrinter.print(file.issues(), surroundings.lang(), surroundings.err());
      surroundings
          .out()
          .println(
              Sentences.say(
                  surroundings.lang(),
                  "adjacency.done",
                  file.parcels().size(),
                  pairs,
                  counts,
                  out));
    }
    surroundings.out().flush();
  }

  private static String plain(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
