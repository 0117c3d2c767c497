package org.kuangheng.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.kuangheng.documents.chapter.PlanContent;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.output.WholeFile;
import org.kuangheng.documents.sheet.Workbook;
import org.kuangheng.documents.table.VerdictTable;
import org.kuangheng.documents.wording.Wording;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.CountyCode;

/** Writes the verdict list (研判结果表) as a workbook: every mine, its clauses and what is missing. */
public final class VerdictWriter {
  private VerdictWriter() {}

  /** Writes {@code verdicts.xlsx} whole or not at all; the folder is made if missing. */
  public static void xlsx(PlanInput input, Path file) {
    Wording wording = new Wording(input.lang());
    TreeSet<CountyCode> counties = new TreeSet<>(input.survey().counties().keySet());
    input.survey().mines().stream().map(MineRecord::county).forEach(counties::add);
    List<List<Cell>> rows = new ArrayList<>();
    String provenance = "";
    for (CountyCode county : counties) {
      CountyView view = CountyView.of(input, county);
      rows.addAll(VerdictTable.rows(view));
      provenance = provenance.isEmpty() ? PlanContent.provenance(view) : provenance;
    }
    WholeFile.write(
        file,
        Workbook.render(
            new Workbook.Content(
                wording.say("verdicts.title"),
                List.of(
                    new Workbook.Sheet(
                        wording.say("verdicts.sheet"), VerdictTable.of(rows, wording))),
                provenance,
                input.asOf(),
                wording)));
  }
}
