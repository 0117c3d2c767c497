package org.kuangheng.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.documents.chapter.PlanContent;
import org.kuangheng.documents.content.DraftPlan;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.font.Glyphs;
import org.kuangheng.documents.map.MapSheets;
import org.kuangheng.documents.output.WholeFile;
import org.kuangheng.documents.pdf.PdfPlan;
import org.kuangheng.documents.sheet.CountySheets;
import org.kuangheng.documents.word.WordPlan;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Progress;

/**
 * Writes a county's draft plan (县级整治整合实施方案草案, clause 5.2): docx, pdf, tables, vertex sheets and map
 * sheets. Each file appears whole or not at all.
 */
public final class CountyPlanWriter {
  private static final int STEPS = 4;

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
    CountyView view = CountyView.of(input, county);
    DraftPlan plan = PlanContent.of(view);
    List<Path> files = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    progress.step("documents.docx", 0, STEPS);
    files.add(
        WholeFile.write(outFolder.resolve("plan-" + county + ".docx"), WordPlan.render(plan)));
    progress.step("documents.pdf", 1, STEPS);
    String pdf = "plan-" + county + ".pdf";
    Glyphs glyphs = new Glyphs();
    files.add(WholeFile.write(outFolder.resolve(pdf), PdfPlan.render(plan, glyphs)));
    issues.addAll(glyphs.issues(pdf));
    progress.step("documents.tables", 2, STEPS);
    files.add(
        WholeFile.write(
            outFolder.resolve("tables-" + county + ".xlsx"), CountySheets.tables(view)));
    if (!view.groups().isEmpty()) {
      files.add(
          WholeFile.write(
              outFolder.resolve("vertices-" + county + ".xlsx"), CountySheets.vertices(view)));
    }
    progress.step("documents.maps", 3, STEPS);
    maps(view, outFolder, files, issues);
    progress.step("documents.done", STEPS, STEPS);
    return new Written(files, issues);
  }

  private static void maps(CountyView view, Path outFolder, List<Path> files, List<Issue> issues) {
    MapSheets sheets = MapSheets.of(view);
    String overview = "map-" + view.county() + "-overview.pdf";
    Glyphs glyphs = new Glyphs();
    files.add(WholeFile.write(outFolder.resolve(overview), sheets.overview(glyphs)));
    issues.addAll(glyphs.issues(overview));
    issues.addAll(sheets.absent(overview));
    for (Scenario.Group group : view.groups()) {
      String name = "map-" + view.county() + "-" + fileName(group.id()) + ".pdf";
      Glyphs ofGroup = new Glyphs();
      files.add(WholeFile.write(outFolder.resolve(name), sheets.group(group, ofGroup)));
      issues.addAll(ofGroup.issues(name));
    }
  }

  /** A group's id with nothing in it that a file system or a shell would read otherwise. */
  private static String fileName(String id) {
    return id.replaceAll("[^\\p{L}\\p{N}._-]", "_");
  }
}
