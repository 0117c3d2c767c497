package org.kuangheng.merkle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.kernel.Issue;
import org.kuangheng.merkle.LogIssue;
import org.kuangheng.merkle.SampleLog;
import org.kuangheng.merkle.entry.v1.Commitment;
import org.kuangheng.merkle.note.Ed25519Signer;
import org.kuangheng.merkle.note.SignedNote;

class LogCheckTest {
  private static final Trust KEY = Trust.in(SampleLog.SIGNER.verifier());

  private static List<String> codes(LogReport report) {
    return report.issues().stream().map(Issue::code).map(Object::toString).distinct().toList();
  }

  private static List<String> blocking(LogReport report) {
    return report.issues().stream()
        .filter(Issue::blocks)
        .map(Issue::code)
        .map(Object::toString)
        .distinct()
        .toList();
  }

  private static SampleLog withEntries(List<byte[]> entries) {
    SampleLog log = new SampleLog();
    log.entries.addAll(entries);
    log.publish();
    return log;
  }

  @ParameterizedTest(name = "{0} entries")
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 700})
  void aLogAsItIsServedHolds(int size) {
    SampleLog log = SampleLog.of(size);
    LogReport report = LogCheck.of(log, KEY);
    assertThat(report.holds()).isTrue();
    assertThat(codes(report)).containsExactly("NO_WITNESS_GIVEN");
    assertThat(report.entries()).isEqualTo(size);
  }

  @Test
  void anyByteChangedInAnyFileIsFound() {
    Random random = new Random(42);
    for (int round = 0; round < 60; round++) {
      SampleLog log = SampleLog.of(300);
      String name = log.names().get(round % log.names().size());
      byte[] bytes = java.util.Objects.requireNonNull(log.files.get(name));
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Trust trust = new Trust(KEY.key(), List.of(SampleLog.WITNESS.verifier()), List.of());
      assertThat(LogCheck.of(log, trust).holds())
          .as("round %d: %s, byte %d", round, name, at)
          .isFalse();
    }
  }

  @Test
  void anyFileTakenAwayIsFound() {
    for (String name : SampleLog.of(300).names()) {
      SampleLog log = SampleLog.of(300);
      log.files.remove(name);
      assertThat(LogCheck.of(log, KEY).holds()).as(name).isFalse();
    }
  }

  @Test
  void anEntryRewrittenWithItsTilesButNotTheCheckpointIsFound() {
    SampleLog log = SampleLog.of(300);
    byte[] signed = log.files.get("checkpoint");
    log.entries.set(17, SampleLog.entry("mine:M-0", 1, log.grounds.get(0)).bytes());
    log.publish();
    log.files.put("checkpoint", signed);
    assertThat(blocking(LogCheck.of(log, KEY))).contains("ROOT_DIFFERS");
  }

  @Test
  void aLogSignedAnewByAnotherKeyIsFound() {
    SampleLog log = SampleLog.of(20);
    Ed25519Signer other = Ed25519Signer.generate(SampleLog.ORIGIN, new Random(99));
    assertThat(codes(LogCheck.of(log, Trust.in(other.verifier())))).contains("SIGNATURE_ABSENT");
  }

  @Test
  void aHistoryRewrittenUnderTheRightKeyIsFoundByAnEarlierCheckpoint() {
    SampleLog earlier = SampleLog.of(200);
    NamedText kept = new NamedText("kept.txt", earlier.note().format());
    Trust trust = new Trust(KEY.key(), List.of(), List.of(kept));
    assertThat(LogCheck.of(earlier, trust).holds()).isTrue();

    List<byte[]> grown = new ArrayList<>(earlier.entries);
    grown.add(SampleLog.entry("mine:new", 1, earlier.grounds.get(0)).bytes());
    assertThat(LogCheck.of(withEntries(grown), trust).holds()).isTrue();

    List<byte[]> rewritten = new ArrayList<>(grown);
    rewritten.set(5, SampleLog.entry("mine:other", 1, earlier.grounds.get(0)).bytes());
    assertThat(codes(LogCheck.of(withEntries(rewritten), trust))).contains("EARLIER_DIFFERS");
    assertThat(codes(LogCheck.of(withEntries(grown.subList(0, 150)), trust)))
        .contains("EARLIER_LARGER");
    assertThat(
            codes(
                LogCheck.of(
                    earlier,
                    new Trust(KEY.key(), List.of(), List.of(new NamedText("bad.txt", "nothing"))))))
        .contains("EARLIER_MALFORMED");
  }

  @Test
  void aWitnessThatDidNotSignOrSignedAnotherTreeIsTold() {
    SampleLog log = SampleLog.of(10);
    Trust trust = new Trust(KEY.key(), List.of(SampleLog.WITNESS.verifier()), List.of());
    assertThat(codes(LogCheck.of(log, trust))).isEmpty();
    SignedNote note = log.note();
    log.files.put(
        "checkpoint",
        SampleLog.bytes(new SignedNote(note.text(), note.signatures().subList(0, 1)).format()));
    assertThat(codes(LogCheck.of(log, trust))).containsExactly("WITNESS_ABSENT");
    SignedNote other = SampleLog.of(11).note();
    log.files.put(
        "checkpoint",
        SampleLog.bytes(
            new SignedNote(
                    note.text(), List.of(note.signatures().get(0), other.signatures().get(1)))
                .format()));
    assertThat(codes(LogCheck.of(log, trust))).containsExactly("WITNESS_WRONG");
  }

  @Test
  void gapsAndRepetitionsInACaseAreFoundEvenIfSigned() {
    Commitment ground = SampleLog.of(1).grounds.getFirst();
    SampleLog gap =
        withEntries(
            List.of(
                SampleLog.entry("a", 1, ground).bytes(),
                SampleLog.entry("b", 1, ground).bytes(),
                SampleLog.entry("a", 3, ground).bytes(),
                SampleLog.entry("b", 1, ground).bytes(),
                SampleLog.entry("c", 2, ground).bytes(),
                SampleLog.entry("a", 4, ground).bytes()));
    LogReport report = LogCheck.of(gap, KEY);
    assertThat(report.issues().stream().filter(Issue::blocks).map(issue -> issue.values()))
        .extracting("case", "expected", "found")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", "2", "3"),
            org.assertj.core.groups.Tuple.tuple("b", "2", "1"),
            org.assertj.core.groups.Tuple.tuple("c", "1", "2"));
    assertThat(blocking(report)).containsExactly("CASE_GAP", "CASE_REPEATED");
  }

  @Test
  void anEntryThatIsNoneOrOfAnUnknownVersionIsTold() {
    SampleLog log =
        withEntries(List.of(SampleLog.bytes("hello"), SampleLog.bytes("{\"v\":2}"), new byte[0]));
    assertThat(blocking(LogCheck.of(log, KEY)))
        .containsExactly("ENTRY_MALFORMED", "ENTRY_VERSION_UNKNOWN");
  }

  @Test
  void openingsAreCheckedAndTheirAbsenceIsNoFault() {
    SampleLog log = SampleLog.of(30);
    log.files.put(
        LogCheck.OPENINGS,
        SampleLog.bytes(opening(3, log.grounds.get(3)) + opening(29, log.grounds.get(29))));
    LogReport right = LogCheck.of(log, KEY);
    assertThat(right.holds()).isTrue();
    assertThat(right.openings()).isEqualTo(2);

    log.files.put(
        LogCheck.OPENINGS,
        SampleLog.bytes(
            opening(3, log.grounds.get(4)) + opening(30, log.grounds.get(3)) + "{\"entry\":-1}\n"));
    assertThat(blocking(LogCheck.of(log, KEY)))
        .containsExactly("OPENING_MALFORMED", "OPENING_WRONG", "OPENING_WITHOUT_ENTRY");
  }

  private static String opening(int entry, Commitment ground) {
    return "{\"entry\":%d,\"field\":\"ground\",\"salt\":\"%s\",\"value\":\"%s\"}%n"
        .formatted(entry, ground.salt(), ground.value());
  }

  @Test
  void aLogThatGrewDuringTheDownloadStillHolds() {
    SampleLog grown = SampleLog.of(600);
    SampleLog log = SampleLog.of(600);
    log.entries.subList(290, 600).clear();
    log.publish();
    log.files.keySet().removeIf(name -> !name.equals("checkpoint"));
    grown.files.forEach(log.files::putIfAbsent);
    LogReport report = LogCheck.of(log, KEY);
    assertThat(report.holds()).isTrue();
    assertThat(codes(report)).contains("BEYOND_CHECKPOINT");
    log.files.put("tile/0/oops", new byte[1]);
    assertThat(codes(LogCheck.of(log, KEY))).contains("FILE_UNEXPECTED");
    log.files.put("tile/entries/000.p/7", log.files.get("tile/entries/001"));
    assertThat(codes(LogCheck.of(log, KEY))).contains("ENTRIES_MALFORMED");
  }

  @Test
  void aThousandFaultsOfAKindAreCountedNotListed() {
    SampleLog log = withEntries(java.util.Collections.nCopies(300, SampleLog.bytes("x")));
    LogReport report = LogCheck.of(log, KEY);
    assertThat(report.issues().stream().filter(one -> one.code() == LogIssue.ENTRY_MALFORMED))
        .hasSize(200);
    assertThat(report.issues().getLast().values()).containsEntry("count", "100");
  }
}
