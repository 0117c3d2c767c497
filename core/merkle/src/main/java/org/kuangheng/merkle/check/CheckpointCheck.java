package org.kuangheng.merkle.check;

import java.util.Optional;
import org.kuangheng.kernel.Place;
import org.kuangheng.merkle.LogIssue;
import org.kuangheng.merkle.note.Checkpoint;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.merkle.note.VerifierKey;
import org.kuangheng.merkle.note.VerifierKey.Standing;

/** Reads a signed checkpoint and checks who signed it. */
record CheckpointCheck(Trust trust, Findings findings) {
  /** The checkpoint if the text is one, whoever signed it. */
  Optional<Checkpoint> read(String text, Place place) {
    Optional<SignedNote> note = SignedNote.parse(text);
    Optional<Checkpoint> checkpoint = note.flatMap(one -> Checkpoint.parse(one.text()));
    if (note.isEmpty() || checkpoint.isEmpty()) {
      findings.add(LogIssue.CHECKPOINT_MALFORMED, place);
      return Optional.empty();
    }
    checkSignature(note.get(), place);
    if (!checkpoint.get().origin().equals(trust.key().name())) {
      findings.add(
          LogIssue.ORIGIN_NOT_KEY,
          place,
          "origin",
          checkpoint.get().origin(),
          "key",
          trust.key().name());
    }
    trust.witnesses().forEach(witness -> checkWitness(witness, note.get(), place));
    if (trust.witnesses().isEmpty()) {
      findings.add(LogIssue.NO_WITNESS_GIVEN, place);
    }
    return checkpoint;
  }

  private void checkSignature(SignedNote note, Place place) {
    if (isUnavailable(trust.key(), place)) {
      return;
    }
    Standing standing = trust.key().standing(note);
    if (standing != Standing.VALID) {
      findings.add(
          standing == Standing.ABSENT ? LogIssue.SIGNATURE_ABSENT : LogIssue.SIGNATURE_WRONG,
          place,
          "key",
          trust.key().text());
    }
  }

  private void checkWitness(VerifierKey witness, SignedNote note, Place place) {
    if (isUnavailable(witness, place)) {
      return;
    }
    Standing standing = witness.standing(note);
    if (standing != Standing.VALID) {
      findings.add(
          standing == Standing.ABSENT ? LogIssue.WITNESS_ABSENT : LogIssue.WITNESS_WRONG,
          place,
          "key",
          witness.text());
    }
  }

  private boolean isUnavailable(VerifierKey key, Place place) {
    if (key.kind().isAvailable()) {
      return false;
    }
    findings.add(LogIssue.ALGORITHM_UNAVAILABLE, place, "key", key.text());
    return true;
  }
}
