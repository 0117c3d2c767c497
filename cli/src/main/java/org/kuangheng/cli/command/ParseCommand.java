package org.kuangheng.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.ExitCode;
import org.kuangheng.cli.InputFiles;
import org.kuangheng.cli.Surroundings;
import org.kuangheng.cli.out.AreaJson;
import org.kuangheng.cli.out.Json;
import org.kuangheng.formats.AreaReader;
import org.kuangheng.formats.ParsedAreas;
import org.kuangheng.formats.ReadOptions;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kuangheng parse FILE}: coordinates of any format as JSON, with every finding. */
@Command(name = "parse")
final class ParseCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it
  private CommonOptions common;

  @Mixin private CrsOption crs;

  @Parameters(paramLabel = "FILE", descriptionKey = "parse.file")
  private Path file;

  ParseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    ParsedAreas parsed = read();
    surroundings.out().print(Json.text(AreaJson.of(file, parsed)));
    surroundings.out().flush();
    return Issue.anyBlocks(parsed.issues()) ? ExitCode.BLOCKED : ExitCode.OK;
  }

  /** What cannot even be opened is a finding like any other, so that a script always gets JSON. */
  private ParsedAreas read() {
    try {
      Crs named = crs.read();
      boolean chinese = named == null || named.datum() == Crs.Datum.CGCS2000;
      return AreaReader.read(InputFiles.file(file), new ReadOptions(named, null, chinese));
    } catch (BlockedException e) {
      return new ParsedAreas("unknown", null, List.of(), e.issues());
    }
  }
}
