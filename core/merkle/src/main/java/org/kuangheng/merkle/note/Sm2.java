package org.kuangheng.merkle.note;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * SM2 with SM3 on the recommended curve, default user id, signature r‖s of 64 bytes. Touched only
 * where Bouncy Castle is present.
 */
final class Sm2 {
  private Sm2() {}

  /** Whether Bouncy Castle is on the class path. */
  static boolean isAvailable() {
    return Sm2.class.getClassLoader().getResource("org/bouncycastle/crypto/signers/SM2Signer.class")
        != null;
  }

  static boolean verifies(byte[] key, byte[] message, byte[] signature) {
    try {
      ECDomainParameters domain = domain();
      SM2Signer verifier = new SM2Signer(PlainDSAEncoding.INSTANCE);
      verifier.init(false, new ECPublicKeyParameters(domain.getCurve().decodePoint(key), domain));
      verifier.update(message, 0, message.length);
      return verifier.verifySignature(signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static byte[] sign(BigInteger secret, byte[] message, SecureRandom random) {
    try {
      SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
      signer.init(
          true, new ParametersWithRandom(new ECPrivateKeyParameters(secret, domain()), random));
      signer.update(message, 0, message.length);
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("SM2 signing failed", e);
    }
  }

  static byte[] publicKeyOf(BigInteger secret) {
    return domain().getG().multiply(secret).normalize().getEncoded(false);
  }

  static BigInteger order() {
    return domain().getN();
  }

  private static ECDomainParameters domain() {
    X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
    return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
  }
}
