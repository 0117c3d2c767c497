package org.kuangheng.server.identity.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells passwords that guessers try first: those of breaches, the same with digits and signs round
 * them or in place of letters, runs of the keyboard, repetitions. Works offline; a further file may
 * be configured.
 */
@Component
class CommonPasswords {
  private static final List<String> BUNDLED =
      List.of("common-passwords.txt", "common-passwords-zh.txt");
  private static final List<String> RUNS =
      List.of(
          "qwertyuiop",
          "asdfghjkl",
          "zxcvbnm",
          "01234567890",
          "abcdefghijklmnopqrstuvwxyz",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
          "qazwsxedcrfvtgbyhnujm",
          "1q2w3e4r5t6y7u8i9o0p",
          "147258369",
          "!@#$%^&*()");
  private static final int SHORTEST_RUN = 4;

  /** Fewer letters than this left beside runs and signs are no password. */
  private static final int LEAST_LEFT = 5;

  private static final int LEAST_DIFFERENT = 5;

  private final Set<String> words = new HashSet<>();

  CommonPasswords(IdentityProperties properties) {
    for (String name : BUNDLED) {
      try (InputStream in =
          Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(name))) {
        read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("The list " + name + " cannot be read", e);
      }
    }
    String further = properties.password().breached();
    if (further != null && !further.isBlank()) {
      try (InputStream in = Files.newInputStream(Path.of(further))) {
        read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(
            "kuangheng.identity.password.breached cannot be read: " + further, e);
      }
    }
  }

  boolean contains(String password) {
    String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare = plain.replaceAll("[^a-z0-9]", "");
    return words.contains(plain)
        || words.contains(bare)
        || isWordInDisguise(plain)
        || plain.chars().distinct().count() < LEAST_DIFFERENT
        || plain.chars().allMatch(Character::isDigit)
        || leftBesideRuns(plain).length() < LEAST_LEFT
        || repeats(plain);
  }

  private boolean isWordInDisguise(String plain) {
    String core = plain.replaceAll("^[^\\p{L}@$]+|[^\\p{L}@$]+$", "");
    String letters = plain.replaceAll("^[^\\p{L}@$0]+|[^\\p{L}@$0]+$", "");
    String folded =
        core.replace('0', 'o')
            .replace('1', 'i')
            .replace('3', 'e')
            .replace('4', 'a')
            .replace('5', 's')
            .replace('7', 't')
            .replace('@', 'a')
            .replace('$', 's');
    return words.contains(core)
        || words.contains(letters)
        || words.contains(folded)
        || words.contains(core.replaceAll("[^\\p{L}]", ""));
  }

  private static String leftBesideRuns(String plain) {
    String left = plain;
    for (String run : RUNS) {
      left = without(left, run);
      left = without(left, new StringBuilder(run).reverse().toString());
    }
    return left.replaceAll("[^\\p{L}\\p{N}]", "").replaceAll("(19|20)\\d\\d", "");
  }

  /** The text without stretches of the run, longest first. */
  private static String without(String text, String run) {
    String left = text;
    for (int length = run.length(); length >= SHORTEST_RUN; length--) {
      for (int from = 0; from + length <= run.length(); from++) {
        left = left.replace(run.substring(from, from + length), "");
      }
    }
    return left;
  }

  private static boolean repeats(String plain) {
    for (int unit = 1; unit <= plain.length() / 2; unit++) {
      String first = plain.substring(0, unit);
      if (unit <= 6 && first.repeat(plain.length() / unit + 1).startsWith(plain)) {
        return true;
      }
    }
    return false;
  }

  private void read(InputStream in) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.startsWith("#") && !line.isBlank()) {
        words.add(line.strip().toLowerCase(Locale.ROOT));
      }
    }
  }
}
