package org.kuangheng.merkle.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangheng.kernel.Place;
import org.kuangheng.merkle.Frontier;
import org.kuangheng.merkle.LogIssue;
import org.kuangheng.merkle.note.Checkpoint;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.merkle.note.VerifierKey.Standing;

/** Compares checkpoints kept from before with the tree while it is rebuilt. */
final class EarlierCheckpoints {
  private record Kept(Place place, Checkpoint checkpoint) {}

  private final List<Kept> kept = new ArrayList<>();
  private final Findings findings;

  EarlierCheckpoints(Trust trust, Checkpoint current, Findings findings) {
    this.findings = findings;
    trust.earlier().forEach(earlier -> admit(earlier, trust, current));
  }

  private void admit(NamedText earlier, Trust trust, Checkpoint current) {
    Place place = Place.of(earlier.name());
    Optional<SignedNote> note = SignedNote.parse(earlier.text());
    Optional<Checkpoint> checkpoint = note.flatMap(one -> Checkpoint.parse(one.text()));
    if (note.isEmpty() || checkpoint.isEmpty()) {
      findings.add(LogIssue.EARLIER_MALFORMED, place);
    } else if (!checkpoint.get().origin().equals(current.origin())) {
      findings.add(
          LogIssue.EARLIER_OTHER_LOG,
          place,
          "origin",
          checkpoint.get().origin(),
          "current",
          current.origin());
    } else if (trust.key().standing(note.get()) != Standing.VALID) {
      findings.add(LogIssue.EARLIER_NOT_SIGNED, place, "key", trust.key().text());
    } else if (checkpoint.get().size() > current.size()) {
      findings.add(
          LogIssue.EARLIER_LARGER,
          place,
          "earlier",
          checkpoint.get().size(),
          "current",
          current.size());
    } else {
      kept.add(new Kept(place, checkpoint.get()));
    }
  }

  /** To be called at every size the tree passes through, the empty tree included. */
  void at(Frontier tree) {
    for (Kept one : kept) {
      if (one.checkpoint.size() == tree.size() && !one.checkpoint.root().equals(tree.root())) {
        findings.add(LogIssue.EARLIER_DIFFERS, one.place, "size", tree.size());
      }
    }
  }
}
