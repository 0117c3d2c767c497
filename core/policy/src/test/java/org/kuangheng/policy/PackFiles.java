package org.kuangheng.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small valid pack as text, to be broken in one place by a test. A mine is in the programme with
 * a licence; unsafe ones close; those of enough capacity that last more than 5 years stay; the rest
 * is OTHER.
 */
public final class PackFiles {
  private final Map<String, String> files = new TreeMap<>();

  private PackFiles() {}

  public static PackFiles minimal() {
    PackFiles pack = new PackFiles();
    pack.files.putAll(MinimalPack.FILES);
    pack.files.put("decisions/disposition.dmn", minimalModel().xml());
    return pack;
  }

  /** The model of the minimal pack, to add to or to put other decisions in. */
  public static DmnText minimalModel() {
    return new DmnText()
        .input("licensed", "boolean")
        .input("unsafe", "boolean")
        .input("minimumCapacity", "boolean")
        .input("longLife", "boolean")
        .decision("holdsLicence", "boolean", List.of("licensed"), "licensed")
        .decision("eligible", "boolean", List.of("holdsLicence"), "holdsLicence")
        .decision("isUnsafe", "boolean", List.of("unsafe"), "unsafe")
        .decision("closure", "boolean", List.of("isUnsafe"), "isUnsafe")
        .decision(
            "staysAlone",
            "boolean",
            List.of("minimumCapacity", "longLife"),
            "minimumCapacity and longLife")
        .decision(
            "soleRetention",
            "boolean",
            List.of("closure", "staysAlone"),
            "not(closure) and staysAlone")
        .decision(
            "other",
            "boolean",
            List.of("closure", "soleRetention"),
            "not(closure or soleRetention)")
        .decision(
            "disposition",
            "string",
            List.of("eligible", "closure", "soleRetention", "other"),
            """
            if eligible = null or eligible = false then null
            else if closure = null then null
            else if closure then "CLOSURE"
            else if soleRetention = null then null
            else if soleRetention then "SOLE_RETENTION"
            else if other = null then null
            else if other then "OTHER" else null""");
  }

  public PackFiles put(String file, String text) {
    files.put(file, text);
    return this;
  }

  public PackFiles remove(String file) {
    files.remove(file);
    return this;
  }

  /** Replaces a text that must be there. */
  public PackFiles replace(String file, String old, String text) {
    String before = files.getOrDefault(file, "");
    if (!before.contains(old)) {
      throw new IllegalArgumentException(file + " has no " + old);
    }
    files.put(file, before.replace(old, text));
    return this;
  }

  public String text(String file) {
    return files.getOrDefault(file, "");
  }

  /** Writes the pack into {@code folder/mini} and returns that. */
  public Path writeTo(Path folder) {
    Path root = folder.resolve("mini");
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = root.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return root;
  }
}
