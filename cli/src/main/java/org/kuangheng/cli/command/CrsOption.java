package org.kuangheng.cli.command;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import picocli.CommandLine.Option;

/** {@code --crs}: the coordinate system of coordinates that name none. */
final class CrsOption {
  @Option(names = "--crs", paramLabel = "EPSG", descriptionKey = "crs")
  private @Nullable String crs;

  /** The system named, {@code null} if none was. */
  @Nullable Crs read() throws BlockedException {
    if (crs == null) {
      return null;
    }
    String code = crs.strip().toUpperCase(Locale.ROOT);
    String digits = code.startsWith("EPSG:") ? code.substring("EPSG:".length()) : code;
    Optional<Crs> known =
        digits.matches("\\d{4,5}") ? Crs.ofEpsg(Integer.parseInt(digits)) : Optional.empty();
    if (known.isEmpty()) {
      throw new BlockedException(Issue.of(CliIssue.CRS_UNKNOWN, Place.of("--crs"), "crs", code));
    }
    return known.get();
  }
}
