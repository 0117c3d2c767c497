package org.kuangheng.merkle.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kuangheng.kernel.Place;
import org.kuangheng.merkle.LogIssue;
import org.kuangheng.merkle.note.Checkpoint;

/**
 * The offline check of a whole log (日志离线校验): rebuilds the tree from the entries, compares every
 * tile, the checkpoint's root, signature and cosignatures, earlier checkpoints, each case's
 * numbering and any openings; tells everything it finds at once.
 */
public final class LogCheck {
  /** Where openings lie beside a log, if they were handed over. */
  public static final String OPENINGS = "openings.jsonl";

  private static final String CHECKPOINT = "checkpoint";

  private LogCheck() {}

  /** Checks the log that lies in the files as it is served: {@code checkpoint}, {@code tile/…}. */
  public static LogReport of(LogFiles files, Trust trust) {
    return of(files, trust, List.of());
  }

  /** The same with further files of openings, given as name and content. */
  public static LogReport of(LogFiles files, Trust trust, List<NamedText> openingFiles) {
    Findings findings = new Findings();
    Place place = Place.of(CHECKPOINT);
    Optional<byte[]> note = files.read(CHECKPOINT);
    if (note.isEmpty()) {
      findings.add(LogIssue.CHECKPOINT_MISSING, place);
      return new LogReport(null, 0, 0, 0, findings.list());
    }
    Optional<Checkpoint> read =
        new CheckpointCheck(trust, findings)
            .read(new String(note.get(), StandardCharsets.UTF_8), place);
    if (read.isEmpty()) {
      return new LogReport(null, 0, 0, 0, findings.list());
    }
    Checkpoint checkpoint = read.get();
    Openings openings = new Openings(findings);
    files
        .read(OPENINGS)
        .ifPresent(lines -> openings.read(OPENINGS, new String(lines, StandardCharsets.UTF_8)));
    openingFiles.forEach(file -> openings.read(file.name(), file.text()));
    CaseSequences cases = new CaseSequences(findings);
    EntryCheck entries = new EntryCheck(cases, openings, findings);
    TileShelf shelf = new TileShelf(files.names(), checkpoint.size(), findings);
    long count =
        new TreeRebuild(files, shelf, findings)
            .run(checkpoint, new EarlierCheckpoints(trust, checkpoint, findings), entries::next);
    return new LogReport(checkpoint, count, cases.cases(), openings.finish(), findings.list());
  }
}
