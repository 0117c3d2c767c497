package org.kuangheng.merkle.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.merkle.note.VerifierKey.Standing;

/** Against the published examples of signed-note, sumdb/note and a live, witnessed log. */
class SignedNoteTest {
  private static final String PETER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String PETER_SECRET =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String PETER_TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String PETER_NOTE =
      PETER_TEXT
          + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdng"
          + "otpRZb6KE6RyyBwJnAM=\n";

  private static final String LIVE_LOG =
      "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f";
  private static final String LIVE_WITNESS =
      "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
  private static final String LIVE_CHECKPOINT =
      """
      arche2025h1.staging.ct.transparency.dev
      1432088532
      U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

      — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
      — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
      — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
      """;

  private static VerifierKey key(String text) {
    return VerifierKey.parse(text).orElseThrow();
  }

  private static SignedNote note(String text) {
    return SignedNote.parse(text).orElseThrow();
  }

  @Test
  void thePublishedSecretKeySignsThePublishedNoteToTheByte() {
    Ed25519Signer signer = Ed25519Signer.parse(PETER_SECRET).orElseThrow();
    assertThat(signer.verifier().text()).isEqualTo(PETER);
    assertThat(signer.text()).isEqualTo(PETER_SECRET);
    assertThat(signer).hasToString(PETER);
    SignedNote signed = new SignedNote(PETER_TEXT, List.of(signer.sign(PETER_TEXT)));
    assertThat(signed.format()).isEqualTo(PETER_NOTE);
    assertThat(note(PETER_NOTE)).isEqualTo(signed);
    assertThat(key(PETER).standing(signed)).isEqualTo(Standing.VALID);
  }

  @Test
  void aChangedTextOrSignatureIsWrongAndAnotherKeyIsAbsent() {
    assertThat(key(PETER).standing(note(PETER_NOTE.replace("answer", "Answer"))))
        .isEqualTo(Standing.WRONG);
    assertThat(key(PETER).standing(note(PETER_NOTE.replace("x08go/ZJ", "x08go/ZK"))))
        .isEqualTo(Standing.WRONG);
    assertThat(key(LIVE_LOG).standing(note(PETER_NOTE))).isEqualTo(Standing.ABSENT);
  }

  @Test
  void theCheckpointOfALiveLogAndItsWitnessVerify() {
    SignedNote note = note(LIVE_CHECKPOINT);
    assertThat(note.format()).isEqualTo(LIVE_CHECKPOINT);
    assertThat(key(LIVE_LOG).standing(note)).isEqualTo(Standing.VALID);
    assertThat(key(LIVE_WITNESS).kind()).isEqualTo(SignatureKind.COSIGNATURE);
    assertThat(key(LIVE_WITNESS).standing(note)).isEqualTo(Standing.VALID);
    assertThat(Cosignature.timeOf(key(LIVE_WITNESS).claimed(note).getFirst()))
        .contains(Instant.ofEpochSecond(0x6a122120L));
    SignedNote clobbered = note(LIVE_CHECKPOINT.replace("1432088532", "42"));
    assertThat(key(LIVE_LOG).standing(clobbered)).isEqualTo(Standing.WRONG);
    assertThat(key(LIVE_WITNESS).standing(clobbered)).isEqualTo(Standing.WRONG);
    Checkpoint checkpoint = Checkpoint.parse(note.text()).orElseThrow();
    assertThat(checkpoint.size()).isEqualTo(1432088532L);
    assertThat(checkpoint.text()).isEqualTo(note.text());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
        "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6"
      })
  void publishedVerifierKeysAreReadAndWrittenBack(String text) {
    assertThat(key(text).text()).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "",
        "PeterNeumann",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
        "PeterNeumann+c74f20a3+AhpcMQ==",
        "PeterNeumann+c74f20a3+**"
      })
  void aDamagedVerifierKeyIsNone(String text) {
    assertThat(VerifierKey.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "text\n\n",
        "text\n\n— name AAAAAAAA",
        "text\n\n- name AAAAAAAA\n",
        "text\n\n— name AAAA\n",
        "text\n\n— na me AAAAAAAA\n",
        "text\n\n— na+me AAAAAAAA\n",
        "text\n\n—  AAAAAAAA\n",
        "te\txt\n\n— name AAAAAAAA\n",
        "text\r\n\r\n— name AAAAAAAA\r\n",
        "text\n\n— name A*AAAAAA\n"
      })
  void whatHasNotTheFormIsNoNote(String text) {
    assertThat(SignedNote.parse(text)).isEmpty();
  }

  @Test
  void aTextMayHoldEmptyLinesAndSignaturesOfUnknownKeysArePassedOver() {
    SignedNote note = note("one\n\ntwo\n\n— stranger AAAAAAAA\n");
    assertThat(note.text()).isEqualTo("one\n\ntwo\n");
    Ed25519Signer signer = Ed25519Signer.generate("log.example", new Random(1));
    SignedNote both = note.with(List.of(signer.sign(note.text())));
    assertThat(signer.verifier().standing(both)).isEqualTo(Standing.VALID);
    assertThat(note(both.format())).isEqualTo(both);
    assertThat(both.with(both.signatures())).isEqualTo(both);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin\n1\n",
        "origin\n01\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
        "origin\n-1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
        "origin\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4R==\n",
        "\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
        "origin\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\nmore\n",
        "origin\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro="
      })
  void whatHasNotTheFormIsNoCheckpoint(String text) {
    assertThat(Checkpoint.parse(text)).isEmpty();
  }

  @Test
  void aWitnessSignsWithItsTime() {
    Ed25519Signer witness = Ed25519Signer.generateWitness("witness.example", new Random(2));
    Instant time = Instant.parse("2025-06-01T04:00:00Z");
    SignedNote note = note(LIVE_CHECKPOINT);
    NoteSignature signature = witness.cosign(note.text(), time);
    assertThat(Cosignature.timeOf(signature)).contains(time);
    assertThat(witness.verifier().standing(note.with(List.of(signature))))
        .isEqualTo(Standing.VALID);
    assertThat(Ed25519Signer.parse(witness.text()).orElseThrow().verifier())
        .isEqualTo(witness.verifier());
  }
}
