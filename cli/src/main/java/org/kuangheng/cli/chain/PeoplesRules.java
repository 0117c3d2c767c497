package org.kuangheng.cli.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.cli.InputFiles;
import org.kuangheng.consolidation.Request;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Place;

/**
 * What people have fixed before the search: mines that must merge together (锁定) and pairs that must
 * not (禁止), one line each, ids separated by commas; {@code #} begins a remark.
 */
public record PeoplesRules(List<Set<MineId>> locks, List<Request.Ban> bans, long seed) {
  public PeoplesRules {
    locks = List.copyOf(locks);
    bans = List.copyOf(bans);
  }

  public static PeoplesRules read(
      @Nullable Path lockFile, @Nullable Path banFile, long seed, Survey survey)
      throws BlockedException {
    Set<MineId> known = new LinkedHashSet<>(survey.mines().stream().map(MineRecord::id).toList());
    List<Issue> issues = new ArrayList<>();
    List<Set<MineId>> locks = lines(lockFile, 2, Integer.MAX_VALUE, known, issues);
    List<Request.Ban> bans = new ArrayList<>();
    for (Set<MineId> pair : lines(banFile, 2, 2, known, issues)) {
      List<MineId> mines = List.copyOf(pair);
      bans.add(new Request.Ban(mines.getFirst(), mines.getLast()));
    }
    if (!issues.isEmpty()) {
      throw new BlockedException(issues);
    }
    return new PeoplesRules(locks, bans, seed);
  }

  private static List<Set<MineId>> lines(
      @Nullable Path file, int least, int most, Set<MineId> known, List<Issue> issues)
      throws BlockedException {
    List<Set<MineId>> sets = new ArrayList<>();
    if (file == null) {
      return sets;
    }
    List<String> lines = read(InputFiles.file(file));
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).replaceAll("#.*", "").strip();
      if (text.isEmpty()) {
        continue;
      }
      Place place = Place.line(file.toString(), i + 1);
      Set<MineId> mines = mines(text);
      if (mines.size() < least || mines.size() > most) {
        issues.add(
            Issue.of(CliIssue.RULES_FILE_WRONG, place, "path", file, "line", i + 1, "text", text));
      }
      for (MineId mine : mines) {
        if (!known.contains(mine)) {
          issues.add(
              Issue.of(
                  CliIssue.RULES_UNKNOWN_MINE, place, "path", file, "line", i + 1, "mine", mine));
        }
      }
      sets.add(mines);
    }
    return sets;
  }

  private static Set<MineId> mines(String text) {
    Set<MineId> mines = new LinkedHashSet<>();
    for (String part : text.split("[,，、;；\\t]", -1)) {
      if (!part.isBlank()) {
        mines.add(new MineId(part.strip()));
      }
    }
    return mines;
  }

  private static List<String> read(Path file) throws BlockedException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BlockedException(
          Issue.of(
              CliIssue.FILE_UNREADABLE,
              Place.of(file.toString()),
              "path",
              file,
              "reason",
              String.valueOf(e.getMessage())));
    }
  }
}
