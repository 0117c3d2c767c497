package org.kuangheng.merkle.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuangheng.merkle.Hash;
import org.kuangheng.merkle.note.VerifierKey.Standing;

class Sm2Test {
  @Test
  void theSignatureOfTheNationalStandardsExampleVerifies() {
    byte[] key =
        HexFormat.of()
            .parseHex(
                "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                    + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
    byte[] signature =
        HexFormat.of()
            .parseHex(
                "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                    + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
    byte[] message = "message digest".getBytes(StandardCharsets.US_ASCII);
    assertThat(Sm2.verifies(key, message, signature)).isTrue();
    signature[63] ^= 1;
    assertThat(Sm2.verifies(key, message, signature)).isFalse();
    assertThat(
            HexFormat.of()
                .formatHex(
                    Sm2.publicKeyOf(
                        new BigInteger(
                            "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8",
                            16))))
        .isEqualTo(HexFormat.of().formatHex(key));
  }

  @Test
  void aCheckpointMayBearAnSm2SignatureBesideTheEd25519One() {
    SecureRandom random = new SecureRandom();
    Sm2NoteSigner sm2 = Sm2NoteSigner.generate("log.example", random);
    Ed25519Signer ed25519 = Ed25519Signer.generate("log.example", random);
    SignedNote note =
        new Checkpoint("log.example", 0, Hash.EMPTY_TREE).signed(List.of(ed25519, sm2));
    VerifierKey published = VerifierKey.parse(sm2.verifier().text()).orElseThrow();
    assertThat(published.kind()).isEqualTo(SignatureKind.SM2_SM3);
    assertThat(published.standing(SignedNote.parse(note.format()).orElseThrow()))
        .isEqualTo(Standing.VALID);
    assertThat(ed25519.verifier().standing(note)).isEqualTo(Standing.VALID);
    SignedNote changed =
        SignedNote.parse(note.format().replace("log.example\n0", "log.example\n1")).orElseThrow();
    assertThat(published.standing(changed)).isEqualTo(Standing.WRONG);
    assertThat(Sm2NoteSigner.parse(sm2.text(), random).orElseThrow().verifier())
        .isEqualTo(published);
    assertThat(Sm2NoteSigner.parse(sm2.text().replace("log.", "Log."), random)).isEmpty();
  }
}
