package org.kuangheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The catalogue of acts that the record holds, read from the sources: every act stands there as one
 * string in a class that publishes audited events. Written when {@code -Dkuangheng.generate=true};
 * otherwise the committed page must equal it.
 */
class AuditEventsTest {
  private static final String HEAD =
      """
      # What the record holds

      Generated from the sources; the build fails when it is not true (`./bin/generate-docs` writes it anew).

      Every state change appends one entry in its own transaction, or does not happen. Format 1 of an entry
      (`core/merkle`, package `entry.v1`) is canonical JSON, frozen by a test:

      | field | what |
      |---|---|
      | `v` | 1 |
      | `case` | what the entry belongs to: `mine:…`, `import:…`, `user:…`, `layer:…`, `proposal:…`, `job:…`, `run:…`, `survey:…` |
      | `seq` | its number in the case: 1, 2, 3 … without gaps |
      | `recorded` | when the server took it down, UTC, microseconds |
      | `actor` | `id` (opaque; `a>b` = a acting for b), `role`, `unit` |
      | `act` | one of the acts below |
      | `subjects` | kind → id of what it was done to; `county` is where |
      | `commitments` | field → SHA-256 of a 32-byte salt and the value: `ground` is the stated ground, the others are personal data |
      | `before`, `after` | SHA-256 of the state before and after, or null |

      Grounds and personal data stand outside the log with their salts (`audit_opening`); deleted there, they are gone, and the
      log still verifies. The tree hashes entries as RFC 6962 says; tiles, checkpoints and cosignatures follow C2SP
      tlog-tiles, tlog-checkpoint, signed-note and tlog-cosignature, served under `/log/`.

      | act | published by |
      |---|---|
      """;

  private static final Path PAGE = Repository.ROOT.resolve("docs/audit-events.md");
  private static final Pattern ACT =
      Pattern.compile("\"((?:[a-z][a-z0-9-]*)(?:\\.[a-z][a-z0-9-]*){1,3})\"");

  @Test
  void everyActIsInTheCatalogueAndThePageIsTrue() throws IOException {
    Map<String, SortedSet<String>> acts = new TreeMap<>();
    for (Path file : Repository.files(".java", "server/src/main/java")) {
      String source = Repository.read(file);
      if (source.contains("AuditedEvent")) {
        String type = Repository.ROOT.relativize(file).toString();
        actsIn(source).forEach(act -> acts.computeIfAbsent(act, a -> new TreeSet<>()).add(type));
      }
    }
    String page = page(acts);
    if (Boolean.getBoolean("kuangheng.generate")) {
      Files.writeString(PAGE, page);
    }
    assertThat(acts).as("acts found").isNotEmpty();
    assertThat(Repository.read(PAGE))
        .as("docs/audit-events.md; write it anew with ./bin/generate-docs")
        .isEqualTo(page);
  }

  @Test
  void anActOutsideThePatternIsNotTakenForOne() {
    assertThat(actsIn("publish(\"identity.role.granted\"); log(\"Hello. there\"); x(\"plain\")"))
        .containsExactly("identity.role.granted");
  }

  private static SortedSet<String> actsIn(String source) {
    SortedSet<String> acts = new TreeSet<>();
    Matcher matcher = ACT.matcher(source);
    while (matcher.find()) {
      acts.add(matcher.group(1));
    }
    return acts;
  }

  private static String page(Map<String, SortedSet<String>> acts) {
    StringBuilder page = new StringBuilder(HEAD);
    acts.forEach(
        (act, types) ->
            page.append("| `")
                .append(act)
                .append("` | ")
                .append(
                    types.stream()
                        .map(type -> type.substring(type.lastIndexOf('/') + 1))
                        .map(name -> name.replace(".java", ""))
                        .collect(Collectors.joining(", ")))
                .append(" |\n"));
    return page.toString();
  }
}
