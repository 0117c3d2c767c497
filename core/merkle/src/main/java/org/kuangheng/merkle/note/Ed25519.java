package org.kuangheng.merkle.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) by the platform's own provider, on keys of 32 bytes. */
final class Ed25519 {
  static final int KEY_LENGTH = 32;
  private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private Ed25519() {}

  static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey(publicKey));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  static byte[] sign(byte[] seed, byte[] message) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(privateKey(seed));
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 belongs to every Java from 15 on", e);
    }
  }

  /**
   * The public key of a private one. The platform makes key pairs only from a source of randomness;
   * here the source is the seed itself.
   */
  static byte[] publicKeyOf(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new SeedOnly(seed));
      KeyPair pair = generator.generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] key = Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
      byte[] probe = {0};
      if (!verifies(key, probe, sign(seed, probe))) {
        throw new IllegalStateException("The platform's Ed25519 does not derive from the seed");
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 belongs to every Java from 15 on", e);
    }
  }

  private static PublicKey publicKey(byte[] key) throws GeneralSecurityException {
    byte[] encoded = ByteBuffer.allocate(SPKI.length + key.length).put(SPKI).put(key).array();
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
    byte[] encoded = ByteBuffer.allocate(PKCS8.length + seed.length).put(PKCS8).put(seed).array();
    return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  /** Gives the seed when asked for 32 bytes. */
  private static final class SeedOnly extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    SeedOnly(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
