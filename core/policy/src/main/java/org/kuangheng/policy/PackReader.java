package org.kuangheng.policy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;

/** Reads a pack's folder. */
public final class PackReader {
  private PackReader() {}

  /** The pack, or {@code null} if any issue blocks; all issues at once. */
  public record Result(@Nullable Pack pack, List<Issue> issues) {}

  public static Result read(Path folder) {
    PackDraft draft = PackDraft.read(folder);
    return new Result(draft.pack(), draft.issues());
  }
}
