package org.kuangheng.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Mineral;

/**
 * The mineral dictionary (矿种): each mineral's code with its names and aliases in both languages.
 *
 * <p>Limits: one code stands for one row of a scale table; sub-uses that share a row are aliases.
 */
public final class Minerals {
  private static final Minerals STANDARD = read("minerals.csv");

  private final Map<Mineral, LocalizedText> names = new LinkedHashMap<>();
  private final Map<String, Mineral> byText = new HashMap<>();

  private Minerals() {}

  /** The dictionary shipped with the program. */
  public static Minerals standard() {
    return STANDARD;
  }

  /** The mineral a text names: its code, a name or an alias, with or without 矿. */
  public Optional<Mineral> find(String text) {
    String key = key(text);
    Mineral direct = byText.get(key);
    if (direct == null && key.endsWith("矿")) {
      direct = byText.get(key.substring(0, key.length() - 1));
    }
    return Optional.ofNullable(direct);
  }

  /** The mineral's names; its code in both languages if the dictionary lacks it. */
  public LocalizedText name(Mineral mineral) {
    LocalizedText known = names.get(mineral);
    return known == null ? new LocalizedText(mineral.code(), mineral.code()) : known;
  }

  /** Every mineral of the dictionary, in its order. */
  public Collection<Mineral> all() {
    return List.copyOf(names.keySet());
  }

  private static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Minerals read(String resource) {
    Minerals minerals = new Minerals();
    try (InputStream in = Minerals.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The mineral dictionary is missing from the program");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().skip(1).forEach(minerals::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return minerals;
  }

  private void add(String line) {
    String[] columns = line.split(",", -1);
    Mineral mineral = new Mineral(columns[0]);
    names.put(mineral, new LocalizedText(columns[1], columns[2]));
    register(columns[0], mineral);
    register(columns[1], mineral);
    register(columns[2], mineral);
    for (String alias : columns[3].split("\\|")) {
      if (!alias.isEmpty()) {
        register(alias, mineral);
      }
    }
  }

  private void register(String text, Mineral mineral) {
    Mineral before = byText.putIfAbsent(key(text), mineral);
    if (before != null && !before.equals(mineral)) {
      throw new IllegalStateException(
          "The mineral dictionary gives '" + text + "' to " + before + " and to " + mineral);
    }
  }
}
