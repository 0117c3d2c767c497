package org.kuangheng.documents;

import java.nio.file.Path;
import java.util.List;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Progress;

/**
 * Writes a county's draft plan (县级整治整合实施方案草案, clause 5.2): docx, pdf, tables, vertex sheets and map
 * sheets. Each file appears whole or not at all.
 */
public final class CountyPlanWriter {
  private CountyPlanWriter() {}

  /** The files written, in order, and what a reader of them should know. */
  public record Written(List<Path> files, List<Issue> issues) {
    public Written {
      files = List.copyOf(files);
      issues = List.copyOf(issues);
    }
  }

  /** The files written; see {@link #produce} for the findings. */
  public static List<Path> write(
      PlanInput input, CountyCode county, Path outFolder, Progress progress) {
    return produce(input, county, outFolder, progress).files();
  }

  /** Writes every document of one county into the folder, which is made if missing. */
  public static Written produce(
      PlanInput input, CountyCode county, Path outFolder, Progress progress) {
    throw new UnsupportedOperationException("contract");
  }
}
